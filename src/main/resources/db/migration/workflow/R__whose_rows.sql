-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('workflow.case_label');
CALL access.show_by_case('workflow.work_item');
CALL access.show_own('workflow.item_district',
  'EXISTS (SELECT FROM workflow.work_item w WHERE w.number = item_district.number)');
CALL access.show_own('workflow.reminder',
  'EXISTS (SELECT FROM workflow.work_item w WHERE w.id = item)');
CALL access.show_private('workflow.seen', 'person = (SELECT access.asking_person())');
CALL access.show_private('workflow.last_look', 'person = (SELECT access.asking_person())');
CALL access.show_private('workflow.saved_view', 'owner = (SELECT access.asking_person())
  OR shared AND current_setting(''rekenschap.sight'', true) = ''staff''');
CALL access.show_staff('workflow.bulk_act');
CALL access.show_staff('workflow.bulk_item');
CALL access.show_staff('workflow.operation');
CALL access.show_staff('workflow.timer_pause');
CALL access.show_staff('workflow.team_member');
