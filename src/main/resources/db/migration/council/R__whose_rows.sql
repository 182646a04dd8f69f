-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
CALL access.show_staff('council.report');
CALL access.show_staff('council.section_text');
CALL access.show_staff('council.remark');
CALL access.show_staff('council.allocation');
CALL access.show_staff('council.series_value');
