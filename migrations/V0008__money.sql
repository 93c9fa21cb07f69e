-- What an entry of the ledger came from, and on which day it took place. The day is frozen: entries written before this
-- step have none, and show the day of their instant in the district's zone.
ALTER TABLE ledger_entry ADD COLUMN incident BLOB;
ALTER TABLE ledger_entry ADD COLUMN request BLOB;
ALTER TABLE ledger_entry ADD COLUMN receipt TEXT;
-- Nobody could waive before this step.
ALTER TABLE ledger_entry ADD COLUMN approver TEXT CHECK (kind <> 'waiver' OR approver IS NOT NULL);
ALTER TABLE ledger_entry ADD COLUMN on_day TEXT;
CREATE INDEX ledger_entry_by_incident ON ledger_entry (incident) WHERE incident IS NOT NULL;
CREATE INDEX ledger_entry_by_request ON ledger_entry (request) WHERE request IS NOT NULL;
CREATE INDEX ledger_entry_by_receipt ON ledger_entry (receipt) WHERE receipt IS NOT NULL;
-- What everybody owes is read from this alone: a district's balances are the sum of a million entries.
CREATE INDEX ledger_entry_sums ON ledger_entry (person, cents);
-- Undo asks what an operation made.
CREATE INDEX ledger_entry_by_operation ON ledger_entry (operation);
