package nl.rekenschap.award.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.Clauses.AmountKind;
import nl.rekenschap.award.Clauses.LegalBasis;
import nl.rekenschap.shell.Texts;

/** What an award settles besides what it is for and how much it is. */
final class ClauseFields extends Div {

  private static final String KEY = "award.ClauseFields.";

  final TextField basisText = new TextField(text("basisText"));
  final TextArea conditions = new TextArea(text("conditions"));
  private final Select<AmountKind> kind = select("kind", AmountKind.values());
  private final Select<LegalBasis> basis = select("basis", LegalBasis.values());
  private final Select<AdvanceSchedule> schedule = select("schedule", AdvanceSchedule.values());
  private final Checkbox underBudget = new Checkbox(text("underBudget"));

  ClauseFields() {
    addClassName("form-grid");
    kind.setHelperText(text("kindHelp"));
    basisText.setId("basisText");
    basisText.setHelperText(text("basisTextHelp"));
    conditions.setId("conditions");
    conditions.setHelperText(text("conditionsHelp"));
    conditions.addClassName("wide");
    underBudget.setId("underBudget");
    underBudget.setHelperText(text("underBudgetHelp"));
    add(kind, basis, basisText, schedule, conditions, underBudget);
  }

  private static <E extends Enum<E>> Select<E> select(String id, E[] choices) {
    Select<E> select = new Select<>();
    select.setId(id);
    select.setLabel(text(id));
    select.setItems(choices);
    select.setItemLabelGenerator(choice -> Texts.text("award." + id + "." + choice.name()));
    return select;
  }

  void show(Clauses clauses) {
    kind.setValue(clauses.kind());
    basis.setValue(clauses.basis());
    basisText.setValue(clauses.basisText());
    conditions.setValue(String.join("\n", clauses.conditions()));
    schedule.setValue(clauses.schedule());
    underBudget.setValue(clauses.underBudget());
  }

  Clauses read() {
    return new Clauses(
        kind.getValue(),
        basis.getValue(),
        basisText.getValue().strip(),
        conditions.getValue().lines().map(String::strip).filter(it -> !it.isEmpty()).toList(),
        schedule.getValue(),
        underBudget.getValue(),
        Optional.empty());
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
