package nl.rekenschap.determination;

import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Dutch;

/** An aim and its result in Dutch words, for what is kept and sent. */
final class ComparedWords {

  private ComparedWords() {}

  static String goal(Compared compared) {
    TargetWords words = TargetWords.of(compared.target());
    return Dutch.text(words.key(), words.arguments().toArray());
  }

  static String total(Compared compared) {
    return compared
        .total()
        .map(
            sum ->
                Dutch.text(
                    compared.complete()
                        ? "determination.Compared.total"
                        : "determination.Compared.incomplete",
                    Dutch.number(sum)))
        .orElseGet(() -> Dutch.text("determination.Compared.unknown"));
  }
}
