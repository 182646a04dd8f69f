package nl.rekenschap.payment;

import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** What happens to the account of a provider: asked for, used, refused; orders follow. */
@Component
class AccountCourse {

  static final String PROCESS = "account-change";

  private final AccountStore store;
  private final OrderCourse orders;
  private final Provider providers;
  private final Workflow workflow;
  private final Access access;
  private final PaymentPost post;
  private final Practice practice;
  private final BusinessClock clock;

  AccountCourse(
      AccountStore store,
      OrderCourse orders,
      Provider providers,
      Workflow workflow,
      Access access,
      PaymentPost post,
      Practice practice,
      BusinessClock clock) {
    this.store = store;
    this.orders = orders;
    this.providers = providers;
    this.workflow = workflow;
    this.access = access;
    this.post = post;
    this.practice = practice;
    this.clock = clock;
  }

  /**
   * Asks for another account; until it is confirmed nothing of that provider goes out.
   *
   * @throws Refused as {@link BankAccounts#ask}
   */
  void ask(ProviderId provider, String typed, String holder, String because) {
    String name = providers.find(provider).orElseThrow(Refused::notFound).name();
    Iban iban = Iban.typed("iban", typed);
    String inName = Prose.line("holder", holder, BankAccounts.LONGEST_HOLDER);
    String why = Prose.required("because", because, BankAccounts.LONGEST);
    boolean same =
        store
            .inUse(provider)
            .filter(now -> now.iban().equals(iban) && now.holder().equals(inName))
            .isPresent();
    if (same) {
      throw Refused.at("iban", "payment.account.same");
    }
    Person person = access.current();
    long id =
        store
            .ask(
                provider,
                iban,
                inName,
                why,
                new AccountStore.Asker(person.name(), person.isStaff(), practice.active()),
                clock.now())
            .orElseThrow(() -> new Refused("payment.account.open"));
    CaseId caseId = AccountChange.caseId(provider, id);
    workflow.start(
        PROCESS,
        caseId,
        caseId.value(),
        new CaseLabel(
            Dutch.text("payment.account.title"), clock.today().getYear(), provider, name));
    post.sayInside(caseId, "accountAsked", "iban", iban.inGroups(), "holder", inName);
    post.tellOfAccount(
        caseId, provider, "account-asked", "iban", iban.masked(), "by", person.name());
    orders.review(provider);
  }

  /**
   * The request that a process is about.
   *
   * @param scope its case id
   */
  AccountChange change(String scope) {
    return store.change(AccountChange.idOf(scope)).orElseThrow(IllegalStateException::new);
  }

  /** Two people confirmed it: from today it is used. */
  void use(AccountChange change) {
    put(
        new BankAccount(
            change.provider(),
            change.iban(),
            change.holder(),
            clock.today(),
            Optional.empty(),
            Optional.empty(),
            practice.active()));
    store.close(change.id(), true, clock.now());
    post.sayInside(change.caseId(), "accountInUse", "iban", change.iban().inGroups());
    post.tellOfAccount(
        change.caseId(), change.provider(), "account-in-use", "iban", change.iban().masked());
    orders.review(change.provider());
  }

  /** One of the two said no: the account that was used stays. */
  void refuse(AccountChange change) {
    store.close(change.id(), false, clock.now());
    String because =
        change(change.caseId().value()).state() instanceof AccountChange.State.Rejected no
            ? no.because()
            : "";
    post.sayInside(change.caseId(), "accountRejected", "because", because);
    post.tellOfAccount(
        change.caseId(),
        change.provider(),
        "account-rejected",
        "iban",
        change.iban().masked(),
        "because",
        because);
    orders.review(change.provider());
  }

  boolean isInUse(ProviderId provider) {
    return store.inUse(provider).isPresent();
  }

  /** An account that others confirmed before this product did; for the rehearsal and take-overs. */
  void takeIn(ProviderId provider, Iban iban, String holder) {
    put(
        new BankAccount(
            provider,
            iban,
            holder,
            clock.today(),
            Optional.empty(),
            Optional.empty(),
            practice.active()));
    orders.review(provider);
  }

  private void put(BankAccount account) {
    store.end(account.provider(), clock.today(), BankAccount.Ended.REPLACED);
    store.use(account);
  }
}
