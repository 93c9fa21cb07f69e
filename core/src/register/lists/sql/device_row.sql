-- A device with everything a list says of it, but for the names of school, model and places: few of those are
-- different on a page, and each is read once.
SELECT
    device.id, device.tag, device.serial, device.provisional_tag,
    device.model, device.school, device.home,
    device.status, device.condition, device.cost_cents, device.purchased_on, device.update_end,
    device.take_home, device.funding, device.po,
    custody.id AS custody, custody.custodian, custody.person, custody.place, custody.vendor,
    custody.started_at AS since, custody.due_on,
    person.name AS holder, person.grade AS holder_grade, person.homeroom AS holder_homeroom,
    (SELECT max(at) FROM (
        SELECT at FROM (SELECT at FROM sighting WHERE sighting.device = device.id
            AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id) ORDER BY at DESC LIMIT 1)
        UNION ALL
        SELECT max(CASE WHEN outside THEN received_at ELSE at END) FROM scan WHERE scan.device = device.id
            AND NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id))) AS last_seen
FROM device
LEFT JOIN custody ON custody.device = device.id AND custody.ended_at IS NULL
LEFT JOIN person ON person.id = custody.person
WHERE device.id = ?1
