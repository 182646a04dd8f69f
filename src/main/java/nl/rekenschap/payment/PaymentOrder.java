package nl.rekenschap.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * An order to pay a provider.
 *
 * @param providerName as it was when the order was made
 * @param title name of what the subsidy is for
 * @param insteadOf the order that the bank refused first, when this one is in its place
 * @param dueOn last day on which the payment is in time (Awb 4:87)
 */
public record PaymentOrder(
    OrderNumber number,
    CaseId caseId,
    ProviderId provider,
    String providerName,
    String title,
    int year,
    Kind kind,
    Optional<OrderNumber> insteadOf,
    Money amount,
    LocalDate orderedOn,
    LocalDate dueOn,
    State state) {

  /** What it pays. */
  public enum Kind {
    /** Ahead of the determination (Awb 4:95). */
    ADVANCE,
    /** What is due after it (Awb 4:52). */
    REST
  }

  /** Why an order waits; it is ready by itself when the last of these is gone. */
  public enum Hold {
    /** The provider has no account that two people confirmed. */
    NO_ACCOUNT,
    /** Another account was asked for and is not confirmed. */
    ACCOUNT_CHANGING,
    /** Payment is suspended (Awb 4:56). */
    SUSPENDED
  }

  /** The names of the states, for lists and sums. */
  public enum Phase {
    HELD,
    READY,
    RELEASED,
    EXPORTED,
    PAID,
    REFUSED,
    WITHDRAWN
  }

  /** Where the order stands. */
  public sealed interface State {

    record Held(Set<Hold> reasons) implements State {}

    /** Nothing is in the way, and the ledger has it. */
    record Ready() implements State {}

    record Released(String by, Instant at) implements State {}

    /** In a file for the finance package. */
    record Exported(long batch, Iban iban) implements State {}

    /** The finance package gave back that it was paid. */
    record Paid(String reference, LocalDate on, Iban iban) implements State {}

    /** The bank did not pay it; another order took its place. */
    record Refused(String reference, LocalDate on, Iban iban) implements State {}

    /** Never paid, and not going to be. */
    record Withdrawn(String because) implements State {}

    default Phase phase() {
      return switch (this) {
        case Held held -> Phase.HELD;
        case Ready ready -> Phase.READY;
        case Released released -> Phase.RELEASED;
        case Exported exported -> Phase.EXPORTED;
        case Paid paid -> Phase.PAID;
        case Refused refused -> Phase.REFUSED;
        case Withdrawn withdrawn -> Phase.WITHDRAWN;
      };
    }
  }

  /** Whether it can still be held: it is in no file yet. */
  boolean isOpen() {
    return switch (state.phase()) {
      case HELD, READY, RELEASED -> true;
      case EXPORTED, PAID, REFUSED, WITHDRAWN -> false;
    };
  }

  /** The order in whose name the ledger and the clock of the term have it. */
  OrderNumber first() {
    return insteadOf.orElse(number);
  }
}
