-- How many raw scans does an audit have, and how many of them count?
SELECT count(*),
       count(*) FILTER (WHERE is_void),
       count(*) FILTER (WHERE NOT is_void AND verdict = 'outside_window'),
       count(DISTINCT subject) FILTER (WHERE NOT is_void AND verdict NOT IN ('repeat', 'outside_window'))
FROM (
    SELECT verdict,
           coalesce(device, code_norm) AS subject,
           EXISTS (SELECT 1 FROM void WHERE void.fact = scan.id) AS is_void
    FROM scan
    WHERE audit = ?1 AND verdict <> 'place_set' AND source <> 'decision'
)
