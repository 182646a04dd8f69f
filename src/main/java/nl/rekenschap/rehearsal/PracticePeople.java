package nl.rekenschap.rehearsal;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.ReportFile;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.subsidy.CaseFile;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The practice people at work: each looks at what is open and does what its habits say. */
@Component
@Profile("demo")
class PracticePeople {

  private static final int PAGE = 500;

  private final Access access;
  private final WorkList work;
  private final Subsidy subsidy;
  private final Council council;
  private final BusinessClock clock;
  private final PracticeMunicipality municipality;
  private final PracticeContacts contacts;
  private final PracticePayments payments;

  PracticePeople(
      Access access,
      WorkList work,
      Subsidy subsidy,
      Council council,
      BusinessClock clock,
      PracticeMunicipality municipality,
      PracticeContacts contacts,
      PracticePayments payments) {
    this.access = access;
    this.work = work;
    this.subsidy = subsidy;
    this.council = council;
    this.clock = clock;
    this.municipality = municipality;
    this.contacts = contacts;
    this.payments = payments;
  }

  /** One round of work on the day that it is. */
  void work(int year) {
    startYears(year);
    startReport(year);
    Habits habits = new Habits(year);
    // What one does may open work for another: until nobody finds anything more to do today.
    for (boolean more = true; more; ) {
      more = false;
      for (WorkItem item : open()) {
        more |= handle(item, habits);
      }
    }
    payments.payWhatIsReady();
  }

  void asAdministrator(Runnable work) {
    as("admin", work);
  }

  private boolean handle(WorkItem item, Habits habits) {
    boolean again = contacts.isAgain(item);
    LocalDate today = clock.today();
    if (!habits.isDoneOn(item, today, again)) {
      return false;
    }
    String person = item.assignee() == null ? personFor(item) : item.assignee().value();
    try {
      return act(item, habits, again, person);
    } catch (Refused refused) {
      if (refused.messageKey().equals("workflow.withdrawn")) {
        // Somebody else's work of today made this task needless.
        return true;
      }
      throw refused;
    }
  }

  private boolean act(WorkItem item, Habits habits, boolean again, String person) {
    return access.actingAs(
        new PersonId(person),
        () ->
            switch (item.role()) {
              case PROVIDER_CONTACT -> contacts.handle(item);
              case GRANT_OFFICER, MANAGER, POLICY_ADVISER, CONTROLLER ->
                  municipality.handle(item, habits, again);
              case COUNCIL_READER, ADMINISTRATOR -> false;
            });
  }

  private static String personFor(WorkItem item) {
    return switch (item.role()) {
      case GRANT_OFFICER -> "officer";
      case MANAGER -> "manager";
      case POLICY_ADVISER -> "adviser";
      case CONTROLLER -> "controller";
      case ADMINISTRATOR -> "admin";
      case COUNCIL_READER -> "council";
      case PROVIDER_CONTACT ->
          item.label().provider() == null ? "admin" : item.label().provider().value();
    };
  }

  /** In December the next year's cases are started. */
  private void startYears(int year) {
    for (int each = year; each <= year + 1; each++) {
      if (!clock.today().isBefore(LocalDate.of(each - 1, 12, 1)) && municipality.hasPlan(each)) {
        int starting = each;
        as("officer", () -> subsidy.start(starting));
      }
    }
  }

  /** In June, or as soon as all cases are closed, the report is begun. */
  private void startReport(int year) {
    if (clock.today().isBefore(LocalDate.of(year + 1, 6, 1))) {
      return;
    }
    as(
        "adviser",
        () -> {
          List<CaseFile> cases = subsidy.ofYear(year);
          boolean begun = council.files().stream().map(ReportFile::year).anyMatch(y -> y == year);
          if (!cases.isEmpty() && !begun) {
            council.start(year);
          }
        });
  }

  private List<WorkItem> open() {
    return access.actingAs(
        new PersonId("admin"),
        () -> work.page(WorkQuery.of(WorkQuery.Scope.ALL), null, PAGE).items());
  }

  private void as(String person, Runnable work) {
    access.actingAs(
        new PersonId(person),
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
