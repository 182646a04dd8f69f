-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
-- What is kept and what goes is the municipality's work. retention.opened is nobody's: the owner's
-- functions alone reach it.
CALL access.show_staff('retention.term');
CALL access.show_staff('retention.hold');
CALL access.show_staff('retention.list');
CALL access.show_staff('retention.list_case');
CALL access.show_staff('retention.approval');
CALL access.show_staff('retention.destroyed');
CALL access.show_staff('retention.redaction');
CALL access.show_staff('retention.person_export');
