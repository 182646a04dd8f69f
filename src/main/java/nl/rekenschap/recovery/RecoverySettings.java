package nl.rekenschap.recovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How money is asked back, prefix {@code rekenschap.recovery}. Days are calendar days.
 *
 * @param termWeeks time to pay that is proposed, and the shortest (Awb 4:87)
 * @param longestTermWeeks the longest such time without instalments
 * @param reminderDays time that a reminder gives (Awb 4:112)
 * @param warrantDays how long after a warrant is looked whether it was paid
 * @param limitWarningDays how long before nothing can be reclaimed any more (Awb 4:57(4)) the
 *     officers and managers are warned
 * @param draftDays time for drafting
 * @param approvalDays time for the approval
 * @param continueDays time for choosing how moneyIn goes on
 * @param interest rates of the statutory interest, each as {@code 2026-01-01=4.5}: percent of a
 *     year from that day; none means that interest is not reckoned
 * @param interestMinimum euros of interest below which none is asked for; absent for every amount,
 *     since no such limit is established for what a provider owes (Awb 4:98)
 * @param objectionAddress where an objection is sent to; empty leaves the sentence out
 */
@ConfigurationProperties("rekenschap.recovery")
record RecoverySettings(
    @DefaultValue("6") int termWeeks,
    @DefaultValue("52") int longestTermWeeks,
    @DefaultValue("14") int reminderDays,
    @DefaultValue("42") int warrantDays,
    @DefaultValue("182") int limitWarningDays,
    @DefaultValue("14") int draftDays,
    @DefaultValue("7") int approvalDays,
    @DefaultValue("14") int continueDays,
    @DefaultValue List<String> interest,
    @Nullable BigDecimal interestMinimum,
    @DefaultValue("") String objectionAddress) {

  RecoverySettings {
    rates(interest);
    if (interestMinimum != null && (interestMinimum.signum() < 0 || interestMinimum.scale() > 2)) {
      throw new CannotStart(
          "De instelling rekenschap.recovery.interest-minimum klopt niet: schrijf een bedrag in"
              + " euro's, zoals 10 of 7.50.");
    }
    if (termWeeks < 1 || longestTermWeeks < termWeeks || reminderDays < 1 || warrantDays < 1) {
      throw new CannotStart(
          "De instellingen rekenschap.recovery.* kloppen niet: termijnen zijn langer dan nul, en de"
              + " langste betaaltermijn is niet korter dan de gewone.");
    }
  }

  List<Rate> rates() {
    return rates(interest);
  }

  /** The least interest that is asked for; absent for every amount. */
  Optional<Money> minimum() {
    return Optional.ofNullable(interestMinimum).map(Money::new);
  }

  private static List<Rate> rates(List<String> interest) {
    return interest.stream().filter(text -> !text.isBlank()).map(Rate::of).toList();
  }
}
