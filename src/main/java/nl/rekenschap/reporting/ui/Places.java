package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.shell.Texts;

/** Where each field of the form stands on the screen, and how it is called. */
final class Places {

  private static final String TO_EXPLANATION = "#";

  private final Map<String, Component> places = new HashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  void clear() {
    places.clear();
    labels.clear();
  }

  void put(String field, Component component, String label) {
    places.put(field, component);
    labels.put(field, label);
  }

  Optional<Component> at(String field) {
    return Optional.ofNullable(places.get(field));
  }

  /** How the field is called; that of the value for what stands beside it. */
  String label(String field) {
    int mark = field.indexOf(TO_EXPLANATION);
    String value = mark < 0 ? field : field.substring(0, mark);
    return Optional.ofNullable(labels.get(field))
        .or(() -> Optional.ofNullable(labels.get(value)))
        .orElseGet(() -> Texts.text("reporting.SubmitView.told"));
  }

  /** Shows these findings at their fields, and none at any other. */
  void mark(List<Finding> findings) {
    places.values().forEach(place -> mark(place, Optional.empty()));
    findings.forEach(
        finding -> at(finding.field()).ifPresent(place -> mark(place, Optional.of(finding))));
  }

  static void mark(Component place, Optional<Finding> finding) {
    if (place instanceof HasValidation validation) {
      validation.setInvalid(finding.isPresent());
      validation.setErrorMessage(finding.map(FindingList::sentence).orElse(""));
    }
  }

  void goTo(String field) {
    Component place = places.get(field);
    if (place instanceof Focusable<?> focusable) {
      focusable.focus();
    } else if (place != null) {
      place.getElement().callJsFunction("scrollIntoView");
    }
  }

  /** Tells the browser of each text which one is kept, in which version; see {@link Leaving}. */
  void tellKept(Typing typing) {
    places.forEach(
        (field, place) -> {
          if (place instanceof TextFieldBase<?, ?> text) {
            text.getElement().setAttribute("data-field", field);
            text.getElement().setAttribute("data-version", Long.toString(typing.basedOn(field)));
            if (!typing.isTouched(field)) {
              text.getElement().setAttribute("data-kept", String.valueOf(text.getValue()));
            }
          }
        });
  }
}
