package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Text;

/** Finds numbers in a report that nobody can ask a passport of. */
public final class NumberedFigures {

  /** Facts of the summary that are days, numbers of cases and hashes, and the programme's name. */
  private static final Set<String> NO_FIGURES =
      Set.of(
          "Programma",
          "Stand van de cijfers",
          "Besluit van het college",
          "Zaaknummer",
          "Gepubliceerd op",
          "Controlegetal (SHA-256)");

  /** A quarter or half-year that is named beside a figure is no figure. */
  private static final String SPAN = "(?i)(kwartaal|halfjaar) \\d";

  /** Years are named in words for what is not of this report: {@code na 2025}. */
  private static final String LATER = "na \\d{4}";

  private NumberedFigures() {}

  /** Where a number stands without an id; empty when all is well. */
  public static List<String> missing(Document document) {
    List<String> missing = new ArrayList<>();
    for (Document.Chapter chapter : document.chapters()) {
      for (Block block : chapter.blocks()) {
        switch (block) {
          case Grid grid -> cells(chapter.id(), grid, missing);
          case Document.Terms terms -> {
            if (chapter.id().equals("samenvatting")) {
              terms(terms, missing);
            }
          }
          default -> {}
        }
      }
    }
    return missing;
  }

  private static void cells(String chapter, Grid grid, List<String> missing) {
    for (Document.Row row : grid.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        Column column = grid.columns().get(i);
        if (column.number() && hasNumber(row.cells().get(i))) {
          missing.add(
              chapter
                  + " / "
                  + grid.caption()
                  + " / "
                  + row.cells().getFirst().plain()
                  + " / "
                  + column.heading()
                  + ": "
                  + row.cells().get(i).plain());
        }
      }
    }
  }

  private static void terms(Document.Terms terms, List<String> missing) {
    for (Document.Term term : terms.terms()) {
      if (!NO_FIGURES.contains(term.term()) && hasNumber(term.what())) {
        missing.add("samenvatting / " + term.term() + ": " + term.what().plain());
      }
    }
  }

  /** Parts are named before their number; a name can have digits of its own ({@code Basisschool 2}). */
  private static boolean hasNumber(Text text) {
    return text.runs().stream()
        .filter(run -> run.figure().isEmpty())
        .map(run -> run.words().replaceAll(SPAN, "").replaceAll(LATER, ""))
        .anyMatch(words -> words.chars().anyMatch(Character::isDigit));
  }
}
