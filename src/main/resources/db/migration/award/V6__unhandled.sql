-- An application that stays incomplete can be left unhandled (Awb 4:5): proposed by one, decided by another.
ALTER TABLE award.application DROP CONSTRAINT application_phase_check;
ALTER TABLE award.application
  ADD CONSTRAINT application_phase_check CHECK (phase IN
    ('ASKED', 'MISSED', 'RECEIVED', 'COMPLETION', 'COMPLETE', 'INCOMPLETE', 'HANDLED_AS_IS',
     'LEAVE_PROPOSED', 'UNHANDLED')),
  ADD COLUMN unhandled_reason   text,
  ADD COLUMN unhandled_by       text,
  ADD COLUMN unhandled_returned text,
  ADD CHECK (phase NOT IN ('LEAVE_PROPOSED', 'UNHANDLED')
    OR (unhandled_reason IS NOT NULL AND unhandled_by IS NOT NULL));
