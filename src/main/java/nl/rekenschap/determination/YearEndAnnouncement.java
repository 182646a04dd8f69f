package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.Clauses.AmountKind;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.terms.Clocks;
import org.springframework.stereotype.Component;

/** Makes the decision out of the approved proposal and tells it. */
@Component
class YearEndAnnouncement {

  private final DeterminationStore store;
  private final YearEndStore years;
  private final Award award;
  private final PriorHearing hearing;
  private final DeterminationBooks books;
  private final YearEndPost post;
  private final Clocks clocks;
  private final BusinessClock clock;

  YearEndAnnouncement(
      DeterminationStore store,
      YearEndStore years,
      Award award,
      PriorHearing hearing,
      DeterminationBooks books,
      YearEndPost post,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.years = years;
    this.award = award;
    this.hearing = hearing;
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

  /** Whether that amount is fixed or the most that can be determined. */
  static AmountKind kind(Award award, CaseId caseId) {
    return award
        .of(caseId)
        .flatMap(AwardFile::draft)
        .map(AwardDraft::clauses)
        .orElse(Clauses.USUAL)
        .kind();
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
    clocks.decisionTold(row.caseId(), "determination", today);
    tell(row, decision, made);
  }

  private void tell(
      YearEndRow row, DeterminationDecision decision, DeterminationProposal.Made made) {
    String determined = Dutch.money(decision.determined());
    String awarded = Dutch.money(decision.awarded());
    Money less = decision.awarded().minus(decision.determined());
    SentLetter sent = post.send(row, DeterminationLetter.DECISION, paper(row, decision, made));
    post.tellProvider(
        row, Audience.DECISION, "determined", Map.of("determined", determined, "awarded", awarded));
    post.say(
        row.caseId(),
        sent,
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

  private LetterValues paper(
      YearEndRow row, DeterminationDecision decision, DeterminationProposal.Made made) {
    Money less = decision.awarded().minus(decision.determined());
    LetterValues paper =
        new LetterValues()
            .table("bedragen", amounts(decision))
            .text("verleend", Dutch.money(decision.awarded()))
            .text("vastgesteld", Dutch.money(decision.determined()))
            .text("minder", less.isZero() ? "" : Dutch.money(less))
            .flag("zoalsVerleend", decision.outcome() == Outcome.AS_AWARDED)
            .flag("lager", decision.outcome() == Outcome.LOWER)
            .flag("nul", decision.outcome() == Outcome.ZERO)
            .flag("ambtshalve", row.exOfficio())
            .flag("nietAangevuld", row.completionExpired())
            .text("motivering", decision.reasoning())
            .text("ondertekenaar", decision.approvedBy())
            .text("bezwaar", post.objection(row.caseId()));
    made.proposal().ground().ifPresent(ground -> paper.flag(name(ground), true));
    made.calculation().ifPresent(how -> paper.table("berekening", DecisionWords.calculation(how)));
    if (!made.proposal().notEligible().isEmpty()) {
      paper.table("nietSubsidiabel", DecisionWords.notEligible(made.proposal().notEligible()));
    }
    store.collegeDecision(row.caseId()).ifPresent(named -> paper.text("collegebesluit", named));
    DecisionWords.heard(paper, hearing.outcome(row.caseId()), made.proposal().notHeardBecause());
    return paper;
  }

  private static List<List<String>> amounts(DeterminationDecision decision) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("awarded", decision.awarded()));
    rows.add(row("determined", decision.determined()));
    Money less = decision.awarded().minus(decision.determined());
    if (!less.isZero()) {
      rows.add(row("less", less));
    }
    return rows;
  }

  private static List<String> row(String what, Money amount) {
    return List.of(Dutch.text("determination.YearEndAnnouncement." + what), Dutch.money(amount));
  }

  private static String name(Ground ground) {
    return switch (ground) {
      case NOT_CARRIED_OUT -> "nietUitgevoerd";
      case OBLIGATIONS -> "nietVoldaan";
      case WRONG_DATA -> "onjuisteGegevens";
      case WRONG_AWARD -> "onjuisteVerlening";
    };
  }
}
