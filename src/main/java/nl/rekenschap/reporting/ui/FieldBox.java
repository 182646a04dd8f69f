package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.OptionalLong;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.shell.Texts;

/** One value to fill in, or the reason why it is not available. */
final class FieldBox extends Div {

  static final int PAUSE_MILLIS = 1500;
  private static final int LONGEST_WORDS = 4000;

  private final transient FieldName name;
  private final TextFieldBase<?, String> value;
  private final Checkbox absent = new Checkbox();
  private final TextField reason = new TextField(Texts.text("reporting.SubmitView.reason"));

  FieldBox(FigureForm.Question question, FigureForm.Field field) {
    name = field.name();
    String label = label(question, field);
    value = question.isInWords() ? words() : new TextField();
    value.setLabel(label);
    value.setId(name.value().replace('/', '-'));
    value.setHelperText(
        field
            .previous()
            .map(earlier -> Texts.text("reporting.SubmitView.previous", Words.of(earlier)))
            .orElseGet(() -> Texts.text("reporting.SubmitView.previousNone")));
    if (!question.isInWords()) {
      value.getElement().setAttribute("inputmode", "numeric");
    }
    absent.setLabel(
        field.part().isPresent()
            ? Texts.text("reporting.SubmitView.notAvailableOf", label)
            : Texts.text("reporting.SubmitView.notAvailable"));
    absent.addValueChangeListener(change -> toggle());
    reason.setWidthFull();
    value.setWidthFull();
    listenSlowly(value);
    listenSlowly(reason);
    if (question.isInWords()) {
      addClassName("wide");
    }
    add(value, absent, reason);
    toggle();
  }

  private static String label(FigureForm.Question question, FigureForm.Field field) {
    if (question.isInWords()) {
      return Texts.text("reporting.SubmitView.words");
    }
    return field
        .part()
        .map(Part::name)
        .orElseGet(() -> Texts.text("reporting.SubmitView.number", question.indicator().unit()));
  }

  private static TextArea words() {
    TextArea area = new TextArea();
    area.setMaxLength(LONGEST_WORDS);
    area.setMinHeight("8rem");
    return area;
  }

  static void listenSlowly(TextFieldBase<?, String> field) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MILLIS);
  }

  private void toggle() {
    reason.setVisible(absent.getValue());
    value.setEnabled(!absent.getValue());
  }

  FieldName name() {
    return name;
  }

  TextFieldBase<?, String> value() {
    return value;
  }

  TextField reason() {
    return reason;
  }

  void onChange(Runnable changed) {
    value.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    reason.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
    absent.addValueChangeListener(change -> ifTyped(change.isFromClient(), changed));
  }

  private static void ifTyped(boolean fromClient, Runnable changed) {
    if (fromClient) {
      changed.run();
    }
  }

  void fill(Map<String, String> typed) {
    value.setValue(typed.getOrDefault(name.value(), ""));
    reason.setValue(typed.getOrDefault(name.reason(), ""));
    absent.setValue(typed.containsKey(name.reason()));
  }

  void collect(Map<String, String> typed) {
    if (absent.getValue()) {
      typed.put(name.reason(), reason.getValue());
    } else {
      typed.put(name.value(), value.getValue());
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
