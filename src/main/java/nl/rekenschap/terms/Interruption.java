package nl.rekenschap.terms;

import java.time.LocalDate;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What makes a decision term stand still (Awb 4:15). */
public sealed interface Interruption {

  /**
   * The applicant was asked to complete the application (Awb 4:5, 4:15(1)(a)): the term stands
   * still from the day after the request until the day on which the answer came, or the day after
   * the time given. A request that gives no time stops nothing (ABRvS 21 September 2016,
   * ECLI:NL:RVS:2016:2527).
   *
   * @param until last day to answer
   * @param completedOn day on which all of it came
   */
  record CompletionRequest(
      LocalDate requestedOn, @Nullable LocalDate until, @Nullable LocalDate completedOn)
      implements Interruption {

    /**
     * @throws Refused {@code terms.interruption.order} at the field that lies before the request
     */
    public CompletionRequest {
      inOrder("until", requestedOn, until);
      inOrder("completedOn", requestedOn, completedOn);
    }
  }

  /**
   * Another ground of Awb 4:15.
   *
   * @param from first day on which the term stands still
   * @param until last such day; empty while it lasts
   */
  record Delay(Ground ground, LocalDate from, @Nullable LocalDate until) implements Interruption {

    /**
     * @throws Refused {@code terms.interruption.order} at field {@code until}
     */
    public Delay {
      inOrder("until", from, until);
    }
  }

  /** Why a term stands still, other than for a completion. */
  enum Ground {
    /** Information needed from abroad (Awb 4:15(1)(b)). */
    INFORMATION_FROM_ABROAD,
    /** The applicant agreed in writing (Awb 4:15(2)(a)). */
    AGREED,
    /** The delay is the applicant's (Awb 4:15(2)(b)). */
    BY_APPLICANT,
    /** The municipality could not decide, by force majeure (Awb 4:15(2)(c)). */
    FORCE_MAJEURE
  }

  private static void inOrder(String field, LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw Refused.at(field, "terms.interruption.order");
    }
  }
}
