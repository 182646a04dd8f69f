package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Message;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** The terms of objections: to object (Awb 6:7), and to decide (Awb 7:10). */
@Component
class ObjectionTerm {

  private static final int WEEKS = 6;
  private static final int WEEKS_WITH_COMMITTEE = 12;

  private final Clocks clocks;
  private final Workflow workflow;
  private final BusinessClock clock;

  ObjectionTerm(Clocks clocks, Workflow workflow, BusinessClock clock) {
    this.clocks = clocks;
    this.workflow = workflow;
    this.clock = clock;
  }

  /** What can be or could be objected to in a case, for who may see it; newest first. */
  List<Contested> contestable(CaseId caseId) {
    return clocks.of(caseId).stream()
        .filter(one -> one.kind() == ClockKind.OBJECTION)
        .map(one -> new Contested(one.scope(), one.question().from(), one.lastDay()))
        .sorted(Comparator.comparing(Contested::decidedOn).reversed())
        .toList();
  }

  /** Counted from the end of the term to object (Awb 7:10(1)), also for one that came late. */
  LocalDate start(ObjectionFile file) {
    int weeks = file.committee() ? WEEKS_WITH_COMMITTEE : WEEKS;
    return clocks.start(
        key(file), file.contested().lastDay(), TermLength.weeks(weeks), Origin.LEGAL);
  }

  /** Stands still from the day after the request until it was answered (Awb 7:10(2)). */
  void askCompletion(ObjectionFile file, Assessment.Incomplete asked) {
    clocks.askCompletion(key(file), clock.today(), asked.until(), asked.missing());
    workflow.lawChanged(file.caseId());
  }

  void completed(ObjectionFile file) {
    clocks.completed(key(file), clock.today());
    workflow.lawChanged(file.caseId());
  }

  /** Six weeks more, told before the term ended (Awb 7:10(3)). */
  LocalDate extend(ObjectionFile file, String why) {
    LocalDate lastDay = clocks.extend(key(file), clock.today(), TermLength.weeks(WEEKS), why);
    workflow.lawChanged(file.caseId());
    return lastDay;
  }

  /** See {@link Clocks#asWarning}. */
  Message asWarning(ObjectionFile file, Message message) {
    return clocks.asWarning(key(file), message);
  }

  void end(ObjectionFile file, String why) {
    clocks.end(key(file), clock.today(), why);
  }

  LocalDate lastDay(ObjectionFile file) {
    return clocks.lastDay(key(file));
  }

  /** The clock of an objection; absent before its receipt was confirmed. */
  Optional<CaseClock> of(ObjectionFile file) {
    return clocks.find(key(file));
  }

  private static Clocks.Key key(ObjectionFile file) {
    return new Clocks.Key(file.caseId(), ClockKind.OBJECTION_DECISION, file.id().value());
  }
}
