package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.rekenschap.reporting.Standing;
import nl.rekenschap.reporting.YearBoard;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** How a period reads on the board. */
final class Cells {

  private Cells() {}

  static Div of(YearBoard.Cell cell) {
    Div all = new Div();
    all.addClassName("board-cell");
    Badge badge = badge(cell.standing());
    Anchor link = new Anchor("reporting/period/" + cell.period().id(), badge);
    link.getElement()
        .setAttribute("aria-label", badge.getText() + ", " + Words.of(cell.period().span()));
    all.add(link);
    if (cell.late() && cell.standing() != Standing.OVERDUE) {
      all.add(new Badge(Texts.text("reporting.BoardView.late"), Badge.Tone.BAD));
    }
    cell.lock()
        .ifPresent(
            lock -> {
              Badge locked =
                  new Badge(Texts.text("reporting.BoardView.locked"), Badge.Tone.NEUTRAL);
              locked.setTitle(lock.byName() + ": " + lock.reason());
              all.add(locked);
            });
    cell.extensions()
        .forEach(
            extension ->
                all.add(
                    hint(
                        Texts.text(
                            "reporting.BoardView.extension",
                            extension.personName(),
                            Formats.date(extension.until())))));
    return all;
  }

  static Badge badge(Standing standing) {
    return new Badge(Texts.text("reporting.standing." + standing), tone(standing));
  }

  private static Badge.Tone tone(Standing standing) {
    return switch (standing) {
      case PLANNED -> Badge.Tone.NEUTRAL;
      case AWAITED, SUBMITTED -> Badge.Tone.INFO;
      case RETURNED, CHANGED -> Badge.Tone.ATTENTION;
      case ACCEPTED -> Badge.Tone.GOOD;
      case OVERDUE, NOT_RECEIVED -> Badge.Tone.BAD;
    };
  }

  static Paragraph hint(String text) {
    Paragraph hint = new Paragraph(text);
    hint.addClassName("hint");
    return hint;
  }
}
