package nl.rekenschap.objection;

/** What is decided on an objection (Awb 7:11). */
public enum Outcome {
  UNFOUNDED,
  FOUNDED,
  /** Not looked at, such as because it came too late (Awb 6:11) or without grounds (Awb 6:6). */
  INADMISSIBLE
}
