package nl.rekenschap.award;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/** An application as it was typed; nothing in it needs to be right yet. */
public record ApplicationInput(
    String activities, String amount, String budget, String indicators, String declaredBy) {

  public static final ApplicationInput EMPTY = new ApplicationInput("", "", "", "", "");

  public static final int LONGEST = 4000;
  private static final int LONGEST_LINE = 200;

  static ApplicationInput of(GrantApplication sent) {
    return new ApplicationInput(
        sent.activities(),
        sent.amount().toString().replace('.', ','),
        sent.budget(),
        sent.indicators(),
        sent.declaredBy());
  }

  /** Only what cannot be kept is refused. */
  void requireKeepable() {
    Prose.requireKeepable("activities", activities, LONGEST);
    Prose.requireKeepable("amount", amount, LONGEST_LINE);
    Prose.requireKeepable("budget", budget, LONGEST);
    Prose.requireKeepable("indicators", indicators, LONGEST);
    Prose.requireKeepable("declaredBy", declaredBy, LONGEST_LINE);
  }

  /**
   * @throws Refused at {@code activities}, {@code amount}, {@code budget}, {@code indicators} or
   *     {@code declaredBy}
   */
  GrantApplication read(int round, LocalDate receivedOn, Instant at, String byName) {
    String what = Prose.required("activities", activities, LONGEST);
    Money asked = DutchNumber.money("amount", amount);
    if (asked.isZero()) {
      throw Refused.at("amount", "award.amount.zero");
    }
    return new GrantApplication(
        what,
        asked,
        Prose.required("budget", budget, LONGEST),
        Prose.optional("indicators", indicators, LONGEST),
        Prose.line("declaredBy", declaredBy, LONGEST_LINE),
        round,
        receivedOn,
        at,
        byName);
  }
}
