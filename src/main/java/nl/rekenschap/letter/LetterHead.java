package nl.rekenschap.letter;

import static nl.rekenschap.letter.Placeholder.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;

/**
 * What stands above each letter about a case, whatever it says: to whom, when, and about what.
 *
 * @param on the day of the letter
 * @param subsidy name of what the subsidy is for
 * @param municipality absent while no programme is loaded
 */
public record LetterHead(
    String provider,
    LocalDate on,
    CaseId caseId,
    String subsidy,
    int year,
    Optional<String> municipality) {

  /** The placeholders of a kind of letter: its own, and those of the head. */
  public static List<Placeholder> above(Placeholder... own) {
    return Stream.concat(
            Stream.of(own),
            Stream.of(
                text("letter.placeholder.aanbieder").mustStand(),
                text("letter.placeholder.datum").mustStand(),
                text("letter.placeholder.kenmerk").mustStand(),
                text("letter.placeholder.subsidie").mustStand(),
                text("letter.placeholder.jaar").mustStand(),
                text("letter.placeholder.gemeente").mayBeAbsent()))
        .toList();
  }

  /** Fills in the head; what the letter itself says comes after. */
  public LetterValues fill(LetterValues values) {
    return values
        .text("aanbieder", provider)
        .text("datum", Dutch.date(on))
        .text("kenmerk", caseId.value())
        .text("subsidie", subsidy)
        .text("jaar", Integer.toString(year))
        .text("gemeente", municipality);
  }
}
