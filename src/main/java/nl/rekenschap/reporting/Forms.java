package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.Award;
import nl.rekenschap.kernel.Numbered;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Component;

/** Lays out what a period asks: by the award where there is one, else by the programme. */
@Component
class Forms {

  private final Programme programme;
  private final Award award;
  private final FiguresStore figures;
  private final RoundsStore rounds;
  private final DraftStore drafts;
  private final EvidenceStore evidence;
  private final PartStore parts;
  private final Rules rules;

  Forms(
      Programme programme,
      Award award,
      FiguresStore figures,
      RoundsStore rounds,
      DraftStore drafts,
      EvidenceStore evidence,
      PartStore parts,
      Rules rules) {
    this.programme = programme;
    this.award = award;
    this.figures = figures;
    this.rounds = rounds;
    this.drafts = drafts;
    this.evidence = evidence;
    this.parts = parts;
    this.rules = rules;
  }

  FigureForm of(Period period) {
    return of(period, FigureForm.Hands.NONE);
  }

  FigureForm of(Period period, FigureForm.Hands hands) {
    List<FigureForm.Question> questions = questions(period);
    Numbered names = FigureForm.names(questions);
    Optional<Draft> draft = drafts.draftForForm(period.id(), names);
    List<Submission> handedIn = rounds(period.id());
    Optional<Submission> last = period.beginsWith(handedIn);
    return new FigureForm(
        period,
        programme.item(period.itemCode(), period.span().year()).name(),
        isNarrativeAsked(period),
        questions,
        names,
        handedIn,
        draft.map(Draft::typed).or(() -> last.map(Forms::typedAgain)).orElse(Map.of()),
        draft
            .map(there -> evidence.of(period.id(), EvidenceStore.DRAFT))
            .or(() -> last.map(Submission::evidence))
            .orElse(List.of()),
        programme.indicatorsNotYet(period.itemCode(), period.span()),
        hands,
        rules.ageBands(),
        draft);
  }

  private static Map<String, String> typedAgain(Submission round) {
    return TypedAgain.of(round).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
  }

  /** Every round with its files, oldest first. */
  List<Submission> rounds(PeriodId id) {
    return rounds.rounds(id).stream()
        .map(round -> round.with(evidence.of(id, round.round())))
        .toList();
  }

  NewestRound newestRound(PeriodId id) {
    return rounds
        .newest(id)
        .orElseThrow(() -> new IllegalStateException("nothing was handed in of " + id));
  }

  boolean isNarrativeAsked(Period period) {
    return programme.isNarrativeAsked(period.itemCode());
  }

  /** What is asked, with what came before. */
  List<FigureForm.Question> questions(Period period) {
    return questions(period, figures.acceptedBefore(period));
  }

  /** What is asked, without looking at what came before. */
  List<FigureForm.Question> layout(Period period) {
    return questions(period, List.of());
  }

  private List<FigureForm.Question> questions(Period period, List<AcceptedFigures> before) {
    Map<String, AgreedTarget> agreed = agreed(period);
    Map<String, List<Part>> named = parts.of(period.caseId());
    List<FigureForm.Question> questions = new ArrayList<>();
    for (IndicatorForYear indicator : programme.indicatorsOf(period.itemCode(), period.span())) {
      AgreedTarget target = agreed.get(indicator.code());
      if (target != null || agreed.isEmpty()) {
        Earlier earlier = new Earlier(indicator, period.span(), before);
        questions.add(
            new FigureForm.Question(
                indicator,
                target == null ? indicator.target() : target.target(),
                fields(indicator, named.getOrDefault(indicator.code(), List.of()), earlier),
                earlier.soFar(),
                earlier.running()));
      }
    }
    return questions;
  }

  /** Own action has no award; there the programme itself says what is reported. */
  private Map<String, AgreedTarget> agreed(Period period) {
    if (period.provider().isEmpty()) {
      return Map.of();
    }
    return award
        .of(period.caseId())
        .map(file -> file.targetsOn(period.span().lastDay()))
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(AgreedTarget::indicator, Function.identity()));
  }

  private static List<FigureForm.Field> fields(
      IndicatorForYear indicator, List<Part> named, Earlier earlier) {
    List<Part> planned = indicator.breakdown().parts();
    List<Part> parts = planned.isEmpty() ? named : planned;
    // One description tells about all parts; a number is asked for each of them.
    if (parts.isEmpty() || indicator.kind() == IndicatorForYear.Kind.QUALITATIVE) {
      return List.of(earlier.field(Optional.empty()));
    }
    return parts.stream().map(part -> earlier.field(Optional.of(part))).toList();
  }
}
