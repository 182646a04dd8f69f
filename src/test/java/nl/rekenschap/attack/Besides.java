package nl.rekenschap.attack;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Keys;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.Notice;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.rehearsal.Play;
import org.springframework.context.ApplicationContext;

/**
 * A played year, and what happens besides, so that screens for that have something to show as well.
 */
final class Besides {

  private static final Map<String, String> ACCOUNTS =
      Map.of("jinc", "NL44RABO0123456789", "leergeld", "NL91ABNA0417164300");

  private final ApplicationContext product;
  private final int year;

  Besides(ApplicationContext product, int year) {
    this.product = product;
    this.year = year;
  }

  void year() {
    as("admin", () -> one(Play.class).play(year));
  }

  /** The secret of a new key for programs of that provider. */
  String key(String provider) {
    return one(Access.class)
        .actingAs(new PersonId(provider), () -> one(Keys.class).make("Registratie").secret());
  }

  /** That provider objects, reports a change and asks for another account; it is suspended too. */
  void happens(String provider) {
    CaseId past = new CaseId(year + "-" + provider);
    CaseId running = new CaseId(year + 1 + "-" + provider);
    Notice notice =
        new Notice(
            Notice.Kind.ACTIVITIES,
            "Twee scholen doen niet mee.",
            LocalDate.of(year + 1, 4, 1),
            "",
            "");
    as(provider, () -> one(Objection.class).object(past, "determination", "Te laag, vinden wij."));
    as(provider, () -> one(Amendments.class).report(running, notice));
    as("officer", () -> one(Amendments.class).begin(running));
    as(
        provider,
        () ->
            one(BankAccounts.class)
                .askForMine(ACCOUNTS.get(provider), "Stichting " + provider, "Andere bank"));
    as(
        "manager",
        () -> one(Payments.class).suspend(running, "Er staan namen op die niet kloppen."));
  }

  private <T> T one(Class<T> service) {
    return product.getBean(service);
  }

  private void as(String person, Runnable work) {
    one(Access.class)
        .actingAs(
            new PersonId(person),
            () -> {
              work.run();
              return Boolean.TRUE;
            });
  }
}
