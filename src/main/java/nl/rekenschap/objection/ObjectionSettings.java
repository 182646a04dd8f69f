package nl.rekenschap.objection;

import nl.rekenschap.kernel.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How objections are handled, prefix {@code rekenschap.objection}. Days are calendar days.
 *
 * @param committee whether a committee advises as a rule, which gives twelve weeks (Awb 7:10(1))
 * @param completionDays time that is proposed for what is missing (Awb 6:6)
 * @param longestCompletionDays the longest such time
 * @param assessDays time for looking at what came in
 * @param decideDays time that the manager has within the term
 * @param warnDays how long before the end of the term the officers are warned
 * @param court where appeal is made, as it must stand in the letter; empty says "de rechtbank"
 */
@ConfigurationProperties("rekenschap.objection")
record ObjectionSettings(
    @DefaultValue("false") boolean committee,
    @DefaultValue("14") int completionDays,
    @DefaultValue("42") int longestCompletionDays,
    @DefaultValue("7") int assessDays,
    @DefaultValue("7") int decideDays,
    @DefaultValue("14") int warnDays,
    @DefaultValue("") String court) {

  ObjectionSettings {
    if (completionDays < 1 || longestCompletionDays < completionDays || warnDays < 0) {
      throw new CannotStart(
          "De instellingen rekenschap.objection.* kloppen niet: de termijn voor aanvullen is langer"
              + " dan nul dagen en niet langer dan de langste.");
    }
  }
}
