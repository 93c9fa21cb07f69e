-- What is asked at every scan or for every row of a list: found without reading what happened in five years.
CREATE INDEX scan_outside ON scan (device, received_at) WHERE outside = 1;      -- when a device was last seen
CREATE INDEX custody_lost ON custody (person) WHERE outcome IN ('lost', 'stolen');  -- what a person answers for
CREATE INDEX ledger_charged_for ON ledger_entry (device, person) WHERE kind = 'charge' AND device IS NOT NULL;
CREATE INDEX truck_scan_by_operation ON truck_scan (operation);
