package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.ObjectionClause;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.Programme.Summary;
import org.springframework.stereotype.Component;

/** What a decision says in its letter. */
@Component
class DecisionLetter {

  private final Programme programme;
  private final AwardSettings settings;

  DecisionLetter(Programme programme, AwardSettings settings) {
    this.programme = programme;
    this.settings = settings;
  }

  LetterValues awarded(AwardDesk desk, State.Awarded decision) {
    AwardDraft draft = desk.file().draft().orElseThrow();
    Clauses clauses = draft.clauses();
    return common(desk, decision.on(), decision.approvedBy(), basis(clauses))
        .text("bedrag", Dutch.moneyInCents(draft.amount()))
        .text("vanaf", Dutch.date(draft.from()))
        .text("totEnMet", Dutch.date(draft.until()))
        .text("activiteiten", draft.activities())
        .list("verplichtingen", draft.obligations())
        .flag("vastBedrag", clauses.kind() == Clauses.AmountKind.FIXED)
        .text("voorschotten", Dutch.text("award.schedule." + clauses.schedule()))
        .list("voorwaarden", clauses.conditions())
        .flag("begrotingsvoorbehoud", clauses.underBudget())
        .list("stukken", documents(clauses))
        .text("verslagritme", clauses.reports().map(it -> ReportWords.often(it)))
        .list("verslagmomenten", ReportWords.moments(clauses.reports()))
        .text("verslagGrond", clauses.reports().map(Reports::ground))
        .text("collegebesluit", desk.file().collegeDecision())
        .table("streefwaarden", targets(desk));
  }

  LetterValues refused(AwardDesk desk, State.NotAwarded decision) {
    return common(desk, decision.on(), decision.decidedBy(), settings.legalBasis())
        .text("reden", decision.reason());
  }

  private LetterValues common(AwardDesk desk, LocalDate on, String signedBy, String basis) {
    Optional<String> municipality = programme.municipality();
    AwardFile file = desk.file();
    String provider = desk.provider().orElseThrow().name();
    return new LetterHead(
            provider, on, file.caseId(), desk.plan().name(), file.year(), municipality)
        .fill(new LetterValues())
        .text("programma", programme.current().map(Summary::title))
        .text("grondslag", basis)
        .text("ondertekenaar", signedBy)
        .text(
            "bezwaar",
            ObjectionClause.of(municipality, file.caseId().value(), settings.objectionAddress()));
  }

  /** What the award names itself goes before what the municipality has set for all. */
  private String basis(Clauses clauses) {
    return clauses.basisText().isEmpty() ? settings.legalBasis() : clauses.basisText();
  }

  private static List<String> documents(Clauses clauses) {
    return clauses.arrangement().stream()
        .flatMap(arrangement -> arrangement.documents().stream())
        .map(document -> Dutch.text("award.document." + document))
        .toList();
  }

  /** What was drafted and approved, also when the programme has changed since. */
  private static List<List<String>> targets(AwardDesk desk) {
    return desk.file().targets().stream()
        .map(agreed -> List.of(wording(desk, agreed), AwardWords.target(agreed.target())))
        .toList();
  }

  private static String wording(AwardDesk desk, AgreedTarget agreed) {
    return desk.indicators().stream()
        .filter(indicator -> indicator.code().equals(agreed.indicator()))
        .map(IndicatorForYear::wording)
        .findFirst()
        .orElse(agreed.indicator());
  }
}
