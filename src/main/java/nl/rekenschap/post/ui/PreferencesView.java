package nl.rekenschap.post.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rekenschap.post.ByMail;
import nl.rekenschap.post.SignalKind;
import nl.rekenschap.post.Wish;
import nl.rekenschap.post.Wishes;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** How the person wants to be told, for each kind of thing. */
@Route("post/preferences")
@PermitAll
public final class PreferencesView extends Page {

  private final transient Wishes wishes;
  private final Select<Locale> language = new Select<>();
  private final List<Choice> choices = new ArrayList<>();

  /** The fields for one kind. */
  private record Choice(SignalKind kind, Select<ByMail> byMail, Checkbox onScreen) {

    Wish wish() {
      return new Wish(kind, byMail.getValue(), onScreen.getValue());
    }
  }

  PreferencesView(Wishes wishes) {
    super(Texts.text("post.PreferencesView.title"));
    this.wishes = wishes;
    add(new Paragraph(Texts.text("post.PreferencesView.intro")), languages());
    wishes.mine().forEach(wish -> add(section(wish)));
    add(always(), actions());
  }

  private Select<Locale> languages() {
    language.setId("language");
    language.setLabel(Texts.text("post.PreferencesView.language"));
    language.setItems(Locale.of("nl"), Locale.of("en"));
    language.setItemLabelGenerator(one -> Texts.text("post.PreferencesView.language." + one));
    language.setValue(wishes.language());
    return field("language", language);
  }

  private Section section(Wish wish) {
    String kind = Texts.text("post.kind." + wish.kind());
    Paragraph what = new Paragraph(Texts.text("post.kind.what." + wish.kind()));
    what.addClassName("hint");
    Select<ByMail> byMail = new Select<>();
    byMail.setId("mail-" + wish.kind());
    byMail.setLabel(Texts.text("post.PreferencesView.mail"));
    byMail.setAriaLabel(Texts.text("post.PreferencesView.mailFor", kind));
    byMail.setItems(ByMail.values());
    byMail.setItemLabelGenerator(one -> Texts.text("post.PreferencesView.mail." + one));
    byMail.setValue(wish.byMail());
    Checkbox onScreen = new Checkbox(Texts.text("post.PreferencesView.screen"), wish.onScreen());
    onScreen.setId("screen-" + wish.kind());
    onScreen.setAriaLabel(Texts.text("post.PreferencesView.screenFor", kind));
    choices.add(new Choice(wish.kind(), byMail, onScreen));
    Div fields = new Div(byMail, onScreen);
    fields.addClassName("form-grid");
    return new Section(kind, what, fields);
  }

  private Paragraph always() {
    String kinds =
        wishes.always().stream()
            .map(kind -> Texts.text("post.kind." + kind))
            .collect(Collectors.joining(", "));
    Paragraph always = new Paragraph(Texts.text("post.PreferencesView.always", kinds));
    always.setVisible(!kinds.isEmpty());
    return always;
  }

  private Div actions() {
    Button submit = new Button(Texts.text("post.PreferencesView.submit"), click -> keep());
    submit.setId("submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions =
        new Div(submit, new Anchor("post/signals", Texts.text("post.PreferencesView.back")));
    actions.addClassName("actions");
    return actions;
  }

  private void keep() {
    List<Wish> all = choices.stream().map(Choice::wish).toList();
    if (attempt(() -> wishes.keep(language.getValue(), all))) {
      done("post.PreferencesView.kept");
    }
  }
}
