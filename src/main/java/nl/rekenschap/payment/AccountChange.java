package nl.rekenschap.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;

/**
 * A request to pay a provider to another account.
 *
 * @param because why it was asked for
 * @param askedByStaff whether an officer asked on behalf of the provider
 * @param paper present when the first of two people confirmed it
 * @param call present when the second did
 */
public record AccountChange(
    long id,
    ProviderId provider,
    Iban iban,
    String holder,
    String because,
    Instant askedAt,
    String askedBy,
    boolean askedByStaff,
    Optional<Paper> paper,
    Optional<Call> call,
    State state) {

  /**
   * Confirmed on paper.
   *
   * @param what on which paper, such as a statement of the bank
   */
  public record Paper(String what, String by, Instant at) {}

  /**
   * Confirmed by calling back.
   *
   * @param whom who was called
   * @param number at which number
   * @param knownFrom from what the number was known before the request
   * @param on day of the call
   */
  public record Call(String whom, String number, String knownFrom, LocalDate on, String by) {}

  /** Where the request stands. */
  public sealed interface State {
    record Open() implements State {}

    record Confirmed(Instant at) implements State {}

    record Rejected(String because, String by, Instant at) implements State {}
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }

  /**
   * A request is about no subsidy in particular, so it has an id of its own; it is scope and
   * business key of its process.
   */
  public CaseId caseId() {
    return caseId(provider, id);
  }

  static CaseId caseId(ProviderId provider, long id) {
    String name = provider.value();
    String shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return new CaseId("account-" + shortName + "-" + id);
  }

  /** The id within such a case id. */
  static long idOf(String caseId) {
    return Long.parseLong(caseId.substring(caseId.lastIndexOf('-') + 1));
  }

  private static final int LONGEST_NAME = 50;
}
