-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_own('subsidy.case_file', access.own_case('subsidy.case_file', 'id'));
