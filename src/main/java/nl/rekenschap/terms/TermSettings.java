package nl.rekenschap.terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a municipality settles about terms, prefix {@code rekenschap.terms}.
 *
 * @param equatedDays days that a royal decree puts on a par with a holiday (Algemene termijnenwet,
 *     article 3(3))
 * @param localTermsRoll whether a term that stands in no act is treated as the Algemene
 *     termijnenwet treats legal ones; the Act leaves that open
 * @param penaltySteps amounts a day of the default penalty, for 14, 14 and the other days (Awb
 *     4:17(2)); indexed from time to time
 * @param watched the clocks of which the office is warned
 * @param warnDays days before the last day on which it is; from the second on, the manager too
 * @param warnHour hour of the day, Amsterdam time, from which warnings go out
 * @param watchEvery pause between two looks whether a new day has come; zero looks never
 */
@ConfigurationProperties("rekenschap.terms")
record TermSettings(
    @DefaultValue List<LocalDate> equatedDays,
    @DefaultValue("true") boolean localTermsRoll,
    @DefaultValue({"23", "35", "45"}) List<BigDecimal> penaltySteps,
    @DefaultValue({"AWARD_DECISION", "DETERMINATION_DECISION", "OBJECTION_DECISION"})
        Set<ClockKind> watched,
    @DefaultValue({"21", "7", "1"}) List<Integer> warnDays,
    @DefaultValue("7") int warnHour,
    @DefaultValue("1m") Duration watchEvery) {

  TermSettings {
    if (penaltySteps.size() != 3 || penaltySteps.stream().anyMatch(step -> step.signum() < 0)) {
      throw new CannotStart(
          "De instelling rekenschap.terms.penalty-steps klopt niet: noem drie bedragen per dag.");
    }
    warnDays = warnDays.stream().sorted(Comparator.reverseOrder()).distinct().toList();
    if (warnDays.stream().anyMatch(days -> days < 0) || warnHour < 0 || warnHour > 23) {
      throw new CannotStart(
          "De instelling rekenschap.terms.warn-days of .warn-hour klopt niet: noem dagen vóór het"
              + " einde van de termijn, en een uur van 0 tot 23.");
    }
    watched = Set.copyOf(watched);
  }

  Set<LocalDate> equated() {
    return Set.copyOf(equatedDays);
  }
}
