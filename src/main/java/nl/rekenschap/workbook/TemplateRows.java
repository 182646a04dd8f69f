package nl.rekenschap.workbook;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import nl.rekenschap.kernel.Numbered;

/**
 * The rows of a template. What a row asks can be had without what is written in it beforehand: who
 * reads a workbook needs no more, and a large form has no room for a copy of itself in rows.
 */
abstract class TemplateRows extends AbstractList<Template.Row> implements RandomAccess {

  static TemplateRows of(List<Template.Row> rows) {
    return rows instanceof TemplateRows same ? same : new Listed(rows);
  }

  /** The names of the fields, in the order of the rows. */
  abstract Numbered names();

  /** What the row asks. */
  abstract Template.Asked asked(int number);

  private static final class Listed extends TemplateRows {

    private final List<Template.Row> rows;
    private final Numbered names;

    Listed(List<Template.Row> rows) {
      this.rows = rows;
      names = new Numbered(rows.stream().map(Template.Row::fieldName).toList());
    }

    @Override
    Numbered names() {
      return names;
    }

    @Override
    Template.Asked asked(int number) {
      return rows.get(number).asked();
    }

    @Override
    public Template.Row get(int number) {
      return rows.get(number);
    }

    @Override
    public int size() {
      return rows.size();
    }
  }
}
