package nl.rekenschap.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Calculation;

/**
 * The chain behind one figure of a report, from the figure to the files and people it came from.
 *
 * @param figure its name, see {@link FigureId}
 * @param value as the report shows it
 * @param laterChanges what has happened since to what it rests on, oldest first
 */
public record Passport(
    String figure,
    What what,
    Value value,
    Formula formula,
    List<PassportLink> links,
    List<Change> laterChanges) {

  public Passport {
    links = List.copyOf(links);
    laterChanges = List.copyOf(laterChanges);
  }

  Passport with(List<PassportLink> otherLinks) {
    return new Passport(figure, what, value, formula, otherLinks, laterChanges);
  }

  /** What a figure can be. */
  public enum Sort {
    REALISED,
    PREVIOUS,
    TARGET,
    SHARE,
    PERIOD,
    PART,
    MONEY,
    LINE,
    TOTAL,
    CARRY_OVER,
    /** Money for one unit. */
    COST,
    COUNT,
    REACH,
    ACCOUNT,
    CONTEXT,
    NEED,
    CHANGE;

    /** Whether it follows from nothing but what the report itself shows. */
    boolean isOfReport() {
      return switch (this) {
        case COST, COUNT, REACH, ACCOUNT, CONTEXT, NEED, CHANGE -> true;
        case REALISED, PREVIOUS, TARGET, SHARE, PERIOD, PART -> false;
        case MONEY, LINE, TOTAL, CARRY_OVER -> false;
      };
    }
  }

  /**
   * What the figure is.
   *
   * @param year that it is about
   * @param of name of the budget line, programme line, programme or place; of a count what is
   *     counted, as the last part of a message key
   * @param indicator its wording
   * @param span code of the period within the year
   * @param part name of the school, area, project or trajectory
   */
  public record What(
      Sort sort,
      int year,
      String of,
      Optional<String> indicator,
      Optional<String> span,
      Optional<String> part,
      Optional<FigureId.Amount> amount) {

    static What ofMoney(Sort sort, int year, String of, FigureId.Amount amount) {
      return new What(
          sort,
          year,
          of,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(amount));
    }
  }

  /** A value as the report shows it. */
  public sealed interface Value {
    /**
     * @param complete whether nothing is missing in it
     */
    record Numeric(BigDecimal number, boolean complete) implements Value {}

    record AtLeast(BigDecimal number) implements Value {}

    record Amount(Money money, boolean complete) implements Value {}

    record Percent(int percent) implements Value {}

    record Ratio(long numerator, long denominator) implements Value {}

    /** No number: which word stands in its place. */
    record State(Says says) implements Value {}

    /** Not for the public: the report does not show it either. */
    record Withheld() implements Value {}
  }

  /** Words in the place of a number. */
  public enum Says {
    DESCRIBED,
    PER_PERIOD,
    PER_PART,
    NOT_AVAILABLE,
    NOT_REPORTED,
    NOT_RECEIVED,
    NOT_APPLICABLE,
    NOT_COMPARABLE,
    PENDING,
    NO_DATA,
    NONE_BY_DESIGN,
    TO_BE_AGREED,
    NOT_SET,
    NO_PLAN,
    NOT_YET,
    NOT_AWARDED,
    NO_SUBSIDY,
    UNKNOWN
  }

  /**
   * How the value follows from the links.
   *
   * @param overParts how schools, areas or projects of one period become one
   * @param overPeriods how periods become a year
   */
  public record Formula(
      How how, Optional<Calculation> overParts, Optional<Calculation> overPeriods) {

    static Formula of(How how) {
      return new Formula(how, Optional.empty(), Optional.empty());
    }
  }

  /** The ways in which a figure follows. */
  public enum How {
    ACCEPTED,
    CALCULATED,
    PERCENTAGE,
    PLANNED,
    AGREED,
    POSTINGS,
    DECIDED,
    REPORTED,
    EXPECTED,
    DIFFERENCE,
    SUM,
    COUNTED,
    AT_LEAST_ONE,
    AT_MOST_ALL,
    ALLOCATED,
    PERCENTAGE_OF_ALL,
    DIVIDED,
    ELSEWHERE,
    CHANGED,
    NOTHING
  }

  /**
   * Who had a hand in it.
   *
   * @param name for staff only, see {@link Passports#forPublic}; absent when the product did it
   * @param organisation absent for the municipality
   */
  public record Who(Optional<String> name, Optional<String> organisation, Hand hand) {

    Who unnamed() {
      return new Who(Optional.empty(), organisation, hand);
    }
  }

  /** As what somebody acted. */
  public enum Hand {
    TYPED,
    HANDED_IN,
    TYPED_FROM_PAPER,
    ACCEPTED,
    CONFIRMED,
    PREPARED,
    DECIDED,
    BOOKED,
    REOPENED
  }

  /**
   * Something that has happened since to a period that the figure rests on.
   *
   * @param period such as {@code 2025-jinc-q1}
   * @param round absent for a reopening
   * @param reason empty when there is none
   */
  public record Change(
      Event event, String period, Optional<Integer> round, Instant at, String reason, Who by) {}

  /** What can happen to accepted figures. */
  public enum Event {
    REOPENED,
    HANDED_IN,
    GIVEN_BACK,
    ACCEPTED
  }
}
