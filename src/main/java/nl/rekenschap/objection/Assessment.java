package nl.rekenschap.objection;

import java.time.LocalDate;

/** What is done with an objection that came in. */
public sealed interface Assessment {

  /** Something is missing, such as the grounds; it can be mended until that day (Awb 6:6). */
  record Incomplete(String missing, LocalDate until) implements Assessment {}

  /** Who objects is heard on that day (Awb 7:2). */
  record ToBeHeard(LocalDate on, String place) implements Assessment {}

  /** Not heard, on a ground of the law (Awb 7:3). */
  record NotHeard(Ground ground, String because) implements Assessment {}

  /** Why somebody need not be heard, in the order of Awb 7:3. */
  enum Ground {
    CLEARLY_INADMISSIBLE,
    CLEARLY_UNFOUNDED,
    WAIVED,
    NO_ANSWER,
    FULLY_MET
  }
}
