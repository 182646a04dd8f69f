-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
CALL access.show_own('review.judgement',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('review.confirmation',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('review.question',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
