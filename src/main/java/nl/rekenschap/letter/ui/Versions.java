package nl.rekenschap.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.rekenschap.letter.LineChanges;
import nl.rekenschap.letter.LineChanges.Change;
import nl.rekenschap.letter.TemplateVersion;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The texts that a letter had; each can be compared with what is typed now, and taken back. */
final class Versions extends Div {

  private final Div difference = new Div();
  private final transient Supplier<String> typed;

  Versions(
      List<TemplateVersion> versions, Supplier<String> typed, Consumer<TemplateVersion> takeBack) {
    this.typed = typed;
    Table table =
        new Table(
            Texts.text("letter.Versions.caption"),
            Texts.text("letter.Versions.version"),
            Texts.text("letter.Versions.at"),
            Texts.text("letter.Versions.by"),
            Texts.text("letter.Versions.reason"),
            Texts.text("letter.Versions.actions"));
    versions.forEach(
        version ->
            table.row(
                Integer.toString(version.version()),
                Formats.moment(version.savedAt()),
                version.savedByName(),
                version.reason(),
                actions(version, takeBack)));
    difference.setId("difference");
    difference.getElement().setAttribute("role", "status");
    add(table, difference);
  }

  private Div actions(TemplateVersion version, Consumer<TemplateVersion> takeBack) {
    Div actions =
        new Div(
            button("compare", version, () -> compare(version)),
            button("takeBack", version, () -> takeBack.accept(version)));
    actions.addClassName("actions");
    return actions;
  }

  private static Button button(String what, TemplateVersion version, Runnable work) {
    Button button = new Button(Texts.text("letter.Versions." + what), click -> work.run());
    button.setId(what + "-" + version.version());
    button.setAriaLabel(Texts.text("letter.Versions.named", button.getText(), version.version()));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  /** Only the lines that differ: the rest stands in the field above. */
  private void compare(TemplateVersion version) {
    difference.removeAll();
    List<LineChanges.Line> changed =
        LineChanges.between(version.text(), typed.get()).stream()
            .filter(line -> line.change() != Change.SAME && !line.text().isBlank())
            .toList();
    if (changed.isEmpty()) {
      difference.add(new Paragraph(Texts.text("letter.Versions.same", version.version())));
      return;
    }
    Table table =
        new Table(
            Texts.text("letter.Versions.difference", version.version()),
            Texts.text("letter.Versions.change"),
            Texts.text("letter.Versions.line"));
    changed.forEach(
        line -> table.row(Texts.text("letter.Versions.change." + line.change()), line.text()));
    difference.add(table);
  }
}
