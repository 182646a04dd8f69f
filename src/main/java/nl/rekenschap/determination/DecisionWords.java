package nl.rekenschap.determination;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.hearing.Outcome;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterValues;

/** How the calculation and the hearing stand in the letter with the decision. */
final class DecisionWords {

  private DecisionWords() {}

  static List<List<String>> calculation(AmountCalculation calculation) {
    return calculation.steps().stream()
        .map(step -> List.of(Dutch.text(step.key()), Dutch.money(step.amount())))
        .toList();
  }

  static List<List<String>> notEligible(List<NotEligible> parts) {
    return parts.stream()
        .map(part -> List.of(part.description(), Dutch.money(part.amount()), part.reason()))
        .toList();
  }

  /** Names how the provider was heard, and why it was not or not once more. */
  static void heard(LetterValues paper, Optional<Outcome> outcome, Optional<String> because) {
    outcome.ifPresent(heard -> outcome(paper, heard));
    because.ifPresent(
        reason -> paper.text(outcome.isEmpty() ? "nietGehoord" : "nietOpnieuwGehoord", reason));
  }

  private static void outcome(LetterValues paper, Outcome outcome) {
    switch (outcome) {
      case Outcome.Given given ->
          paper.text("gehoordOp", Dutch.date(given.on())).text("zienswijze", given.text());
      case Outcome.Recorded recorded ->
          paper
              .text("mondelingGehoordOp", Dutch.date(recorded.heldOn()))
              .text("zienswijze", recorded.summary());
      case Outcome.NoneGiven none ->
          paper.text(
              "geenZienswijze",
              Dutch.text(
                  none.saidBy().isPresent()
                      ? "determination.DecisionWords.waived"
                      : "determination.DecisionWords.none",
                  Dutch.date(none.until())));
    }
  }
}
