package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Door;

/** Lays out the parts of a form: the questions, what is told, and the files with them. */
final class FormParts {

  /** What the screen does when something happens in a part. */
  interface Screen {
    /** A refusal that names it is shown at this field. */
    <F extends Component & HasValidation> void named(String name, F field);

    void changed(String field);

    Optional<FileBox.Attached> attach(String field, Arrived file);

    boolean detach(UUID document);

    void addPart(String indicator, String name);
  }

  private final FigureForm form;
  private final Typing typing;
  private final Places places;
  private final Screen screen;

  FormParts(FigureForm form, Typing typing, Places places, Screen screen) {
    this.form = form;
    this.typing = typing;
    this.places = places;
    this.screen = screen;
  }

  /** Where the scan of a form on paper belongs. */
  Section paper() {
    FileBox files = files(FieldName.PAPER);
    files.setId("paper");
    places.put(FieldName.PAPER, files, Texts.text("reporting.SubmitView.paper"));
    return new Section(
        Texts.text("reporting.SubmitView.paper"),
        new Paragraph(Texts.text("reporting.SubmitView.paperHelp")),
        files);
  }

  QuestionBox question(FigureForm.Question question) {
    QuestionBox box = new QuestionBox(question, form.period().span().year());
    String wording = question.indicator().wording();
    box.join(typing);
    for (FieldBox field : box.fields()) {
      figure(box, field, wording);
    }
    String total = FieldName.total(box.indicator());
    box.typedTotal()
        .ifPresent(
            typed -> {
              put(total, typed, wording);
              typed.addValueChangeListener(
                  change -> FieldBox.ifTyped(change.isFromClient(), () -> screen.changed(total)));
            });
    String explanation = FieldName.explanation(box.indicator());
    put(explanation, box.explanation(), wording);
    box.explanation()
        .addValueChangeListener(
            change -> FieldBox.ifTyped(change.isFromClient(), () -> screen.changed(explanation)));
    if (question.isOpen()) {
      box.askParts(name -> screen.addPart(box.indicator(), name));
    }
    box.sum();
    return box;
  }

  private void figure(QuestionBox box, FieldBox field, String wording) {
    String label = wording + ", " + field.value().getLabel();
    FieldName name = field.name();
    put(name.value(), field.value(), label);
    put(name.reason(), field.reason(), label);
    put(name.comment(), field.comment(), label);
    field.whole().ifPresent(whole -> put(name.of(), whole, label));
    field.files(files(name.value()));
    field.onChange(
        () -> {
          box.sum();
          screen.changed(name.value());
        });
  }

  private <F extends Component & HasValidation> void put(String name, F field, String label) {
    places.put(name, field, label);
    screen.named(name, field);
  }

  ToldBox told() {
    return new ToldBox(
        form,
        typing,
        () -> screen.changed(FieldName.EXPLANATION),
        (field, component) ->
            places.put(
                field,
                component,
                component instanceof HasLabel labelled
                    ? labelled.getLabel()
                    : Texts.text("reporting.SubmitView.told")));
  }

  private FileBox files(String field) {
    List<FileBox.Attached> there =
        form.evidence().stream()
            .filter(file -> file.field().equals(field))
            .map(FormParts::attached)
            .toList();
    return new FileBox(Door.EVIDENCE, there, file -> screen.attach(field, file), screen::detach);
  }

  static FileBox.Attached attached(Evidence file) {
    return new FileBox.Attached(file.document(), file.name());
  }

  static Paragraph notYet(IndicatorForYear later) {
    Paragraph line =
        new Paragraph(
            Texts.text("reporting.SubmitView.notYet", later.wording(), later.validFrom()));
    line.addClassName("hint");
    return line;
  }
}
