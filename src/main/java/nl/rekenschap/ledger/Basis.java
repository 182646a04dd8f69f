package nl.rekenschap.ledger;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/**
 * What an event rests on.
 *
 * @param reference tells this event from others of its kind in the same case; the same event told
 *     again bears the same one
 * @param restsOn decision, document or council decision, as people will read it
 * @param on the day of the event when that is not today
 * @param by who decided, when that is not the acting person
 */
public record Basis(String reference, String restsOn, Optional<LocalDate> on, Optional<String> by) {

  private static final int LONGEST_REFERENCE = 120;
  private static final int LONGEST = 500;

  /**
   * @throws Refused at {@code reference} or {@code restsOn} when it is missing, too long or no text
   */
  public Basis {
    reference = Prose.line("reference", reference, LONGEST_REFERENCE);
    restsOn = Prose.required("restsOn", restsOn, LONGEST);
  }

  /** Of today, by who acts. */
  public static Basis of(String reference, String restsOn) {
    return new Basis(reference, restsOn, Optional.empty(), Optional.empty());
  }

  /** The same for what happened on that day, decided by that person. */
  public Basis decided(LocalDate day, String person) {
    return new Basis(reference, restsOn, Optional.of(day), Optional.of(person));
  }
}
