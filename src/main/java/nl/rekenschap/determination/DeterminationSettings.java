package nl.rekenschap.determination;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.kernel.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms of the year-end. None of them is fixed by law for every municipality, so all are settings;
 * days are calendar days.
 *
 * @param opens day in the next year on which the provider can start, as {@code --01-01}
 * @param due day in the next year by which the accountability must be in (Awb 4:44), as {@code
 *     --04-01}
 * @param reminders days before (negative) or after the due day; the last one asks the officer to
 *     set a term or to go on ex officio
 * @param completionDays term that is proposed for completing what was handed in (Awb 4:5)
 * @param longestCompletionDays the longest term that an officer may give for that
 * @param decisionWeeks term for the decision after the accountability came in
 * @param warningDays how long before the end of that term the officers are warned
 * @param newTermDays the shortest term that may be set after the due day passed (Awb 4:44(3))
 * @param longestTermDays the longest such term
 * @param checkDays time for checking completeness
 * @param setTermDays time for deciding what to do when nothing came
 * @param approvalDays time for the approval
 * @param deviationPercent difference in percent of what was granted above which a line of the
 *     financial report must be explained
 * @param deviationEuros difference in whole euro above which it must, whatever the percentage
 * @param objectionAddress where an objection is sent to, as it must stand in the letter; empty
 *     leaves the sentence out
 */
@ConfigurationProperties("rekenschap.determination")
record DeterminationSettings(
    @DefaultValue("--01-01") String opens,
    @DefaultValue("--04-01") String due,
    @DefaultValue({"-60", "-30", "-7", "0", "7", "14"}) List<Integer> reminders,
    @DefaultValue("14") int completionDays,
    @DefaultValue("60") int longestCompletionDays,
    @DefaultValue("13") int decisionWeeks,
    @DefaultValue("21") int warningDays,
    @DefaultValue("14") int newTermDays,
    @DefaultValue("182") int longestTermDays,
    @DefaultValue("14") int checkDays,
    @DefaultValue("7") int setTermDays,
    @DefaultValue("7") int approvalDays,
    @DefaultValue("10") int deviationPercent,
    @DefaultValue("5000") int deviationEuros,
    @DefaultValue("") String objectionAddress) {

  DeterminationSettings {
    reminders = reminders.stream().sorted().distinct().toList();
    boolean sound =
        !reminders.isEmpty()
            && reminders.getLast() > 0
            && completionDays > 0
            && completionDays <= longestCompletionDays
            && decisionWeeks > 0
            && newTermDays > 0
            && newTermDays <= longestTermDays
            && deviationPercent >= 0
            && deviationEuros >= 0
            && !MonthDay.parse(opens).isAfter(MonthDay.parse(due));
    if (!sound) {
      throw new CannotStart(
          "De instellingen rekenschap.determination.* kloppen niet: de laatste herinnering valt na"
              + " de inleverdag, termijnen zijn langer dan nul dagen, afwijkingen zijn niet"
              + " negatief en de opening ligt vóór de inleverdag.");
    }
  }

  Deviation deviation() {
    return new Deviation(deviationPercent, Money.of(deviationEuros));
  }

  LocalDate opensOn(int year) {
    return MonthDay.parse(opens).atYear(year + 1);
  }

  LocalDate dueOn(int year) {
    return MonthDay.parse(due).atYear(year + 1);
  }

  /** Place of the first reminder that still lies ahead; past the last one when none does. */
  int nextReminder(LocalDate dueOn, LocalDate today) {
    int next = 0;
    while (next < reminders.size() && !dueOn.plusDays(reminders.get(next)).isAfter(today)) {
      next++;
    }
    return next;
  }
}
