-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('reporting.period');
CALL access.show_by_case('reporting.part');
CALL access.show_own('reporting.draft',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.draft_value',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.submission',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.measurement',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.indicator_explanation',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.story',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.finding',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.evidence',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.mark',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.reopening',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.lock',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('reporting.extension',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_private('reporting.call_once', 'person_id = (SELECT access.asking_person())');
