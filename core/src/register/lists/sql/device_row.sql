-- A device with what a list says of it, but for when it was last seen, and the names of school, model and places: few
-- of those are different on a page, and each is read once.
SELECT
    device.id, device.tag, device.serial, device.provisional_tag,
    device.model, device.school, device.home,
    device.status, device.condition, device.cost_cents, device.purchased_on, device.update_end,
    device.take_home, device.funding, device.po,
    custody.id AS custody, custody.custodian, custody.person, custody.place, custody.vendor,
    custody.started_at AS since, custody.due_on,
    person.name AS holder, person.grade AS holder_grade, person.homeroom AS holder_homeroom
FROM device
LEFT JOIN custody ON custody.device = device.id AND custody.ended_at IS NULL
LEFT JOIN person ON person.id = custody.person
WHERE device.id = ?1
