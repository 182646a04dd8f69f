package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;

/**
 * An account to which a provider is or was paid; two people confirmed it.
 *
 * @param holder in whose name it stands
 * @param from day from which it was used
 * @param until day on which it was used no more; absent while it is
 * @param ended why it is used no more
 * @param practice whether it was made for the rehearsal
 */
public record BankAccount(
    ProviderId provider,
    Iban iban,
    String holder,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<Ended> ended,
    boolean practice) {

  /** Why an account is used no more. */
  public enum Ended {
    REPLACED,
    /** The bank refused a payment to it. */
    REFUSED_BY_BANK
  }
}
