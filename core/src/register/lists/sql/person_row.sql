SELECT
    person.id, person.population, person.number, person.name, person.grade, person.homeroom,
    person.school, school.name AS school_name, person.state, person.email, person.username,
    (SELECT count(*) FROM custody JOIN device ON device.id = custody.device
     WHERE custody.person = person.id AND (custody.ended_at IS NULL
        OR (custody.outcome IN ('lost', 'stolen') AND device.status IN ('lost', 'stolen')
            AND NOT EXISTS (SELECT 1 FROM status_event AS back
                            WHERE back.device = custody.device AND back.event = 'recover'
                            AND back.at > custody.ended_at
                            AND NOT EXISTS (SELECT 1 FROM void WHERE fact = back.id))))) AS holds
FROM person
LEFT JOIN school ON school.id = person.school
WHERE person.id = ?1
