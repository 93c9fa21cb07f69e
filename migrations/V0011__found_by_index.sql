-- When a device was last seen, and what a person answers for: found without reading what happened in five years.
CREATE INDEX scan_outside ON scan (device, received_at) WHERE outside = 1;
CREATE INDEX custody_lost ON custody (person) WHERE outcome IN ('lost', 'stolen');
