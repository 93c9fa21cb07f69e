SELECT
    device.id, device.tag, device.serial, device.provisional_tag,
    device.model, model.name AS model_name, model.category,
    device.school, school.name AS school_name,
    device.home, home.name AS home_name,
    device.status, device.condition, device.cost_cents, device.purchased_on,
    coalesce(device.update_end, model.update_end) AS update_end,
    device.take_home, device.funding, device.po,
    custody.id AS custody, custody.custodian, custody.person, custody.place, custody.vendor,
    custody.started_at AS since, custody.due_on,
    person.name AS holder, person.grade AS holder_grade, person.homeroom AS holder_homeroom,
    lent.name AS lent_to,
    (SELECT max(at) FROM (
        SELECT at FROM (SELECT at FROM sighting WHERE sighting.device = device.id
            AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id) ORDER BY at DESC LIMIT 1)
        UNION ALL
        SELECT max(CASE WHEN outside THEN received_at ELSE at END) FROM scan WHERE scan.device = device.id
            AND NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id))) AS last_seen
FROM device
JOIN school ON school.id = device.school
LEFT JOIN model ON model.id = device.model
LEFT JOIN place home ON home.id = device.home
LEFT JOIN custody ON custody.device = device.id AND custody.ended_at IS NULL
LEFT JOIN person ON person.id = custody.person
LEFT JOIN place lent ON lent.id = custody.place
WHERE device.id = ?1
