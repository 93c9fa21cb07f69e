-- How many raw scans does an audit have, and how many of them count?
SELECT count(*),
       count(*) FILTER (WHERE is_void),
       count(*) FILTER (WHERE NOT is_void AND outside),
       count(DISTINCT subject) FILTER (WHERE NOT is_void AND verdict <> 'repeat')
FROM (
    SELECT verdict,
           outside,
           coalesce(device, code_norm) AS subject,
           EXISTS (SELECT 1 FROM void WHERE void.fact = scan.id) AS is_void
    FROM scan
    WHERE audit = ?1 AND verdict <> 'place_set' AND source <> 'decision'
)
