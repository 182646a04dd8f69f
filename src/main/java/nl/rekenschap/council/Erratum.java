package nl.rekenschap.council;

import java.util.List;
import java.util.function.Function;
import nl.rekenschap.council.PublishedReport.Corrected;

/** What differs between two editions of a report: was, becomes and why. */
final class Erratum {

  private Erratum() {}

  /**
   * The figures that differ, in the order of the newer edition.
   *
   * @param why of a figure, by its id
   */
  static List<Corrected> between(
      CouncilReport was, CouncilReport becomes, Function<String, String> why) {
    Sentences words = Sentences.dutch();
    return ShownFigures.compare(Reports.document(was, words), Reports.document(becomes, words))
        .stream()
        .filter(FigurePair::isChanged)
        .map(
            pair ->
                new Corrected(
                    pair.id(),
                    pair.what(),
                    pair.was().orElse(""),
                    pair.becomes().orElse(""),
                    why.apply(pair.id())))
        .toList();
  }
}
