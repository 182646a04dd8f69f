-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('determination.year_end');
CALL access.show_by_case('determination.draft');
CALL access.show_by_case('determination.draft_cost');
CALL access.show_by_case('determination.draft_file');
CALL access.show_by_case('determination.draft_note');
CALL access.show_by_case('determination.accountability');
CALL access.show_by_case('determination.cost');
CALL access.show_by_case('determination.note');
CALL access.show_by_case('determination.proposal');
CALL access.show_by_case('determination.not_eligible');
CALL access.show_by_case('determination.decision');
CALL access.show_by_case('determination.revision');
-- A view shows what its reader may see, not what its owner may.
ALTER VIEW determination.decision_now SET (security_invoker = true);
