package nl.rekenschap.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 */
@ConfigurationProperties("rekenschap.terms")
record TermSettings(
    @DefaultValue List<LocalDate> equatedDays,
    @DefaultValue("true") boolean localTermsRoll,
    @DefaultValue({"23", "35", "45"}) List<BigDecimal> penaltySteps) {

  TermSettings {
    if (penaltySteps.size() != 3 || penaltySteps.stream().anyMatch(step -> step.signum() < 0)) {
      throw new CannotStart(
          "De instelling rekenschap.terms.penalty-steps klopt niet: noem drie bedragen per dag.");
    }
  }

  Set<LocalDate> equated() {
    return Set.copyOf(equatedDays);
  }
}
