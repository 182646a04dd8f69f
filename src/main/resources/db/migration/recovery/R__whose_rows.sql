-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('recovery.recovery');
CALL access.show_by_case('recovery.set_off');
CALL access.show_by_case('recovery.instalment');
CALL access.show_by_case('recovery.movement');
