package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.Optional;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;

/**
 * One value that changed after acceptance.
 *
 * @param wording of the indicator
 * @param part name of the school, area or project; absent for the whole
 * @param before absent when it was not asked then
 * @param after absent when it is not asked any more
 * @param at when the newer one was handed in
 * @param byName who stands for the newer one
 */
public record Difference(
    FieldName field,
    String wording,
    Optional<String> part,
    Optional<Measurement.Value> before,
    Optional<Measurement.Value> after,
    Instant at,
    String byName) {

  /** The difference as {@code +12} or {@code −€ 40}; empty when the two cannot be subtracted. */
  public String change() {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    return switch (before.get()) {
      case Measurement.Value.Count old when after.get() instanceof Measurement.Value.Count now ->
          signed(now.number() - old.number());
      case Measurement.Value.Amount old when after.get() instanceof Measurement.Value.Amount now ->
          signed(old.money(), now.money());
      case Measurement.Value.Count other -> "";
      case Measurement.Value.Amount other -> "";
      case Measurement.Value.Ratio ratio -> "";
      case Measurement.Value.Words words -> "";
      case Measurement.Value.NotAvailable absent -> "";
    };
  }

  /** As the record keeps it; what people wrote themselves stays out of what cannot be forgotten. */
  nl.rekenschap.kernel.Change recorded() {
    String name = part.map(one -> wording + ": " + one).orElse(wording);
    return new nl.rekenschap.kernel.Change(
        name,
        before.map(Difference::recorded).orElse(null),
        after.map(Difference::recorded).orElse(null));
  }

  private static String recorded(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count count -> Dutch.number(count.number());
      case Measurement.Value.Amount amount -> Dutch.moneyInCents(amount.money());
      case Measurement.Value.Ratio ratio ->
          Dutch.text(
              "reporting.change.ratio",
              Dutch.number(ratio.numerator()),
              Dutch.number(ratio.denominator()));
      case Measurement.Value.Words words ->
          Dutch.text("reporting.change.words", Dutch.number(words.text().length()));
      case Measurement.Value.NotAvailable absent -> Dutch.text("reporting.change.absent");
    };
  }

  private static String signed(long change) {
    return (change < 0 ? "−" : "+") + Dutch.number(Math.abs(change));
  }

  private static String signed(Money old, Money now) {
    boolean less = now.compareTo(old) < 0;
    Money change = less ? old.minus(now) : now.minus(old);
    return (less ? "−" : "+") + Dutch.money(change);
  }
}
