package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.award.Award;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.post.Audience;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** The municipality's side: terms, completeness, the proposal and its approval. */
@Component
class YearEndDesk {

  private static final int LONGEST = 4000;

  private final YearEndStore years;
  private final DeterminationStore decisions;
  private final AccountabilityStore accountabilities;
  private final PriorHearing hearing;
  private final Mandates mandates;
  private final Award award;
  private final Workflow workflow;
  private final YearEndPost post;
  private final DeterminationSettings settings;
  private final Clocks clocks;
  private final Access access;
  private final BusinessClock clock;

  YearEndDesk(
      YearEndStore years,
      DeterminationStore decisions,
      AccountabilityStore accountabilities,
      PriorHearing hearing,
      Mandates mandates,
      Award award,
      Workflow workflow,
      YearEndPost post,
      DeterminationSettings settings,
      Clocks clocks,
      Access access,
      BusinessClock clock) {
    this.years = years;
    this.decisions = decisions;
    this.accountabilities = accountabilities;
    this.hearing = hearing;
    this.mandates = mandates;
    this.award = award;
    this.workflow = workflow;
    this.post = post;
    this.settings = settings;
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
  }

  LocalDate soonestTerm() {
    return clock.today().plusDays(settings.newTermDays());
  }

  LocalDate usualCompletionTerm() {
    return clock.today().plusDays(settings.completionDays());
  }

  void setTerm(YearEndRow row, LocalDate dueOn) {
    LocalDate last = clock.today().plusDays(settings.longestTermDays());
    if (dueOn.isBefore(soonestTerm()) || dueOn.isAfter(last)) {
      throw Refused.at("dueOn", "determination.term.range", soonestTerm(), last);
    }
    years.termSet(row.caseId(), dueOn, settings.nextReminder(dueOn, clock.today()));
    workflow.moveDue(row.caseId(), row.caseId().value(), dueOn);
    post.settle(row);
    String due = Dutch.date(dueOn);
    SentLetter sent =
        post.send(
            row,
            DeterminationLetter.TERM,
            new LetterValues().text("uiterlijk", due).text("eersteDatum", Dutch.date(row.dueOn())));
    post.tellProvider(
        row, Audience.TO_DO, "term", Map.of("due", due, "before", Dutch.date(row.dueOn())));
    post.say(row.caseId(), sent, "termSet", "due", due);
  }

  void goExOfficio(YearEndRow row, String because) {
    String reason = Prose.required("because", because, LONGEST);
    years.exOfficio(
        row.caseId(), reason, YearEndFiling.startDecisionTerm(clocks, row, settings, clock));
    post.settle(row);
    post.say(row.caseId(), "exOfficio", "because", reason);
  }

  void acceptComplete(YearEndRow row) {
    years.complete(row.caseId());
    post.say(row.caseId(), "complete");
  }

  void askCompletion(YearEndRow row, String missing, LocalDate until) {
    String what = Prose.required("missing", missing, LONGEST);
    LocalDate today = clock.today();
    LocalDate last = today.plusDays(settings.longestCompletionDays());
    if (!until.isAfter(today) || until.isAfter(last)) {
      throw Refused.at("until", "determination.completion.range", today.plusDays(1), last);
    }
    years.incomplete(row.caseId(), what, today, until);
    clocks.askCompletion(YearEndFiling.decisionTerm(row), today, until, what);
  }

  void propose(YearEndRow row, DeterminationProposal proposal) {
    CaseId caseId = row.caseId();
    Money awarded = YearEndAnnouncement.awarded(award, caseId);
    Optional<Accountability> filed =
        accountabilities.newest(caseId).filter(came -> !came.costs().isEmpty());
    DeterminationProposal checked =
        ProposalCheck.check(
            proposal, awarded, row.exOfficio(), filed.map(Accountability::costs).orElse(List.of()));
    Optional<AmountCalculation> calculation =
        filed.map(
            came ->
                AmountCalculation.of(
                    awarded, YearEndAnnouncement.kind(award, caseId), came, checked.notEligible()));
    Person by = access.current();
    decisions.propose(caseId, checked, calculation, by.id().value(), by.name());
    years.phase(caseId, Phase.APPROVAL);
    post.proposed(caseId, YearEndAnnouncement.awarded(award, caseId), checked.determined());
  }

  void approve(YearEndRow row, String collegeDecision) {
    CaseId caseId = row.caseId();
    if (decisions.decision(caseId).isPresent()) {
      throw new Refused("determination.alreadyDetermined");
    }
    // A case that was under way before hearing was a step of its own can come here unheard.
    if (hearing.isNeeded(caseId)) {
      throw new Refused("determination.hearing.missing");
    }
    mandates
        .require(YearEndAnnouncement.awarded(award, caseId), collegeDecision)
        .ifPresent(named -> decisions.byTheCollege(caseId, named));
    decisions.approved(caseId, access.current().name());
  }

  void giveBack(YearEndRow row, String reason) {
    String because = Prose.required("reason", reason, LONGEST);
    decisions.returned(row.caseId(), because);
    years.phase(row.caseId(), Phase.PROPOSING);
    post.sayInside(row.caseId(), "returned", "reason", because);
  }
}
