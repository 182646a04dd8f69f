package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import nl.rekenschap.council.Passport;
import nl.rekenschap.council.PassportPaper;
import nl.rekenschap.council.Passports;
import nl.rekenschap.shell.Texts;

/** What is behind a figure, over the report; closes with Escape and gives the focus back. */
@StyleSheet("context://assets/passport.css")
final class PassportDialog extends Dialog {

  /** Where the passports of the report on the screen come from. */
  record Source(int year, Reading reading) {

    /** Reads them, when the first figure is opened. */
    interface Reading {
      Passports read();
    }
  }

  private final transient Passports all;
  private final int year;
  private final Div content = new Div();
  private final Button back;
  private final transient Deque<String> before = new ArrayDeque<>();
  private String shown = "";

  private PassportDialog(int year, Passports all, NativeButton opener) {
    this.year = year;
    this.all = all;
    setId("passport");
    addClassName("passport-dialog");
    setWidth("60rem");
    setMaxWidth("100%");
    content.addClassName("passport");
    add(content);
    back = new Button(Texts.text("council.PassportDialog.back"), click -> back());
    back.setId("passport-back");
    Button close = new Button(Texts.text("council.PassportDialog.close"), click -> close());
    close.setId("passport-close");
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    close.setAutofocus(true);
    getFooter().add(back, close);
    addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            opener.focus();
          }
        });
  }

  static void open(Source source, String figure, NativeButton opener) {
    PassportDialog dialog =
        new PassportDialog(source.year(), source.reading().read(), opener);
    dialog.show(figure);
    dialog.open();
  }

  private void back() {
    if (!before.isEmpty()) {
      String figure = before.pop();
      shown = "";
      show(figure);
    }
  }

  private void show(String figure) {
    if (!shown.isEmpty()) {
      before.push(shown);
    }
    shown = figure;
    back.setVisible(!before.isEmpty());
    content.removeAll();
    Optional<Passport> passport = all.find(figure);
    if (passport.isEmpty()) {
      setHeaderTitle(figure);
      content.add(new Paragraph(Texts.text("council.PassportDialog.missing")));
      return;
    }
    OnScreen words = new OnScreen();
    setHeaderTitle(PassportPaper.title(passport.get(), words));
    PassportPaper.blocks(passport.get(), all, words)
        .forEach(
            block ->
                content.add(DocumentPanel.draw(block, (other, opener) -> show(other))));
    content.add(
        new Paragraph(
            new Anchor(
                "council/passport/" + year + "/" + figure,
                Texts.text("council.PassportDialog.link"))));
  }
}
