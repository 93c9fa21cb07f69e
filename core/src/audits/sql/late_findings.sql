-- What was recorded about the devices of a submission after it, that shows one given up for missing, lost or stolen,
-- loses one that was accounted for, or changes one that was found and not expected?
-- ?1 submission, ?2 its operation, ?3 its period, ?4 the first instant of the period, ?5 the first whose sync counts,
-- ?6 when the site's next audit was opened: from then on a loss is that audit's matter.
WITH stood (device, outcome, found) AS (
    SELECT device, outcome, NULL FROM result WHERE id = ?1
    UNION ALL
    SELECT device, NULL, kind FROM found WHERE submission = ?1 AND device IS NOT NULL
),
late (device, outcome, found, what, at, place, school) AS (
    SELECT stood.device, stood.outcome, stood.found, 'scanned',
           CASE WHEN scan.outside THEN scan.received_at ELSE scan.at END, scan.place, scan.school
    FROM stood
    CROSS JOIN scan INDEXED BY scan_by_device ON scan.device = stood.device
    WHERE scan.operation > ?2
      AND scan.verdict NOT IN ('repeat', 'place_set')
      AND (stood.outcome IN ('missing', 'lost', 'stolen') OR scan.audit IN (SELECT id FROM audit WHERE period = ?3))
      AND NOT EXISTS (SELECT 1 FROM void WHERE void.fact = scan.id)
    UNION ALL
    SELECT stood.device, stood.outcome, stood.found,
           CASE WHEN sighting.kind IN ('synced', 'attested') THEN sighting.kind ELSE 'handled' END,
           sighting.at, sighting.place, sighting.school
    FROM stood
    CROSS JOIN sighting INDEXED BY sighting_by_device ON sighting.device = stood.device
    WHERE stood.outcome IN ('missing', 'lost', 'stolen')
      AND sighting.operation > ?2
      AND sighting.kind <> 'recovered'
      AND sighting.at >= CASE WHEN sighting.kind = 'synced' THEN ?5 ELSE ?4 END
      AND NOT EXISTS (SELECT 1 FROM void WHERE void.fact = sighting.id)
    UNION ALL
    SELECT stood.device, stood.outcome, stood.found, status_event.event, status_event.at, NULL, status_event.school
    FROM stood
    CROSS JOIN status_event INDEXED BY status_event_by_device ON status_event.device = stood.device
    WHERE status_event.operation > ?2
      AND (?6 IS NULL OR status_event.at < ?6
           OR (status_event.event = 'recover' AND stood.outcome IN ('missing', 'lost', 'stolen')))
      AND (stood.outcome IS NULL OR stood.outcome IN ('missing', 'lost', 'stolen')
           OR status_event.became IN ('missing', 'lost', 'stolen'))
      AND NOT EXISTS (SELECT 1 FROM void WHERE void.fact = status_event.id)
)
SELECT device, outcome, found, what, min(at), place, school FROM late GROUP BY device, what ORDER BY 5, device
