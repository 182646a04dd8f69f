package nl.rekenschap.payment;

import java.time.LocalDate;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/**
 * Holds back payment of a case on a serious suspicion: from the notice until a decision, and
 * thirteen weeks at most (Awb 4:56).
 */
@Component
class Suspensions {

  private static final String PROCESS = "payment-suspension";
  private static final String TIMER = "Event_SuspensionEnds";

  private final SuspensionStore store;
  private final OrderStore orders;
  private final OrderCourse course;
  private final PaymentTerm term;
  private final Grantees grantees;
  private final Clocks clocks;
  private final PaymentSettings settings;
  private final Workflow workflow;
  private final Access access;
  private final PaymentPost post;
  private final BusinessClock clock;

  Suspensions(
      SuspensionStore store,
      OrderStore orders,
      OrderCourse course,
      PaymentTerm term,
      Grantees grantees,
      Clocks clocks,
      PaymentSettings settings,
      Workflow workflow,
      Access access,
      PaymentPost post,
      BusinessClock clock) {
    this.store = store;
    this.orders = orders;
    this.course = course;
    this.term = term;
    this.grantees = grantees;
    this.clocks = clocks;
    this.settings = settings;
    this.workflow = workflow;
    this.access = access;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Sends the notice; from today nothing of the case is paid.
   *
   * @throws Refused {@code payment.suspension.running} when it is suspended already
   */
  void begin(CaseId caseId, String suspicion) {
    Grantee grantee = grantees.of(caseId);
    LocalDate today = clock.today();
    TermLength weeks = TermLength.weeks(settings.suspensionWeeks());
    String by = access.current().name();
    long id =
        store
            .begin(caseId, suspicion, today, today.plusWeeks(settings.suspensionWeeks()), by)
            .orElseThrow(() -> new Refused("payment.suspension.running"));
    Suspension suspension = store.find(id).orElseThrow();
    clocks.start(key(suspension), today, weeks, TermQuestion.Origin.LEGAL);
    orders.lockOpen(caseId).forEach(row -> term.rest(row.order()));
    course.review(caseId);
    SentLetter sent =
        post.sendNotice(
            grantee,
            new LetterValues()
                .text("vermoeden", suspicion)
                .text("vanaf", Dutch.date(today))
                .text("uiterlijk", Dutch.date(suspension.lastDay()))
                .text("ondertekenaar", by));
    String until = Dutch.date(suspension.lastDay());
    post.say(caseId, sent, "suspended", "until", until);
    post.tell(grantee, "suspended", "subsidy/" + caseId, "until", until);
    workflow.start(PROCESS, caseId, suspension.scope());
  }

  /** The first moment after it; today when it has ended, so that its process ends too. */
  LocalDate endsOn(String scope) {
    Suspension suspension = find(scope);
    return suspension.isRunning() ? suspension.lastDay().plusDays(1) : clock.today();
  }

  /** Its last day has passed, or it was ended before. */
  void lapse(String scope) {
    end(find(scope), Dutch.text("payment.suspension.lapsed"));
  }

  /** Ends what runs in that case, when anything does; whether it did. */
  boolean end(CaseId caseId, String why) {
    return store
        .running(caseId)
        .filter(suspension -> end(suspension, why))
        .map(
            suspension -> {
              workflow.reschedule(caseId, suspension.scope(), TIMER, clock.now());
              return true;
            })
        .orElse(false);
  }

  private boolean end(Suspension suspension, String why) {
    LocalDate today = clock.today();
    String by = access.actor().map(Person::name).orElse(null);
    if (!store.end(suspension.id(), today, why, by)) {
      return false;
    }
    CaseId caseId = suspension.caseId();
    clocks.end(key(suspension), today, "payment.ended.suspension");
    orders.lockOpen(caseId).forEach(term::resume);
    post.say(caseId, "suspensionEnded", "because", why);
    post.tell(grantees.of(caseId), "suspension-ended", "subsidy/" + caseId, "because", why);
    course.review(caseId);
    return true;
  }

  private Suspension find(String scope) {
    return store.find(Suspension.idOf(scope)).orElseThrow(IllegalStateException::new);
  }

  private static Clocks.Key key(Suspension suspension) {
    return new Clocks.Key(suspension.caseId(), ClockKind.PAYMENT_SUSPENSION, suspension.scope());
  }
}
