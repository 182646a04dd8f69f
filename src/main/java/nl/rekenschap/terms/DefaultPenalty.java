package nl.rekenschap.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality owes when it decides too late on an application (Awb 4:17): so much a day, in
 * three steps, for 42 days at most.
 *
 * @param graceEnds last day on which a decision still prevents it
 * @param steps the days of each step, with what is owed over them
 */
public record DefaultPenalty(
    LocalDate noticeOn,
    LocalDate graceEnds,
    LocalDate firstDay,
    LocalDate lastDay,
    List<Days> steps) {

  private static final int[] LENGTHS = {14, 14, 14};
  private static final TermLength GRACE = TermLength.weeks(2);

  /**
   * Days over which the same is owed.
   *
   * @param owed over all of them
   */
  public record Days(LocalDate from, LocalDate until, Money perDay, Money owed) {}

  /** What is owed over all steps. */
  public Money total() {
    return steps.stream().map(Days::owed).reduce(Money.ZERO, Money::plus);
  }

  /**
   * @param lastDayOfTerm last day on which the decision was in time
   * @param noticeOn day on which the written notice of default came in
   * @param decidedOn day on which the decision was announced; null while there is none: all 42 days
   * @throws Refused {@code terms.penalty.early} at field {@code noticeOn} when the term still ran
   */
  static DefaultPenalty of(
      Calendar calendar,
      List<Money> perDay,
      LocalDate lastDayOfTerm,
      LocalDate noticeOn,
      @Nullable LocalDate decidedOn) {
    if (!noticeOn.isAfter(lastDayOfTerm)) {
      throw Refused.at("noticeOn", "terms.penalty.early");
    }
    LocalDate graceEnds =
        calendar.reckon(TermQuestion.legal(noticeOn, GRACE)).lastDay().orElseThrow();
    LocalDate first = graceEnds.plusDays(1);
    List<Days> steps = new ArrayList<>();
    LocalDate from = first;
    for (int i = 0; i < LENGTHS.length; i++) {
      LocalDate until = from.plusDays(LENGTHS[i] - 1L);
      LocalDate last =
          decidedOn == null || decidedOn.isAfter(until) ? until : decidedOn.minusDays(1);
      long days = Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
      if (days > 0) {
        steps.add(new Days(from, last, perDay.get(i), perDay.get(i).times(days)));
      }
      from = until.plusDays(1);
    }
    return new DefaultPenalty(noticeOn, graceEnds, first, from.minusDays(1), List.copyOf(steps));
  }
}
