package nl.rekenschap.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a workbook that was handed in. */
public sealed interface Reading {

  /**
   * Nothing of it may be stored as figures.
   *
   * @param problems errors, and the notices found beside them
   */
  record Refused(List<Problem> problems) implements Reading {}

  /**
   * Every value was understood.
   *
   * @param values by field name (see {@link Template.Row}), as a person types them in the form; an
   *     empty cell has no entry
   * @param places by field name the sheet and cell where the value stands, {@code Cijfers!I7}
   * @param explanation absent when its sheet was removed; empty when nothing is written there
   * @param notices what the person should know; empty fields, texts read as numbers
   */
  record Accepted(
      Map<String, String> values,
      Map<String, String> places,
      Optional<String> explanation,
      List<Problem> notices)
      implements Reading {}
}
