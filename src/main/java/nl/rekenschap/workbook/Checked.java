package nl.rekenschap.workbook;

import java.util.List;

/**
 * What a workbook says, laid beside the form.
 *
 * @param problems errors first to mend; notices otherwise
 * @param differences what taking it over would change; empty for a refused one
 */
public record Checked(Upload upload, List<Problem> problems, List<Difference> differences) {

  /**
   * One field that would change.
   *
   * @param label as on the form
   * @param before empty when nothing was typed
   */
  public record Difference(String field, String label, String before, String after) {}
}
