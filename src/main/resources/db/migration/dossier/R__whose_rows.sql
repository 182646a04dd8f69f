-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
-- What the municipality keeps to itself is not shown to a provider, also of its own case.
CALL access.show_own('dossier.entry',
  'NOT internal AND ' || access.own_case('dossier.entry', 'case_id'));
CALL access.show_by_case('dossier.document');
CALL access.show_staff('dossier.seal');
CALL access.show_staff('dossier.sealed_end');
CALL access.show_staff('dossier.reading');
CALL access.show_staff('dossier.redacted');
