package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Money;

/** How moneyIn goes on after a reminder that did not help. */
public sealed interface Continuation {

  /** New instalments for all that is open (Awb 4:94). */
  record Rearranged(List<Instalment> instalments) implements Continuation {
    public Rearranged {
      instalments = List.copyOf(instalments);
    }
  }

  /** Given up, in whole or in part. */
  record GivenUp(Money amount, String because) implements Continuation {}

  /** A warrant was served on that day (dwangbevel, Awb 4:114). */
  record Warranted(LocalDate on, String reference) implements Continuation {}

  /** One more reminder. */
  record RemindedAgain() implements Continuation {}

  /** What was overdue has come in meanwhile. */
  record CaughtUp() implements Continuation {}
}
