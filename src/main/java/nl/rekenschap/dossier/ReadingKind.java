package nl.rekenschap.dossier;

/** What is so sensitive that the record says who opened it. */
public enum ReadingKind {
  /** A file of a case: what was handed in, a letter. */
  DOCUMENT,
  /** Stories and explanations in a submission, which may hold personal data. */
  SUBMISSION,
  /** What an objector wrote. */
  OBJECTION,
  /** What a provider said of an intended decision. */
  HEARING,
  /** An export of the record. */
  EXPORT
}
