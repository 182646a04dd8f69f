package nl.rekenschap.post;

/** When a person gets mail about something. */
public enum ByMail {
  AT_ONCE,
  /** Once a working day, all in one. */
  DAILY,
  NEVER
}
