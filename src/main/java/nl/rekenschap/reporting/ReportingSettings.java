package nl.rekenschap.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Span;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, prefix {@code rekenschap.reporting}. None of these terms is law: they are
 * part of the obligations that the award sets (Awb 4:37(1)(c)).
 *
 * @param opensDaysAfter days after the last day of a span on which its figures can be handed in
 * @param dueMonthsAfter figures are due on the last day of this many months after the span
 * @param ladder days from the due day on which we remind, ascending; the last one escalates
 * @param letterDaysAfter days after the due day on which the letter about the obligation goes out
 * @param returnDays days that a provider gets after figures were sent back
 * @param shortestDays days between opening and due day at the least, for periods that open late
 * @param decisionDays days to decide on missing figures after escalation
 * @param longestExtensionDays days from today that an extension can reach
 * @param hour hour of the day, Amsterdam time, at which periods open and reminders go out
 * @param rules how strict the rules about figures are
 */
@ConfigurationProperties("rekenschap.reporting")
record ReportingSettings(
    @DefaultValue("1") int opensDaysAfter,
    @DefaultValue("1") int dueMonthsAfter,
    @DefaultValue({"-14", "-3", "0", "1", "7", "14"}) List<Integer> ladder,
    @DefaultValue("28") int letterDaysAfter,
    @DefaultValue("14") int returnDays,
    @DefaultValue("14") int shortestDays,
    @DefaultValue("7") int decisionDays,
    @DefaultValue("92") int longestExtensionDays,
    @DefaultValue("7") int hour,
    @DefaultValue RuleLimits rules) {

  LocalDate opensOn(Span span) {
    return span.lastDay().plusDays(opensDaysAfter);
  }

  LocalDate dueOn(Span span) {
    return YearMonth.from(span.lastDay()).plusMonths(dueMonthsAfter).atEndOfMonth();
  }

  Ladder reminders() {
    return new Ladder(ladder);
  }

  /** The moment of that day at which we open, remind and send. */
  Instant momentOn(LocalDate day) {
    return day.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
  }
}
