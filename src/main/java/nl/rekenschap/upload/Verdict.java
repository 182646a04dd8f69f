package nl.rekenschap.upload;

/** What is known about viruses in a file that came in. */
public enum Verdict {
  /** The scanner found nothing. */
  CLEAN,
  /** Nothing scans here. */
  UNSCANNED,
  /** The scanner could not be reached; nobody gets the file before it was. */
  WAITING
}
