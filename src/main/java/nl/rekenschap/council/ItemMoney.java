package nl.rekenschap.council;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * The money of one budget line in one year.
 *
 * @param plan amount in the programme's table; absent when the plan has none
 * @param textAmount what the plan's text says where it differs
 * @param paid to the provider, less what came back; absent where nothing was paid
 */
public record ItemMoney(
    Optional<Money> plan,
    Optional<Money> textAmount,
    Awarded awarded,
    Optional<Money> paid,
    Settled settled) {

  /** Reports from before payments were read say nothing of them. */
  public ItemMoney {
    paid = Objects.requireNonNullElse(paid, Optional.empty());
  }

  /** What the municipality has awarded. */
  public sealed interface Awarded {
    record Amount(Money money) implements Awarded {}

    record NotYet() implements Awarded {}

    record NotAwarded() implements Awarded {}

    /** No subsidy: the municipality spends it itself. */
    record NoSubsidy() implements Awarded {}
  }

  /** What it comes to in the end, as far as is known. */
  public sealed interface Settled {
    record Determined(Money money) implements Settled {}

    /** What the municipality reported as its own spending. */
    record Spent(Money money) implements Settled {}

    /** Not determined yet: the award is the best forecast. */
    record Expected(Money money) implements Settled {}

    /** Nothing is paid, since nothing was awarded. */
    record Nothing() implements Settled {}

    record Unknown() implements Settled {}
  }

  public Optional<Money> awardedMoney() {
    return awarded instanceof Awarded.Amount amount
        ? Optional.of(amount.money())
        : Optional.empty();
  }

  /** Determined, spent or expected; absent when it is not known. */
  public Optional<Money> settledMoney() {
    return switch (settled) {
      case Settled.Determined it -> Optional.of(it.money());
      case Settled.Spent it -> Optional.of(it.money());
      case Settled.Expected it -> Optional.of(it.money());
      case Settled.Nothing it -> Optional.of(Money.ZERO);
      case Settled.Unknown it -> Optional.empty();
    };
  }

  /** What is left of the plan; absent when the plan has no amount or the outcome is not known. */
  public Optional<Money> rest() {
    return plan.flatMap(budget -> settledMoney().map(budget::minus));
  }

  /**
   * Several budget lines together.
   *
   * @param unknown the part of the plan of which the outcome is not known; it is in no rest
   */
  public record Sum(
      Money plan, Money awarded, Money paid, Money settled, Money rest, Money unknown) {}

  public static Sum sum(Collection<ItemMoney> items) {
    return new Sum(
        total(items.stream().map(ItemMoney::plan)),
        total(items.stream().map(ItemMoney::awardedMoney)),
        total(items.stream().map(ItemMoney::paid)),
        total(items.stream().map(ItemMoney::settledMoney)),
        total(items.stream().map(ItemMoney::rest)),
        total(items.stream().filter(it -> it.settledMoney().isEmpty()).map(ItemMoney::plan)));
  }

  private static Money total(java.util.stream.Stream<Optional<Money>> amounts) {
    return Money.sum(amounts.flatMap(Optional::stream).toList());
  }
}
