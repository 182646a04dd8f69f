package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms of amendments. The law speaks of reasonable terms only, so all are settings; days are
 * calendar days.
 *
 * @param assessDays time for judging a notice
 * @param draftDays time for drafting an amendment
 * @param approveDays time for the approval
 * @param reasonableTermWeeks how long before it holds a change without fault must be told (Awb
 *     4:50)
 * @param warningDay day in the programme's last year on which is decided whether a subsidy of three
 *     years or more goes on, as {@code --04-01}
 * @param continuationDays time for deciding so
 * @param continuationTermWeeks reasonable term between telling that it does not and its end (Awb
 *     4:51)
 * @param objectionAddress where an objection is sent to, as it must stand in the letter; empty
 *     leaves the sentence out
 */
@ConfigurationProperties("rekenschap.amendment")
record AmendmentSettings(
    @DefaultValue("14") int assessDays,
    @DefaultValue("14") int draftDays,
    @DefaultValue("7") int approveDays,
    @DefaultValue("13") int reasonableTermWeeks,
    @DefaultValue("--04-01") String warningDay,
    @DefaultValue("30") int continuationDays,
    @DefaultValue("26") int continuationTermWeeks,
    @DefaultValue("") String objectionAddress) {

  AmendmentSettings {
    if (assessDays < 0
        || draftDays < 0
        || approveDays < 0
        || reasonableTermWeeks < 0
        || continuationDays < 0
        || continuationTermWeeks < 1) {
      throw new IllegalArgumentException("rekenschap.amendment: terms are zero or more");
    }
    MonthDay.parse(warningDay);
  }

  LocalDate warnsOn(int year) {
    return MonthDay.parse(warningDay).atYear(year);
  }
}
