-- Whose rows this room shows to whom (decision 0024); run again when this file changes.
CALL access.show_private('post.signal', 'person = (SELECT access.asking_person())');
CALL access.show_private('post.wish', 'person = (SELECT access.asking_person())');
CALL access.show_private('post.reader', 'person = (SELECT access.asking_person())');
CALL access.show_staff('post.mail');
CALL access.show_staff('post.attachment');
