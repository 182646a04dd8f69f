package nl.rekenschap.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What can be filled in; a press puts it in the text, where the cursor is. */
final class Places extends Div {

  private static final String INSERT =
      """
      const field = this.inputElement;
      const from = field.selectionStart;
      const to = field.selectionEnd;
      this.value = field.value.slice(0, from) + $0 + field.value.slice(to);
      requestAnimationFrame(() => {
        field.focus();
        field.setSelectionRange(from + $0.length, from + $0.length);
      });
      """;

  Places(LetterKind kind, TextArea text) {
    Table table =
        new Table(
            Texts.text("letter.Places.caption"),
            Texts.text("letter.Places.name"),
            Texts.text("letter.Places.what"),
            Texts.text("letter.Places.rule"),
            Texts.text("letter.Places.insert"));
    kind.placeholders()
        .forEach(
            place ->
                table.row(
                    "{{" + place.name() + "}}",
                    Texts.text(place.key()),
                    rule(place),
                    insert(place, text)));
    add(table);
  }

  private static String rule(Placeholder place) {
    if (place.form() == Placeholder.Form.FLAG) {
      return Texts.text(place.obliged() ? "letter.Places.flagObliged" : "letter.Places.flag");
    }
    if (place.obliged()) {
      return Texts.text(
          place.optional() ? "letter.Places.obligedOptional" : "letter.Places.obliged");
    }
    return Texts.text(place.optional() ? "letter.Places.optional" : "letter.Places.free");
  }

  private static Button insert(Placeholder place, TextArea text) {
    Button insert =
        new Button(
            Texts.text("letter.Places.insert"),
            click -> text.getElement().executeJs(INSERT, snippet(place)));
    insert.setId("insert-" + place.name());
    insert.setAriaLabel(Texts.text("letter.Places.insertNamed", place.name()));
    insert.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return insert;
  }

  /** As it must stand in the text, with its block when there may be nothing to fill in. */
  static String snippet(Placeholder place) {
    String name = place.name();
    String open = "{{#" + name + "}}";
    String close = "{{/" + name + "}}";
    return switch (place.form()) {
      case TEXT -> place.optional() ? open + "{{" + name + "}}" + close : "{{" + name + "}}";
      case LIST -> open + "\n- {{" + name + "}}\n" + close;
      case TABLE ->
          place.optional() ? open + "\n{{tabel:" + name + "}}\n" + close : "{{tabel:" + name + "}}";
      case FLAG -> open + "\n\n" + close;
    };
  }
}
