package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Duty;
import nl.rekenschap.shell.Texts;

/** The duties of a contact, to choose from and to read. */
final class DutyChoice extends CheckboxGroup<Duty> {

  DutyChoice(String label) {
    super(label);
    setId("duties");
    setItems(Duty.values());
    setItemLabelGenerator(duty -> Texts.text("access.duties." + duty));
    setItemHelperGenerator(duty -> Texts.text("access.dutyHelp." + duty));
    addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    addClassName("wide");
  }

  /** The duties as one reads them; a dash when there are none. */
  static String words(Set<Duty> duties) {
    return duties.isEmpty()
        ? "–"
        : duties.stream()
            .sorted()
            .map(duty -> Texts.text("access.duties." + duty))
            .collect(Collectors.joining(", "));
  }
}
