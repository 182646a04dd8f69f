package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.rekenschap.terms.Interruption.CompletionRequest;
import nl.rekenschap.terms.Interruption.Delay;
import nl.rekenschap.terms.Interruption.Ground;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Extension;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.junit.jupiter.api.Test;

/** What holds for every term, whatever its days. */
class CalendarPropertiesTest {

  private static final Calendar CALENDAR = new Calendar(Set.of(), true);
  private static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of());

  /** The term itself moves by exactly n; the weekend after it can only come on top. */
  @Property
  void suspending_for_n_days_moves_the_term_by_n(
      @ForAll("days") LocalDate from,
      @ForAll("lengths") TermLength length,
      @ForAll @IntRange(min = 0, max = 400) int after,
      @ForAll @IntRange(min = 1, max = 200) int n) {
    Reckoning plain = CALENDAR.reckon(term(from, length, List.of(), List.of()));
    LocalDate first = plain.firstDay().plusDays(after);
    if (first.isAfter(plain.lastDay().orElseThrow())) {
      return;
    }
    Delay delay = new Delay(Ground.AGREED, first, first.plusDays(n - 1L));
    Reckoning stopped = CALENDAR.reckon(term(from, length, List.of(delay), List.of()));
    assertThat(stopped.bare()).isEqualTo(plain.bare().plusDays(n));
    assertThat(stopped.lastDay().orElseThrow()).isAfterOrEqualTo(plain.bare().plusDays(n));
  }

  @Property
  void suspending_takes_no_day_of_the_term_away(
      @ForAll("terms") TermQuestion question,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 200) int n) {
    List<Interruption> more = new ArrayList<>(question.interruptions());
    more.add(new Delay(Ground.FORCE_MAJEURE, from, from.plusDays(n - 1L)));
    Reckoning with =
        CALENDAR.reckon(term(question.from(), question.length(), more, question.extensions()));
    Reckoning without = CALENDAR.reckon(question);
    if (with.lastDay().isPresent() && without.lastDay().isPresent()) {
      assertThat(with.lastDay().get()).isAfterOrEqualTo(without.lastDay().get());
      assertThat(with.daysUsed(with.lastDay().get()))
          .isGreaterThanOrEqualTo(
              ChronoUnit.DAYS.between(question.from(), question.length().after(question.from())));
    }
  }

  @Property
  void the_order_in_which_events_are_entered_does_not_matter(
      @ForAll("terms") TermQuestion question, @ForAll Random random) {
    List<Interruption> interruptions = new ArrayList<>(question.interruptions());
    List<Extension> extensions = new ArrayList<>(question.extensions());
    Collections.shuffle(interruptions, random);
    Collections.shuffle(extensions, random);
    assertThat(CALENDAR.reckon(term(question.from(), question.length(), interruptions, extensions)))
        .isEqualTo(CALENDAR.reckon(question));
  }

  @Property
  void what_rolls_ends_on_a_working_day_and_moves_ten_days_at_most(
      @ForAll("terms") TermQuestion question) {
    Reckoning reckoning = CALENDAR.reckon(question);
    reckoning
        .lastDay()
        .filter(day -> !day.equals(reckoning.bare()))
        .ifPresent(
            day -> {
              assertThat(WORKING_DAYS.isOne(day)).isTrue();
              assertThat(ChronoUnit.DAYS.between(reckoning.bare(), day)).isBetween(1L, 10L);
            });
  }

  @Property
  void days_used_and_days_left_are_the_whole_term(@ForAll("terms") TermQuestion question) {
    Reckoning reckoning = CALENDAR.reckon(question);
    reckoning
        .lastDay()
        .ifPresent(
            last -> {
              long whole = reckoning.daysUsed(last);
              assertThat(reckoning.daysUsed(last.plusYears(1))).isEqualTo(whole);
              assertThat(reckoning.daysUsed(question.from())).isZero();
              assertThat(reckoning.daysLeft(last)).isZero();
            });
  }

  @Property
  void easter_is_a_sunday_between_22_march_and_25_april(
      @ForAll @IntRange(min = 1900, max = 2199) int year) {
    LocalDate easter = Holiday.easter(year);
    assertThat(easter.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
    assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
  }

  /** Why the first property speaks of the term itself. */
  @Test
  void a_stop_of_two_days_can_be_swallowed_by_the_weekend() {
    LocalDate saturday = LocalDate.parse("2026-10-03");
    Delay twoDays =
        new Delay(Ground.AGREED, LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-13"));
    assertThat(CALENDAR.reckon(term(saturday, TermLength.weeks(8), List.of(), List.of())).lastDay())
        .hasValue(LocalDate.parse("2026-11-30"));
    assertThat(
            CALENDAR
                .reckon(term(saturday, TermLength.weeks(8), List.of(twoDays), List.of()))
                .lastDay())
        .hasValue(LocalDate.parse("2026-11-30"));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 9000).map(LocalDate.of(2012, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<TermLength> lengths() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 120).map(TermLength::days),
        Arbitraries.integers().between(1, 26).map(TermLength::weeks),
        Arbitraries.integers().between(1, 12).map(TermLength::months));
  }

  @Provide
  Arbitrary<TermQuestion> terms() {
    return Combinators.combine(days(), lengths(), interruptions(), extensions())
        .as(
            (from, length, interruptions, extensions) ->
                term(
                    from,
                    length,
                    interruptions.stream().map(it -> it.at(from)).toList(),
                    extensions.stream().map(it -> it.at(from)).toList()));
  }

  /** An event, so many days after the term began. */
  private record Later<T>(int days, java.util.function.Function<LocalDate, T> what) {
    T at(LocalDate from) {
      return what.apply(from.plusDays(days));
    }
  }

  private static Arbitrary<List<Later<Interruption>>> interruptions() {
    Arbitrary<Integer> start = Arbitraries.integers().between(-10, 150);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 60);
    Arbitrary<Later<Interruption>> delays =
        Combinators.combine(start, length, Arbitraries.of(Ground.class))
            .as((day, n, ground) -> new Later<>(day, on -> new Delay(ground, on, on.plusDays(n))));
    Arbitrary<Later<Interruption>> requests =
        Combinators.combine(start, length.injectNull(0.1), length.injectNull(0.4))
            .as(
                (day, until, completed) ->
                    new Later<>(
                        day,
                        on ->
                            new CompletionRequest(
                                on,
                                until == null ? null : on.plusDays(until),
                                completed == null ? null : on.plusDays(completed))));
    return Arbitraries.oneOf(delays, requests).list().ofMaxSize(4);
  }

  private static Arbitrary<List<Later<Extension>>> extensions() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 150), Arbitraries.integers().between(1, 8))
        .as((day, weeks) -> new Later<>(day, on -> new Extension(on, TermLength.weeks(weeks))))
        .list()
        .ofMaxSize(2);
  }

  private static TermQuestion term(
      LocalDate from,
      TermLength length,
      List<Interruption> interruptions,
      List<Extension> extensions) {
    return new TermQuestion(
        from, length, Origin.LEGAL, Direction.FORWARD, interruptions, extensions);
  }
}
