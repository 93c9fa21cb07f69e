SELECT
    person.id AS person, person.name, person.number, person.population, person.state,
    person.school AS now_at, now_at.name AS now_at_name,
    device.id AS device, device.tag, device.serial, model.name AS model,
    device.school, school.name AS school_name, device.status, device.condition,
    custody.started_at AS since, custody.due_on
-- From those who left to what they hold: most custodies of five years are over, and are of people who are still here.
FROM (SELECT id FROM person WHERE state = 'left' UNION SELECT person FROM enrolment WHERE state = 'left') AS leaver
CROSS JOIN person ON person.id = leaver.id
CROSS JOIN custody ON custody.person = person.id
JOIN device ON device.id = custody.device
JOIN school ON school.id = device.school
LEFT JOIN school AS now_at ON now_at.id = person.school
LEFT JOIN model ON model.id = device.model
WHERE (?1 IS NULL OR device.school = ?1)
  AND (custody.ended_at IS NULL
       OR (custody.outcome IN ('lost', 'stolen') AND device.status IN ('lost', 'stolen')
           AND NOT EXISTS (SELECT 1 FROM status_event AS back
                           WHERE back.device = custody.device AND back.event = 'recover' AND back.at > custody.ended_at
                             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = back.id))))
  AND (person.state = 'left'
       OR EXISTS (SELECT 1 FROM enrolment
                  WHERE enrolment.person = person.id AND enrolment.school = device.school
                    AND enrolment.state = 'left'))
ORDER BY person.name_norm, person.id, custody.started_at
