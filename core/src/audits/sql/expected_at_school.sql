-- Which devices is a site expected to show, and where should each be counted?
-- Audit place: lent to a place, that place; held by a person, IT or a vendor, none; else the home location.
SELECT device.id,
       device.tag,
       device.serial,
       model.name,
       custody.person,
       CASE WHEN custody.id IS NULL THEN device.home ELSE custody.place END,
       device.status,
       device.condition,
       coalesce(model.replacement_cents, device.cost_cents)
FROM device INDEXED BY device_by_school
LEFT JOIN custody INDEXED BY custody_open ON custody.device = device.id AND custody.ended_at IS NULL
LEFT JOIN model ON model.id = device.model
WHERE device.school = ?1 AND device.status IN ('in_service', 'missing')
