-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
-- A content is nobody's: who asks for it by its hash has been checked by the room that holds it.
CALL access.show_private('upload.blob', 'false');
CALL access.show_private('upload.blob_part', 'false');
CALL access.show_private('upload.arrival', 'person = (SELECT access.asking_person())');
