-- Whom a task waits for follows from whose it is; no room ever said anything else.
ALTER TABLE workflow.work_item DROP COLUMN waiting_on;
