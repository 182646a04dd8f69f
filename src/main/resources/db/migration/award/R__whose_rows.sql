-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('award.award');
CALL access.show_by_case('award.agreed_target');
CALL access.show_by_case('award.version');
CALL access.show_by_case('award.version_target');
CALL access.show_by_case('award.application');
CALL access.show_by_case('award.application_round');
CALL access.show_by_case('award.application_draft');
CALL access.show_by_case('award.reservation');
