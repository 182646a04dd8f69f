package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms of the milestones; days are calendar days.
 *
 * @param dueWithoutQuarter day in the next year by which is reported on what has a year only, as
 *     {@code --01-31}
 * @param remindDaysBefore how long before the due day the reminder goes out
 * @param againDays time for reporting again after the manager gave it back
 * @param confirmDays time for confirming
 */
@ConfigurationProperties("rekenschap.milestone")
record MilestoneSettings(
    @DefaultValue("--01-31") String dueWithoutQuarter,
    @DefaultValue("0") int remindDaysBefore,
    @DefaultValue("14") int againDays,
    @DefaultValue("14") int confirmDays) {

  /** The last day of the quarter, else the day that the settings give in the next year. */
  LocalDate dueOn(int year, Optional<Integer> quarter) {
    return quarter
        .map(q -> LocalDate.of(year, 1, 1).plusMonths(3L * q).minusDays(1))
        .orElseGet(() -> MonthDay.parse(dueWithoutQuarter).atYear(year + 1));
  }
}
