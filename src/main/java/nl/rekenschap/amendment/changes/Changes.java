package nl.rekenschap.amendment.changes;

import java.util.List;
import nl.rekenschap.amendment.Difference;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What an amendment changes, old and new beside each other. */
public final class Changes {

  private static final String KEY = "amendment.Changes.";

  private Changes() {}

  public static Table table(List<Difference> differences) {
    Table table =
        new Table(
            Texts.text(KEY + "caption"),
            Texts.text(KEY + "what"),
            Texts.text(KEY + "was"),
            Texts.text(KEY + "becomes"));
    differences.forEach(
        one -> table.row(Texts.text(one.key(), one.name()), one.was(), one.becomes()));
    return table;
  }
}
