package nl.rekenschap.council;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Days in the year after the reporting year on which each step must be done, written as {@code
 * --04-30}. No law fixes them: the accounts go to the province before 15 July (Gemeentewet 200).
 *
 * @param draftBy the adviser's draft
 * @param checkBy the controller's check
 * @param approveBy the manager's approval
 * @param collegeBy the college's decision
 * @param shortestDays least number of days for a step that starts late
 * @param publisher who publishes the report; without it the municipality of the programme
 * @param licence under which its figures may be used, as in the SPDX list
 */
@ConfigurationProperties("rekenschap.council")
record CouncilSettings(
    @DefaultValue("--04-30") MonthDay draftBy,
    @DefaultValue("--05-15") MonthDay checkBy,
    @DefaultValue("--05-31") MonthDay approveBy,
    @DefaultValue("--06-30") MonthDay collegeBy,
    @DefaultValue("7") int shortestDays,
    @DefaultValue("") String publisher,
    @DefaultValue("CC0-1.0") String licence) {

  CouncilSettings {
    if (shortestDays < 0 || shortestDays > 90) {
      throw new IllegalArgumentException("rekenschap.council.shortest-days: 0 to 90");
    }
  }

  /** The day of that step for the report of {@code year}, never sooner than the shortest term. */
  LocalDate dueOn(CouncilTask task, int year, LocalDate today) {
    MonthDay by =
        switch (task) {
          case DRAFT -> draftBy;
          case CHECK -> checkBy;
          case APPROVE -> approveBy;
          case COLLEGE -> collegeBy;
        };
    LocalDate day = by.atYear(year + 1);
    LocalDate soonest = today.plusDays(shortestDays);
    return day.isBefore(soonest) ? soonest : day;
  }
}
