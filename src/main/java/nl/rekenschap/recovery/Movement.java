package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.OptionalInt;
import nl.rekenschap.kernel.Money;

/**
 * Something that was booked while money was collected; it stays as it was written.
 *
 * @param place its number within the recovery
 * @param reference of the payment, or ground of what was given up
 * @param undoes the repayment that it undoes
 */
public record Movement(
    int place,
    Kind kind,
    LocalDate on,
    Money amount,
    String reference,
    OptionalInt undoes,
    String by) {

  /** What it is. */
  public enum Kind {
    REPAID,
    /** A repayment that was registered by mistake. */
    UNDONE,
    WRITTEN_OFF,
    /** A warrant (dwangbevel, Awb 4:114) for what was open. */
    WARRANT
  }
}
