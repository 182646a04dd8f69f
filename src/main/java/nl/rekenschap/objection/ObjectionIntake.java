package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Takes objections in: on the screen or on paper, in time or late. */
@Component
class ObjectionIntake {

  private static final String PROCESS = "objection";
  private static final int LONGEST = 10_000;

  private final ObjectionStore store;
  private final ObjectionTerm term;
  private final ObjectionSettings settings;
  private final Award award;
  private final Programme programme;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  ObjectionIntake(
      ObjectionStore store,
      ObjectionTerm term,
      ObjectionSettings settings,
      Award award,
      Programme programme,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.term = term;
    this.settings = settings;
    this.award = award;
    this.programme = programme;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  boolean isCommitteeUsual() {
    return settings.committee();
  }

  ObjectionId fromProvider(CaseId caseId, String contested, String grounds) {
    return take(caseId, contested, clock.today(), grounds, settings.committee());
  }

  ObjectionId onPaper(
      CaseId caseId, String contested, LocalDate receivedOn, String grounds, boolean committee) {
    return take(caseId, contested, receivedOn, grounds, committee);
  }

  private ObjectionId take(
      CaseId caseId, String scope, LocalDate receivedOn, String grounds, boolean committee) {
    Contested contested =
        term.contestable(caseId).stream()
            .filter(one -> one.scope().equals(scope))
            .findFirst()
            .orElseThrow(() -> Refused.at("contested", "objection.contested.none"));
    LocalDate today = clock.today();
    if (receivedOn.isAfter(today) || receivedOn.isBefore(contested.decidedOn())) {
      throw Refused.at("receivedOn", "objection.day.range", contested.decidedOn(), today);
    }
    if (store.of(caseId).stream().anyMatch(one -> one.isRunning() && isAbout(one, scope))) {
      throw Refused.at("contested", "objection.already");
    }
    String typed = Prose.optional("grounds", grounds, LONGEST);
    AwardFile awarded = award.of(caseId).orElseThrow(Refused::notFound);
    int number = store.count(caseId) + 1;
    ObjectionFile file = file(caseId, number, contested, awarded, receivedOn, typed, committee);
    store.add(file, number);
    workflow.start(PROCESS, caseId, file.id().value());
    return file.id();
  }

  private static boolean isAbout(ObjectionFile file, String scope) {
    return file.contested().scope().equals(scope);
  }

  private ObjectionFile file(
      CaseId caseId,
      int number,
      Contested contested,
      AwardFile awarded,
      LocalDate receivedOn,
      String grounds,
      boolean committee) {
    return new ObjectionFile(
        ObjectionId.of(caseId, number),
        caseId,
        contested,
        awarded.provider().orElseThrow(Refused::notFound),
        programme.item(awarded.itemCode(), awarded.year()).name(),
        awarded.year(),
        receivedOn,
        access.current().name(),
        grounds,
        committee,
        ObjectionFile.Phase.ASSESSING,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
