package nl.rekenschap.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.Reports;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryDraft;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.Repayment;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.review.Review;
import nl.rekenschap.workflow.WorkItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the practice officer, adviser, manager and controller do; one verb a task. */
@Component
@Profile("demo")
class PracticeMunicipality {

  private static final BigDecimal LOWER = new BigDecimal("0.9");

  private final Programme programme;
  private final Provider providers;
  private final Award award;
  private final Reporting reporting;
  private final Review review;
  private final Determination determination;
  private final Milestones milestones;
  private final Recovery recovery;
  private final Payments payments;
  private final Council council;
  private final PracticeContacts contacts;
  private final PracticeTexts texts;
  private final BusinessClock clock;

  PracticeMunicipality(
      Programme programme,
      Provider providers,
      Award award,
      Reporting reporting,
      Review review,
      Determination determination,
      Milestones milestones,
      Recovery recovery,
      Payments payments,
      Council council,
      PracticeContacts contacts,
      PracticeTexts texts,
      BusinessClock clock) {
    this.programme = programme;
    this.providers = providers;
    this.award = award;
    this.reporting = reporting;
    this.review = review;
    this.determination = determination;
    this.milestones = milestones;
    this.recovery = recovery;
    this.payments = payments;
    this.council = council;
    this.contacts = contacts;
    this.texts = texts;
    this.clock = clock;
  }

  boolean hasPlan(int year) {
    return !programme.itemsOf(year).isEmpty();
  }

  /** Does the task, and says so; false when nobody here does that task today. */
  boolean handle(WorkItem item, Habits habits, boolean again) {
    switch (item.task()) {
      case "Task_NameProvider" -> award.nameProvider(item.id(), practiceProvider().id());
      case "Task_DraftAward" -> draftAward(item);
      case "Task_ApproveAward" -> approveAward(item);
      case "Task_ReportOwnAction" -> contacts.figures(item);
      case "Task_DecideOnMissing" -> decideOnMissing(item, habits);
      case "Task_ReviewSubmission" -> judge(item, habits, again);
      case "Task_SetTerm" -> determination.setTerm(item.id(), determination.soonestTerm());
      case "Task_CheckCompleteness" -> checkCompleteness(item, habits);
      case "Task_ProposeDetermination" -> propose(item, habits);
      case "Task_ApproveDetermination" -> determination.approve(item.id(), "");
      case "Task_DraftRecovery" -> recovery.draft(item.id(), RecoveryDraft.atOnce(6));
      case "Task_ApproveRecovery" -> recovery.approve(item.id(), "");
      case "Task_FollowRecovery" -> repaid(item);
      case "Task_ReportMilestone" -> reportMilestone(item);
      case "Task_ConfirmMilestone" -> milestones.confirm(item.id());
      case "Task_DraftReport" -> {
        council.saveNarrative(item.id(), new CouncilReport.Narrative(texts.text("core"), Map.of()));
        council.draft(item.id());
      }
      case "Task_CheckReport" -> council.check(item.id());
      case "Task_ApproveReport" -> council.approve(item.id());
      case "Task_RecordCollegeDecision" ->
          council.recordCollegeDecision(
              item.id(),
              clock.today(),
              texts.text("college") + item.label().year(),
              texts.text("despite"));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Organisation practiceProvider() {
    return providers.all().stream()
        .filter(organisation -> organisation.id().value().equals(PracticeProvider.ID))
        .findFirst()
        .orElseGet(this::newProvider);
  }

  private Organisation newProvider() {
    Organisation added = providers.add(PracticeProvider.NAME);
    payments.takeInConfirmed(
        added.id(), PracticeAccounts.iban(PracticeAccounts.OF_NEW_PROVIDER), added.name());
    return added;
  }

  private void repaid(WorkItem item) {
    Money open = recovery.file(item.id(), RecoveryTask.FOLLOW).status().outstanding();
    recovery.register(item.id(), new Repayment(open, clock.today(), texts.text("repaid")));
  }

  private void draftAward(WorkItem item) {
    AwardDesk desk = award.desk(item.id(), AwardTask.DRAFT_AWARD);
    AwardDraft draft = desk.input().read(desk.indicators());
    Clauses asDrafted = draft.clauses();
    // Where the arrangement asks less, the practice officer says why the programme asks more.
    Clauses clauses =
        asDrafted
            .reports()
            .map(it -> new Reports(it.frequency(), it.moments(), texts.text("moreOften")))
            .map(asDrafted::with)
            .orElse(asDrafted);
    award.draft(item.id(), draft.with(clauses));
  }

  private void approveAward(WorkItem item) {
    boolean aboveFree = award.desk(item.id(), AwardTask.APPROVE_AWARD).isAboveFree();
    award.approve(item.id(), aboveFree ? texts.text("aboveFree") : "", "");
  }

  private void decideOnMissing(WorkItem item, Habits habits) {
    if (habits.isNeverSubmitted(item)) {
      reporting.closeMissing(item.id(), texts.text("neverReceived"));
    } else {
      reporting.extend(item.id(), clock.today().plusDays(14), texts.text("uitstel"));
    }
  }

  private void judge(WorkItem item, Habits habits, boolean again) {
    if (habits.isReturned(item) && !again) {
      review.giveBack(item.id(), texts.text("returned"));
    } else {
      review.accept(item.id(), "", review.file(item.id()).submission().contentHash());
    }
  }

  private void checkCompleteness(WorkItem item, Habits habits) {
    YearEndFile file = determination.file(item.id(), DeterminationTask.CHECK);
    if (habits.isIncomplete(item) && file.askedFor().isEmpty()) {
      determination.askCompletion(
          item.id(), texts.text("missing"), determination.usualCompletionTerm());
    } else {
      determination.acceptComplete(item.id());
    }
  }

  private void propose(WorkItem item, Habits habits) {
    Money awarded = determination.file(item.id(), DeterminationTask.PROPOSE).awarded();
    DeterminationProposal proposal =
        habits.isLower(item)
            ? new DeterminationProposal(
                Outcome.LOWER,
                new Money(awarded.amount().multiply(LOWER).setScale(2, RoundingMode.HALF_UP)),
                texts.text("lower"),
                Optional.of(DeterminationProposal.Ground.NOT_CARRIED_OUT),
                Optional.empty())
            : new DeterminationProposal(
                Outcome.AS_AWARDED, awarded, "", Optional.empty(), Optional.empty());
    determination.propose(item.id(), proposal);
  }

  private void reportMilestone(WorkItem item) {
    MilestoneFile file = milestones.file(item.id(), MilestoneTask.REPORT);
    milestones.report(
        item.id(),
        file.planned().stream()
            .map(
                planned ->
                    new MilestoneResult(
                        planned.code(),
                        planned.text(),
                        Optional.of(clock.today()),
                        texts.text("milestoneReached")))
            .toList(),
        file.budget().orElse(null),
        texts.text("milestoneSpent"));
  }
}
