package nl.rekenschap.review.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Severity;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Texts;

/** What the rules said, each with its weight in words. */
final class Flags extends UnorderedList {

  Flags() {
    addClassName("flags");
  }

  /**
   * @param where how the figure is called; empty when it is clear from the place
   */
  void add(String where, List<Finding> findings) {
    findings.forEach(finding -> add(line(where, finding)));
  }

  boolean isEmpty() {
    return getChildren().findAny().isEmpty();
  }

  private static ListItem line(String where, Finding finding) {
    return new ListItem(
        new Badge(Texts.text("review.severity." + finding.severity()), tone(finding.severity())),
        new Span(" " + (where.isEmpty() ? "" : where + ": ") + Words.of(finding)));
  }

  private static Badge.Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Badge.Tone.BAD;
      case NEEDS_EXPLANATION -> Badge.Tone.ATTENTION;
      case NOTICE -> Badge.Tone.INFO;
    };
  }
}
