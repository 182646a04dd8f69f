package nl.rekenschap.objection;

import java.time.LocalDate;

/**
 * A decision of a case that can be objected to, or could be.
 *
 * @param scope which decision; the scope of its clock
 * @param decidedOn day on which it was made known
 * @param lastDay last day on which an objection is in time (Awb 6:7)
 */
public record Contested(String scope, LocalDate decidedOn, LocalDate lastDay) {

  /** Message key of what sort of decision it is. */
  public String words() {
    int hyphen = scope.indexOf('-');
    return "objection.contested." + (hyphen < 0 ? scope : scope.substring(0, hyphen));
  }
}
