-- Number of the chamber of commerce (KvK-nummer), by which a broker says for whom somebody comes in.
ALTER TABLE provider.organisation
  ADD COLUMN chamber_number text UNIQUE CHECK (chamber_number ~ '^[0-9]{8}$');
