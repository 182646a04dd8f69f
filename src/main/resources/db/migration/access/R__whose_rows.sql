-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
CALL access.show_own('access.case_provider',
  'provider_id = (SELECT access.asking_provider())');
CALL access.show_own('access.person',
  'provider_id = (SELECT access.asking_provider()) OR id = (SELECT access.asking_person())');
CALL access.show_own('access.person_role',
  'EXISTS (SELECT FROM access.person p WHERE p.id = person_id)');
CALL access.show_own('access.person_duty',
  'EXISTS (SELECT FROM access.person p WHERE p.id = person_id)');
CALL access.show_own('access.program_key',
  'EXISTS (SELECT FROM access.person p WHERE p.id = person_id)');
CALL access.show_own('access.invitation',
  'provider_id = (SELECT access.asking_provider())');
CALL access.show_own('access.person_change',
  'provider_id = (SELECT access.asking_provider())');
CALL access.show_staff('access.stand_in');
CALL access.show_private('access.second_step', 'person_id = (SELECT access.asking_person())');
CALL access.show_private('access.recovery_code', 'person_id = (SELECT access.asking_person())');
CALL access.show_private('access.login_try', 'false');
CALL access.show_private('access.login_salt', 'false');
CALL access.show_private('access.forgotten_ask', 'false');
CALL access.show_private('access.forgotten_link', 'false');
CALL access.show_private('access.own_session', 'person_id = (SELECT access.asking_person())');
