package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Span;

/**
 * How often the provider reports between, and when (Awb 4:37(1)).
 *
 * @param moments in order of time; empty while a draft is typed, and for {@link Frequency#NONE}
 * @param ground why more often than the arrangement asks; empty when it is not
 */
public record Reports(Frequency frequency, List<Moment> moments, String ground) {

  /** The last day on which the figures over that part of the year are in time. */
  public record Moment(Span span, LocalDate dueOn) {}

  public Reports {
    moments = List.copyOf(moments);
  }

  /** That often, with nothing more said about it. */
  public static Reports every(Frequency frequency) {
    return new Reports(frequency, List.of(), "");
  }

  /** Only the parts of the year in which the subsidy runs are reported on. */
  static List<Moment> moments(
      List<Span> spans, LocalDate from, LocalDate until, ReportCalendar calendar) {
    return spans.stream()
        .filter(span -> !span.lastDay().isBefore(from) && !span.firstDay().isAfter(until))
        .map(span -> new Moment(span, calendar.dueOn(span)))
        .toList();
  }

  boolean isMoreOftenThan(Frequency most) {
    return frequency.perYear() > most.perYear();
  }

  /** The same on those days; a ground that nothing asks for is left out. */
  Reports on(List<Moment> days, boolean groundNeeded) {
    return new Reports(frequency, days, groundNeeded ? ground : "");
  }
}
