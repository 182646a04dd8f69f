-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('terms.clock');
CALL access.show_by_case('terms.clock_event');
