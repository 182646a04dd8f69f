-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('workbook.template');
CALL access.show_own('workbook.upload',
  'EXISTS (SELECT FROM reporting.period p WHERE p.id = period_id)');
CALL access.show_own('workbook.problem',
  'EXISTS (SELECT FROM workbook.upload u WHERE u.id = upload_id)');
CALL access.show_staff('workbook.seal_key');
