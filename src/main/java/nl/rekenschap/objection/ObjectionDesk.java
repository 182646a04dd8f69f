package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.Contestable;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** What is done with an objection by people who did not make the contested decision. */
@Component
class ObjectionDesk {

  private static final int LONGEST = 4000;
  private static final int LONGEST_REPORT = 10_000;
  private static final int LONGEST_PLACE = 200;

  private final ObjectionStore store;
  private final ObjectionTerm term;
  private final ObjectionPost post;
  private final ObjectionSettings settings;
  private final Determination determination;
  private final List<Contestable> contestables;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  ObjectionDesk(
      ObjectionStore store,
      ObjectionTerm term,
      ObjectionPost post,
      ObjectionSettings settings,
      Determination determination,
      List<Contestable> contestables,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.term = term;
    this.post = post;
    this.settings = settings;
    this.determination = determination;
    this.contestables = List.copyOf(contestables);
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Who prepared or took the contested decision does not handle the objection: by person, not by
   * role (Awb 10:3(3), 7:5).
   *
   * @throws Refused {@code objection.sameHand}
   */
  void requireOtherHand(ObjectionFile file) {
    Set<PersonId> made = workflow.doersOf(file.caseId(), madeWith(file));
    if (access.current().hands().stream().anyMatch(made::contains)) {
      throw new Refused("objection.sameHand");
    }
  }

  private Set<HumanTask> madeWith(ObjectionFile file) {
    return contestables.stream()
        .filter(one -> one.is(file.contested().scope()))
        .map(Contestable::madeWith)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  LocalDate usualCompletionTerm() {
    return clock.today().plusDays(settings.completionDays());
  }

  void assess(ObjectionFile file, Assessment assessment) {
    switch (assessment) {
      case Assessment.Incomplete asked -> incomplete(file, asked);
      case Assessment.ToBeHeard hearing -> toBeHeard(file, hearing);
      case Assessment.NotHeard not -> {
        String because = Prose.required("because", not.because(), LONGEST);
        store.notHeard(file.id(), new Assessment.NotHeard(not.ground(), because));
        post.sayInside(file, "notHeard", "because", because);
      }
    }
  }

  private void incomplete(ObjectionFile file, Assessment.Incomplete asked) {
    String missing = Prose.required("missing", asked.missing(), LONGEST);
    LocalDate today = clock.today();
    LocalDate last = today.plusDays(settings.longestCompletionDays());
    if (!asked.until().isAfter(today) || asked.until().isAfter(last)) {
      throw Refused.at("until", "objection.day.range", today.plusDays(1), last);
    }
    Assessment.Incomplete checked = new Assessment.Incomplete(missing, asked.until());
    store.incomplete(file.id(), checked);
    term.askCompletion(file, checked);
  }

  private void toBeHeard(ObjectionFile file, Assessment.ToBeHeard hearing) {
    LocalDate today = clock.today();
    if (!hearing.on().isAfter(today) || hearing.on().isAfter(today.plusYears(1))) {
      throw Refused.at("on", "objection.day.range", today.plusDays(1), today.plusYears(1));
    }
    String place = Prose.line("place", hearing.place(), LONGEST_PLACE);
    store.toBeHeard(file.id(), new Assessment.ToBeHeard(hearing.on(), place));
  }

  void complete(ObjectionFile file, String grounds) {
    String more = Prose.required("grounds", grounds, LONGEST_REPORT);
    store.completed(file.id(), more);
    term.completed(file);
    post.say(file, "completed", "by", access.current().name());
  }

  void heard(ObjectionFile file, LocalDate on, String report) {
    if (on.isAfter(clock.today()) || on.isBefore(file.receivedOn())) {
      throw Refused.at("on", "objection.day.range", file.receivedOn(), clock.today());
    }
    String said = Prose.required("report", report, LONGEST_REPORT);
    store.heard(file.id(), on, said);
    post.sayInside(file, "heard", "on", Dutch.date(on));
  }

  void advise(ObjectionFile file, Advice typed) {
    Advice advice =
        new Advice(
            typed.outcome(),
            newAmount(file, typed),
            Prose.required("reasoning", typed.reasoning(), LONGEST_REPORT));
    store.advised(file.id(), advice, access.current().name());
    post.sayInside(file, "advised", "outcome", Dutch.text("objection.outcome." + advice.outcome()));
  }

  /** A founded objection against a determination gives more, and not above the award. */
  private Optional<Money> newAmount(ObjectionFile file, Advice typed) {
    if (typed.outcome() != Outcome.FOUNDED || !file.isAboutTheFinalAmount()) {
      return Optional.empty();
    }
    Money amount =
        typed.newAmount().orElseThrow(() -> Refused.at("newAmount", "kernel.number.missing"));
    DeterminationDecision now =
        determination.decisionOf(file.caseId()).orElseThrow(IllegalStateException::new);
    if (amount.compareTo(now.determined()) <= 0 || amount.compareTo(now.awarded()) > 0) {
      throw Refused.at("newAmount", "objection.newAmount", now.determined(), now.awarded());
    }
    return Optional.of(amount);
  }

  void giveBack(ObjectionFile file, String reason) {
    String because = Prose.required("reason", reason, LONGEST);
    store.returned(file.id(), because);
    post.sayInside(file, "returned", "reason", because);
  }

  void withdraw(ObjectionFile file, String because) {
    String why = Prose.optional("because", because, LONGEST);
    store.withdrawn(file.id(), clock.today(), why);
  }
}
