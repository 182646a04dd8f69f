-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('amendment.amendment');
CALL access.show_by_case('amendment.continuation');
CALL access.show_own('amendment.target',
  'EXISTS (SELECT FROM amendment.amendment a WHERE a.id = amendment_id)');
CALL access.show_own('amendment.difference',
  'EXISTS (SELECT FROM amendment.amendment a WHERE a.id = amendment_id)');
