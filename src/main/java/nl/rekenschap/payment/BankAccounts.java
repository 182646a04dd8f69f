package nl.rekenschap.payment;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.AccountChange.Call;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * To which account each provider is paid. Another account counts when two people confirmed it, one
 * of them by calling a number that was known before; until then no order of that provider goes out.
 */
@Service
public class BankAccounts {

  /** Most characters of what is typed about an account. */
  public static final int LONGEST = 500;

  /** Most characters of the holder's name, as SEPA has it. */
  public static final int LONGEST_HOLDER = 70;

  /** Most characters of a telephone number. */
  public static final int LONGEST_NUMBER = 40;

  private final AccountStore store;
  private final AccountCourse course;
  private final Provider providers;
  private final Workflow workflow;
  private final Access access;
  private final PaymentPost post;
  private final BusinessClock clock;

  BankAccounts(
      AccountStore store,
      AccountCourse course,
      Provider providers,
      Workflow workflow,
      Access access,
      PaymentPost post,
      BusinessClock clock) {
    this.store = store;
    this.course = course;
    this.providers = providers;
    this.workflow = workflow;
    this.access = access;
    this.post = post;
    this.clock = clock;
  }

  /** Every provider with the account in use and the request that waits, by name. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public List<AccountFile> all() {
    Map<ProviderId, List<BankAccount>> inUse =
        store.inUse().stream().collect(Collectors.groupingBy(BankAccount::provider));
    Map<ProviderId, List<AccountChange>> open =
        store.open().stream().collect(Collectors.groupingBy(AccountChange::provider));
    return providers.names().entrySet().stream()
        .map(
            entry ->
                new AccountFile(
                    entry.getKey(),
                    entry.getValue(),
                    inUse.getOrDefault(entry.getKey(), List.of()),
                    open.getOrDefault(entry.getKey(), List.of())))
        .sorted(Comparator.comparing(file -> file.name().toLowerCase(Dutch.LOCALE)))
        .toList();
  }

  /**
   * All that is known of the accounts of one provider.
   *
   * @throws Refused when there is no such provider
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public AccountFile of(ProviderId provider) {
    return file(provider);
  }

  /** The same for the provider that the acting person works for. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public AccountFile mine() {
    return file(own());
  }

  private ProviderId own() {
    return access.current().provider().orElseThrow(Refused::notFound);
  }

  private AccountFile file(ProviderId provider) {
    String name = providers.find(provider).orElseThrow(Refused::notFound).name();
    return new AccountFile(provider, name, store.accounts(provider), store.changes(provider));
  }

  /**
   * An officer asks for another account, on behalf of the provider.
   *
   * @throws Refused at {@code iban}, {@code holder} or {@code because}; {@code
   *     payment.account.open} while another request waits
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void ask(ProviderId provider, String iban, String holder, String because) {
    course.ask(provider, iban, holder, because);
  }

  /**
   * Who may sign for a provider asks for another account of its own.
   *
   * @throws Refused as {@link #ask}; {@code access.duty.SIGNATORY}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void askForMine(String iban, String holder, String because) {
    access.requireDuty(Duty.SIGNATORY);
    course.ask(own(), iban, holder, because);
  }

  /**
   * What lies on the desk of who confirms an account.
   *
   * @throws Refused when the task does not exist or is not for the acting person
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  public AccountChange desk(TaskId id, PaymentTask task) {
    return changeOf(id, task);
  }

  /**
   * The account was held against paper of the bank.
   *
   * @param what on which paper
   * @throws Refused at {@code paper}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void confirmOnPaper(TaskId id, String what) {
    AccountChange change = changeOf(id, PaymentTask.CONFIRM_ON_PAPER);
    String paper = Prose.required("paper", what, LONGEST);
    workflow.complete(
        id,
        PaymentTask.CONFIRM_ON_PAPER,
        () -> {
          store.onPaper(change.id(), paper, access.current().name(), clock.now());
          post.sayInside(change.caseId(), "accountOnPaper", "paper", paper);
        });
  }

  /**
   * The account was confirmed by calling back a number that was known before the request.
   *
   * @throws Refused at {@code whom}, {@code number}, {@code knownFrom} or {@code on}; {@code
   *     workflow.fourEyes} for who held it against paper
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public void confirmByCall(TaskId id, String whom, String number, String knownFrom, LocalDate on) {
    AccountChange change = changeOf(id, PaymentTask.CONFIRM_BY_CALL);
    Call call =
        new Call(
            Prose.line("whom", whom, LONGEST_HOLDER),
            number(number),
            Prose.required("knownFrom", knownFrom, LONGEST),
            dayOfCall(change, on),
            access.current().name());
    workflow.complete(
        id,
        PaymentTask.CONFIRM_BY_CALL,
        () -> {
          store.byCall(change.id(), call, clock.now());
          post.sayInside(
              change.caseId(),
              "accountByCall",
              "whom",
              call.whom(),
              "number",
              call.number(),
              "on",
              Dutch.date(on));
        });
  }

  private static String number(String typed) {
    String bare = Prose.line("number", typed, LONGEST_NUMBER);
    if (!bare.matches("\\+?[0-9()\\s-]{6,}")) {
      throw Refused.at("number", "payment.account.number");
    }
    return bare;
  }

  private LocalDate dayOfCall(AccountChange change, LocalDate on) {
    LocalDate asked = change.askedAt().atZone(BusinessClock.ZONE).toLocalDate();
    if (on.isAfter(clock.today()) || on.isBefore(asked)) {
      throw Refused.at("on", "payment.account.calledOn", asked);
    }
    return on;
  }

  /**
   * The account is not confirmed: it will not be used.
   *
   * @throws Refused at {@code because} without a reason
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public void reject(TaskId id, PaymentTask task, String because) {
    AccountChange change = changeOf(id, task);
    String why = Prose.required("because", because, LONGEST);
    workflow.complete(id, task, () -> store.reject(change.id(), why, access.current().name()));
  }

  private AccountChange changeOf(TaskId id, PaymentTask task) {
    return course.change(workflow.item(id, task).scope());
  }
}
