-- Whose rows this room shows to whom (decision 0024, access V12); run again when this file changes.
CALL access.show_by_case('payment.plan');
CALL access.show_by_case('payment.instalment');
CALL access.show_by_case('payment.payment_order');
CALL access.show_by_case('payment.suspension');
CALL access.show_own('payment.bank_account',
  'provider_id = (SELECT access.asking_provider())');
CALL access.show_own('payment.account_change',
  'provider_id = (SELECT access.asking_provider())');
CALL access.show_staff('payment.batch');
