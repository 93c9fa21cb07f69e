SELECT
    person.id, person.population, person.number, person.name, person.grade, person.homeroom,
    person.school, school.name AS school_name, person.state, person.email, person.username
FROM person
LEFT JOIN school ON school.id = person.school
WHERE person.id = ?1
