package nl.rekenschap.payment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.rekenschap.kernel.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of payments, prefix {@code rekenschap.payment}.
 *
 * @param quarterDays days of the year on which an advance by the quarter is ordered, in their order
 * @param payWithinWeeks term to pay; six weeks unless the decision says otherwise (Awb 4:87)
 * @param suspensionWeeks how long payment may be suspended; the law allows thirteen (Awb 4:56)
 * @param confirmDays days in which each of the two people confirms an account
 * @param suspensionObjection whether the notice of suspension says how to object; the law does not
 *     say in so many words that it is a decision
 * @param objectionAddress where an objection is sent to, as it must stand in the letter; empty
 *     leaves the sentence out
 * @param largestReferenceMegabytes largest file that the finance package may give back
 */
@ConfigurationProperties("rekenschap.payment")
record PaymentSettings(
    @DefaultValue({"--01-01", "--04-01", "--07-01", "--10-01"}) List<String> quarterDays,
    @DefaultValue("6") int payWithinWeeks,
    @DefaultValue("13") int suspensionWeeks,
    @DefaultValue("5") int confirmDays,
    @DefaultValue("true") boolean suspensionObjection,
    @DefaultValue("") String objectionAddress,
    @DefaultValue("1") int largestReferenceMegabytes) {

  private static final int LONGEST_SUSPENSION = 13;

  PaymentSettings {
    quarterDays = List.copyOf(quarterDays);
    List<MonthDay> days = quarterDays.stream().map(MonthDay::parse).toList();
    boolean sound =
        !days.isEmpty()
            && days.stream().sorted().distinct().toList().equals(days)
            && payWithinWeeks > 0
            && suspensionWeeks > 0
            && suspensionWeeks <= LONGEST_SUSPENSION
            && confirmDays > 0
            && largestReferenceMegabytes > 0;
    if (!sound) {
      throw new CannotStart(
          "De instellingen rekenschap.payment.* kloppen niet: de dagen van de kwartalen staan op"
              + " volgorde, termijnen zijn langer dan nul en een opschorting duurt hooguit dertien"
              + " weken (Awb 4:56).");
    }
  }

  List<LocalDate> quartersOf(int year) {
    return quarterDays.stream().map(day -> MonthDay.parse(day).atYear(year)).toList();
  }
}
