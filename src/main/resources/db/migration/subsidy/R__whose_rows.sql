-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
CALL access.show_own('subsidy.case_file',
  'id IN (SELECT c.case_id FROM access.case_provider c
         WHERE c.provider_id = (SELECT access.asking_provider()))');
