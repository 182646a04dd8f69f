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
   *     empty cell has no entry; the map is the reader's no more, whoever has it may change it
   * @param places where each value stands
   * @param explanation absent when its sheet was removed; empty when nothing is written there
   * @param notices what the person should know; empty fields, texts read as numbers
   */
  record Accepted(
      Map<String, String> values,
      Places places,
      Optional<String> explanation,
      List<Problem> notices)
      implements Reading {}
}
