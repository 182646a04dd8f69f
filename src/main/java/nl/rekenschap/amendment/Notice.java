package nl.rekenschap.amendment;

import java.time.LocalDate;

/**
 * What a provider reports because something goes otherwise than agreed (Awb 4:70, 4:71, or an
 * obligation of the award).
 *
 * @param amount what it means for the money; may be empty
 * @param targets what it means for the targets; may be empty
 */
public record Notice(Kind kind, String what, LocalDate since, String amount, String targets) {

  /** What it is about. */
  public enum Kind {
    /** Activities are not, not in time or not fully done. */
    ACTIVITIES,
    OBLIGATIONS,
    /** Income or spending differs clearly from the budget (Awb 4:70). */
    MONEY,
    /** Merger, dissolution, other statutes (Awb 4:71). */
    ORGANISATION,
    BANKRUPTCY,
    OTHER
  }
}
