package nl.rekenschap.rehearsal;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.provider.Provider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives each provider of the rehearsal an account of a bank that does not exist. */
@Component
@Profile("demo")
@Order(10)
class PracticeAccounts implements ApplicationRunner {

  /** For the provider that only comes into being while a year is played. */
  static final int OF_NEW_PROVIDER = 99;

  private static final String BANK = "OEFE";

  private final Provider providers;
  private final Payments payments;

  PracticeAccounts(Provider providers, Payments payments) {
    this.providers = providers;
    this.payments = payments;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Map<String, ProviderId> byName = new TreeMap<>();
    providers.names().forEach((id, name) -> byName.put(name, id));
    int number = 1;
    for (Map.Entry<String, ProviderId> provider : byName.entrySet()) {
      if (!payments.hasAccount(provider.getValue())) {
        payments.takeInConfirmed(
            provider.getValue(), iban(number), provider.getKey() + " (oefenrekening)");
      }
      number++;
    }
  }

  /** With the check digits of ISO 13616, so that it is refused by no rule. */
  static String iban(int number) {
    String account = BANK + "%010d".formatted(number);
    StringBuilder digits = new StringBuilder();
    (account + "NL00").chars().forEach(sign -> digits.append(Character.getNumericValue(sign)));
    int rest = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    return "NL%02d%s".formatted(98 - rest, account);
  }
}
