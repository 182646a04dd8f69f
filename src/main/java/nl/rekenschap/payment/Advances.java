package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.payment.PaymentOrder.Kind;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Lays out the advances of a case, orders each on its day, and follows the award's amendments. */
@Component
class Advances {

  private static final String PROCESS = "advance-payments";
  private static final String TIMER = "Event_AdvanceDue";

  private final PlanStore plans;
  private final OrderCourse course;
  private final TakingBack takingBack;
  private final PaymentBooks books;
  private final Grantees grantees;
  private final PaymentSettings settings;
  private final Workflow workflow;
  private final PaymentPost post;
  private final BusinessClock clock;

  Advances(
      PlanStore plans,
      OrderCourse course,
      TakingBack takingBack,
      PaymentBooks books,
      Grantees grantees,
      PaymentSettings settings,
      Workflow workflow,
      PaymentPost post,
      BusinessClock clock) {
    this.plans = plans;
    this.course = course;
    this.takingBack = takingBack;
    this.books = books;
    this.grantees = grantees;
    this.settings = settings;
    this.workflow = workflow;
    this.post = post;
    this.clock = clock;
  }

  /** Lays out what the award says; a process that begins again finds it laid out. */
  void plan(CaseId caseId) {
    if (plans.find(caseId).isPresent()) {
      plans.running(caseId, true);
      return;
    }
    AdvanceSchedule schedule = grantees.file(caseId).schedule();
    Money awarded = grantees.awarded(caseId);
    plans.add(caseId, schedule, awarded);
    List<Instalment> laid = Instalments.of(schedule, awarded, quarters(caseId), clock.today());
    plans.lay(caseId, laid);
    post.say(
        caseId,
        "planned",
        "schedule",
        Dutch.text("payment.schedule." + schedule),
        "number",
        Integer.toString(laid.size()),
        "amount",
        sum(laid));
  }

  /** Whether the process has a day to wait for. */
  boolean hasMore(CaseId caseId) {
    return goesOn(caseId).isPresent() && !plans.toCome(caseId).isEmpty();
  }

  /** The next day to order; today when there is none, so that the process ends. */
  LocalDate nextOn(CaseId caseId) {
    return goesOn(caseId).stream()
        .flatMap(plan -> plans.toCome(caseId).stream())
        .map(Instalment::on)
        .findFirst()
        .orElseGet(clock::today);
  }

  private Optional<PlanStore.Plan> goesOn(CaseId caseId) {
    return goesOn(plans.find(caseId));
  }

  private Optional<PlanStore.Plan> goesOn(Optional<PlanStore.Plan> found) {
    return found.filter(plan -> plan.stopped().isEmpty() && !books.isDetermined(plan.caseId()));
  }

  /** Orders what is due by today, as far as the award goes. */
  void orderDue(CaseId caseId) {
    if (goesOn(plans.lock(caseId)).isEmpty()) {
      return;
    }
    LocalDate today = clock.today();
    for (Instalment instalment : plans.toCome(caseId)) {
      if (instalment.on().isAfter(today)) {
        break;
      }
      plans.remove(caseId, instalment);
      order(caseId, instalment.amount());
    }
  }

  private void order(CaseId caseId, Money planned) {
    Money left = left(caseId);
    Money amount = left.compareTo(planned) < 0 ? left : planned;
    if (amount.isNegative() || amount.isZero()) {
      post.say(caseId, "advanceSkipped", "amount", Dutch.moneyInCents(planned));
      return;
    }
    course.make(grantees.of(caseId), Kind.ADVANCE, amount);
  }

  private Money left(CaseId caseId) {
    return books.left(caseId, Kind.ADVANCE).minus(course.unbooked(caseId, Kind.ADVANCE));
  }

  /** The process has no more days to wait for. */
  void end(CaseId caseId) {
    plans.running(caseId, false);
    plans.removeToCome(caseId);
    if (books.isDetermined(caseId)) {
      withdrawAfterDetermination(caseId);
    }
    post.say(caseId, "advancesEnded");
  }

  /** What was ordered and never could be paid is part of what the determination settles. */
  void withdrawAfterDetermination(CaseId caseId) {
    course.withdrawUnbooked(caseId, Kind.ADVANCE, Dutch.text("payment.withdrawn.determined"));
  }

  /** The award has another amount: what was not ordered yet is laid out anew. */
  void amended(CaseId caseId) {
    Optional<PlanStore.Plan> found = plans.lock(caseId);
    if (goesOn(found).isEmpty()) {
      return;
    }
    PlanStore.Plan plan = found.get();
    Money awarded = grantees.awarded(caseId);
    plans.awarded(caseId, awarded);
    plans.removeToCome(caseId);
    takingBack.aboveAward(caseId);
    Money left = books.left(caseId, Kind.ADVANCE);
    if (left.isNegative()) {
      post.say(
          caseId,
          "paidAboveAward",
          "award",
          Dutch.moneyInCents(awarded),
          "above",
          Dutch.moneyInCents(Money.ZERO.minus(left)));
    } else {
      layAnew(plan, awarded);
      orderDue(caseId);
    }
    follow(plan);
  }

  private void layAnew(PlanStore.Plan plan, Money awarded) {
    CaseId caseId = plan.caseId();
    Money left = left(caseId);
    // What waits for an account and is above the award is made to fit when it goes on.
    List<Instalment> laid =
        left.isZero() || left.isNegative()
            ? List.of()
            : Instalments.rest(plan.schedule(), left, quarters(caseId), clock.today());
    plans.lay(caseId, laid);
    post.say(
        caseId,
        "amended",
        "award",
        Dutch.moneyInCents(awarded),
        "amount",
        sum(laid),
        "number",
        Integer.toString(laid.size()));
  }

  /** The process waits for another day now; one that had ended begins again. */
  private void follow(PlanStore.Plan plan) {
    if (plan.running()) {
      moveTimer(plan.caseId());
    } else if (!plans.toCome(plan.caseId()).isEmpty()) {
      workflow.start(PROCESS, plan.caseId(), plan.caseId().value());
    }
  }

  /** No more advances; what is in no file yet is not paid either. */
  void stop(CaseId caseId, String because) {
    Optional<PlanStore.Plan> plan = plans.lock(caseId).filter(it -> it.stopped().isEmpty());
    if (plan.isEmpty()) {
      return;
    }
    plans.stop(caseId, clock.today(), because);
    plans.removeToCome(caseId);
    takingBack.all(caseId, because);
    post.say(caseId, "stopped", "because", because);
    moveTimer(caseId);
  }

  private void moveTimer(CaseId caseId) {
    workflow.reschedule(caseId, caseId.value(), TIMER, BusinessClock.startOf(nextOn(caseId)));
  }

  /** Orders what is due after the determination, once. */
  void orderRest(CaseId caseId) {
    withdrawAfterDetermination(caseId);
    Money due = books.left(caseId, Kind.REST).minus(course.unbooked(caseId, Kind.REST));
    if (!due.isZero() && !due.isNegative()) {
      course.make(grantees.of(caseId), Kind.REST, due);
    }
  }

  private List<LocalDate> quarters(CaseId caseId) {
    return settings.quartersOf(grantees.file(caseId).year());
  }

  private static String sum(List<Instalment> laid) {
    return Dutch.moneyInCents(Money.sum(laid.stream().map(Instalment::amount).toList()));
  }
}
