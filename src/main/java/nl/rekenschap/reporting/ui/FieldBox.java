package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;
import java.util.OptionalLong;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.RatioParts;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One value to fill in, or the reason why it is not available; a remark and files are laid out when
 * somebody wants them.
 */
final class FieldBox extends Div {

  private static final int LONGEST_WORDS = 4000;

  private final transient FieldName name;
  private final TextFieldBase<?, String> value;
  private final Checkbox absent = new Checkbox();
  private final TextField reason = new TextField(Texts.text("reporting.SubmitView.reason"));
  private final TextArea comment = LongText.of(Texts.text("reporting.SubmitView.comment"));
  private final @Nullable TextField whole;
  private final Button more = new Button(Texts.text("reporting.SubmitView.more"));
  private final Div files = new Div();

  FieldBox(FigureForm.Question question, FigureForm.Field field) {
    name = field.name();
    String label = label(question, field);
    value = question.isInWords() ? words() : new TextField();
    value.setLabel(label);
    value.setId(name.value().replace('/', '-'));
    value.setHelperText(before(field));
    if (!question.isInWords()) {
      value.getElement().setAttribute("inputmode", "numeric");
    }
    whole = question.indicator().ratio().map(FieldBox::whole).orElse(null);
    absent.setLabel(
        field.part().isPresent()
            ? Texts.text("reporting.SubmitView.notAvailableOf", label)
            : Texts.text("reporting.SubmitView.notAvailable"));
    absent.addValueChangeListener(change -> toggle());
    reason.setWidthFull();
    value.setWidthFull();
    comment.setWidthFull();
    comment.setVisible(false);
    more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    more.setAriaLabel(Texts.text("reporting.SubmitView.moreOf", label));
    addClassName("figure-row");
    add(value);
    if (whole != null) {
      whole.setId(name.of().replace('/', '-').replace('#', '-'));
      add(whole);
    }
    add(absent, reason, more, comment, files);
    toggle();
  }

  /** The period before and the same one a year ago, where they can be compared. */
  private static String before(FigureForm.Field field) {
    Optional<String> previous =
        field
            .previous()
            .map(earlier -> Texts.text("reporting.SubmitView.previous", Words.of(earlier)));
    Optional<String> lastYear =
        field
            .lastYear()
            .map(earlier -> Texts.text("reporting.SubmitView.lastYear", Words.of(earlier)));
    return previous
        .map(text -> lastYear.map(more -> text + " · " + more).orElse(text))
        .or(() -> lastYear)
        .orElseGet(() -> Texts.text("reporting.SubmitView.previousNone"));
  }

  private static String label(FigureForm.Question question, FigureForm.Field field) {
    if (question.isInWords()) {
      return Texts.text("reporting.SubmitView.words");
    }
    Optional<String> numerator =
        question.indicator().ratio().map(parts -> parts.numerator().wording());
    return field
        .part()
        .map(Part::name)
        .or(() -> numerator)
        .orElseGet(() -> Texts.text("reporting.SubmitView.number", question.indicator().unit()));
  }

  private static TextField whole(RatioParts parts) {
    TextField field = new TextField(parts.denominator().wording());
    field.getElement().setAttribute("inputmode", "numeric");
    field.setWidthFull();
    return field;
  }

  private static TextArea words() {
    TextArea area = LongText.of();
    area.setMaxLength(LONGEST_WORDS);
    area.setMinHeight("8rem");
    return area;
  }

  private void toggle() {
    reason.setVisible(absent.getValue());
    value.setEnabled(!absent.getValue());
    if (whole != null) {
      whole.setEnabled(!absent.getValue());
    }
  }

  FieldName name() {
    return name;
  }

  TextFieldBase<?, String> value() {
    return value;
  }

  /** The denominator, where a ratio is asked. */
  Optional<TextField> whole() {
    return Optional.ofNullable(whole);
  }

  TextField reason() {
    return reason;
  }

  TextArea comment() {
    return comment;
  }

  /** Files belong behind the same button as the remark. */
  void files(FileBox box) {
    box.setVisible(box.hasFiles());
    files.add(box);
    more.addClickListener(
        click -> {
          more.setVisible(false);
          comment.setVisible(true);
          box.setVisible(true);
          comment.focus();
        });
  }

  void join(Typing typing) {
    // With the tick the value goes away, and comes back when the tick is taken off again.
    typing.add(name.value(), () -> absent.getValue() ? "" : value.getValue(), value::setValue);
    TextField denominator = whole;
    if (denominator != null) {
      typing.add(
          name.of(), () -> absent.getValue() ? "" : denominator.getValue(), denominator::setValue);
    }
    typing.add(name.reason(), this::why, this::why);
    typing.add(name.comment(), comment::getValue, this::remark);
  }

  private String why() {
    if (!absent.getValue()) {
      return "";
    }
    return reason.getValue().isEmpty() ? " " : reason.getValue();
  }

  private void why(String text) {
    absent.setValue(!text.isEmpty());
    reason.setValue(text.strip());
  }

  private void remark(String text) {
    comment.setValue(text);
    comment.setVisible(comment.isVisible() || !text.isEmpty());
  }

  void onChange(Runnable changed) {
    value.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    reason.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    comment.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    absent.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    if (whole != null) {
      whole.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    }
  }

  static void ifTyped(boolean fromClient, Runnable changed) {
    if (fromClient) {
      changed.run();
    }
  }

  /** The number as typed so far; empty while it is none. */
  OptionalLong number() {
    if (absent.getValue() || value.getValue().isBlank()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(DutchNumber.count(name.value(), value.getValue()));
    } catch (Refused notYet) {
      return OptionalLong.empty();
    }
  }
}
