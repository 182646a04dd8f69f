package nl.rekenschap.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.LetterTemplates;
import nl.rekenschap.letter.TemplateProblem;
import nl.rekenschap.letter.TemplateVersion;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Changes the text of one kind of letter: checked while one types, shown as PDF, kept by version.
 */
@Route("letter/template")
@RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
public final class TemplateView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "letter.TemplateView.";

  private final transient LetterTemplates templates;
  private final Paragraph inUse = new Paragraph();
  private final TextArea text = LongText.of(Texts.text("letter.TemplateView.text"));
  private final TextField reason = new TextField(Texts.text("letter.TemplateView.reason"));
  private final Div problems = new Div();
  private final Div example = new Div();
  private final Div places = new Div();
  private final Div versions = new Div();
  private transient @Nullable LetterKind kind;
  private int basedOn;

  TemplateView(LetterTemplates templates) {
    super(Texts.text("letter.TemplateView.title"));
    this.templates = templates;
    prepareFields();
    add(
        new Paragraph(new Anchor("letter/templates", Texts.text("letter.TemplateView.all"))),
        inUse,
        new Section(
            Texts.text("letter.TemplateView.write"),
            hint("language"),
            field("text", text),
            problems,
            field("reason", reason),
            actions(),
            example),
        places,
        versions);
  }

  private void prepareFields() {
    text.setId("text");
    text.setMaxLength(LetterTemplates.LONGEST);
    text.setWidthFull();
    text.addClassName("wide");
    text.setMinHeight("20rem");
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(600);
    text.addValueChangeListener(change -> check());
    reason.setId("reason");
    reason.setMaxLength(LetterTemplates.LONGEST_REASON);
    reason.setHelperText(Texts.text("letter.TemplateView.reasonHelp"));
    reason.setWidthFull();
    problems.setId("problems");
    problems.getElement().setAttribute("role", "status");
    example.setId("example");
    example.getElement().setAttribute("role", "status");
  }

  private Div actions() {
    Button save = button("save", this::save);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions =
        new Div(
            save,
            button("previewAll", () -> preview(true)),
            button("previewShort", () -> preview(false)));
    actions.addClassName("actions");
    return actions;
  }

  @Override
  public void setParameter(BeforeEvent event, String code) {
    LetterKind asked = templates.kind(code);
    kind = asked;
    title(Texts.text("letter.TemplateView.title") + ": " + Texts.text(asked.document()));
    places.removeAll();
    places.add(
        new Section(
            Texts.text("letter.TemplateView.places"), hint("placesHint"), new Places(asked, text)));
    show();
  }

  /** The address says which; nothing is shown before it was read. */
  private LetterKind kind() {
    return Objects.requireNonNull(kind);
  }

  /** Begins anew with the text that is in use. */
  private void show() {
    List<TemplateVersion> all = templates.versions(kind());
    TemplateVersion newest = all.getFirst();
    basedOn = newest.version();
    inUse.setText(
        Texts.text(
            "letter.TemplateView.inUse",
            newest.version(),
            newest.savedByName(),
            Formats.moment(newest.savedAt())));
    text.setValue(newest.text());
    reason.clear();
    example.removeAll();
    versions.removeAll();
    versions.add(
        new Section(
            Texts.text("letter.TemplateView.versions"),
            new Versions(all, text::getValue, this::takeBack)));
  }

  /** An earlier text becomes the one to save; the reason says so until another is typed. */
  private void takeBack(TemplateVersion version) {
    text.setValue(version.text());
    reason.setValue(Texts.text("letter.TemplateView.takenBack", version.version()));
    text.focus();
    check();
  }

  private void check() {
    problems.removeAll();
    List<TemplateProblem> found = templates.check(kind(), text.getValue());
    if (found.isEmpty()) {
      problems.add(new Paragraph(Texts.text("letter.TemplateView.sound")));
      return;
    }
    UnorderedList list = new UnorderedList();
    found.forEach(one -> list.add(new ListItem(Texts.text(one.key(), one.arguments()))));
    problems.add(new Paragraph(Texts.text("letter.TemplateView.wrong", found.size())), list);
  }

  private void save() {
    if (attempt(() -> templates.save(kind(), text.getValue(), reason.getValue(), basedOn))) {
      show();
      done("letter.TemplateView.saved", basedOn);
    }
  }

  private void preview(boolean everything) {
    example.removeAll();
    attemptTo(() -> templates.preview(kind(), text.getValue(), everything)).ifPresent(this::offer);
  }

  private void offer(byte[] pdf) {
    String name = Texts.text(kind().document()) + ".pdf";
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                    event ->
                        new DownloadResponse(
                            new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length))
                .inline(),
            Texts.text("letter.TemplateView.open"));
    link.setTarget("_blank");
    link.setId("open-example");
    example.add(new Paragraph(link));
    link.focus();
  }

  private static Button button(String what, Runnable work) {
    Button button = new Button(Texts.text(KEY + what), click -> work.run());
    button.setId(what);
    return button;
  }

  private static Paragraph hint(String what) {
    Paragraph hint = new Paragraph(Texts.text(KEY + what));
    hint.addClassNames("hint", "narrative");
    return hint;
  }
}
