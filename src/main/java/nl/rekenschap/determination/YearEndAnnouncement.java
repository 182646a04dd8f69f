package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.DeterminationProposal.Hearing;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.post.Audience;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import org.springframework.stereotype.Component;

/** Makes the decision out of the approved proposal and tells it. */
@Component
class YearEndAnnouncement {

  private final DeterminationStore store;
  private final YearEndStore years;
  private final Award award;
  private final DeterminationBooks books;
  private final YearEndPost post;
  private final Clocks clocks;
  private final BusinessClock clock;

  YearEndAnnouncement(
      DeterminationStore store,
      YearEndStore years,
      Award award,
      DeterminationBooks books,
      YearEndPost post,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.years = years;
    this.award = award;
    this.books = books;
    this.post = post;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** The amount that was awarded; every year-end belongs to an award. */
  static Money awarded(Award award, CaseId caseId) {
    return award
        .of(caseId)
        .flatMap(AwardFile::awarded)
        .orElseThrow(() -> new IllegalStateException("nothing was awarded in " + caseId));
  }

  void of(YearEndRow row) {
    DeterminationProposal.Made made =
        store.proposal(row.caseId()).orElseThrow(IllegalStateException::new);
    String approvedBy = store.approvedBy(row.caseId()).orElseThrow(IllegalStateException::new);
    DeterminationDecision decision =
        new DeterminationDecision(
            row.caseId(),
            awarded(award, row.caseId()),
            made.proposal().determined(),
            made.proposal().outcome(),
            row.exOfficio(),
            made.proposal().reasoning(),
            clock.today(),
            made.byName(),
            approvedBy);
    store.decide(decision, row.year());
    books.determine(decision);
    years.phase(row.caseId(), Phase.DETERMINED);
    LocalDate today = clock.today();
    clocks.end(YearEndFiling.decisionTerm(row), today, "terms.ended.determined");
    clocks.start(
        new Clocks.Key(row.caseId(), ClockKind.OBJECTION, "determination"),
        today,
        TermLength.weeks(6),
        TermQuestion.Origin.LEGAL);
    tell(row, decision, made.proposal());
  }

  private void tell(
      YearEndRow row, DeterminationDecision decision, DeterminationProposal proposal) {
    String determined = Dutch.money(decision.determined());
    String awarded = Dutch.money(decision.awarded());
    Money less = decision.awarded().minus(decision.determined());
    Map<String, Object> paper = new HashMap<>();
    paper.put("awarded", awarded);
    paper.put("determined", determined);
    if (!less.isZero()) {
      paper.put("less", Dutch.money(less));
    }
    if (!decision.reasoning().isEmpty()) {
      paper.put("reasoning", decision.reasoning());
    }
    paper.put("exOfficio", row.exOfficio());
    paper.put("expired", row.completionExpired());
    paper.put("approvedBy", decision.approvedBy());
    paper.put(decision.outcome().name(), true);
    proposal.ground().ifPresent(ground -> paper.put(ground.name(), true));
    proposal.hearing().ifPresent(hearing -> heard(paper, hearing));
    post.file(row, "decision", paper);
    post.tellProvider(
        row, Audience.DECISION, "determined", Map.of("determined", determined, "awarded", awarded));
    post.say(
        row.caseId(),
        row.exOfficio() ? "determinedExOfficio" : "determined",
        "awarded",
        awarded,
        "determined",
        determined,
        "less",
        Dutch.money(less),
        "approvedBy",
        decision.approvedBy());
  }

  private static void heard(Map<String, Object> paper, Hearing hearing) {
    switch (hearing) {
      case Hearing.Held held -> {
        paper.put("heardOn", Dutch.date(held.on()));
        paper.put("heardSummary", held.summary());
      }
      case Hearing.Skipped skipped -> paper.put("notHeardBecause", skipped.because());
    }
  }
}
