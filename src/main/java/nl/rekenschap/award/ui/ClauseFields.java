package nl.rekenschap.award.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.award.Clauses;
import nl.rekenschap.award.Clauses.AmountKind;
import nl.rekenschap.award.Clauses.LegalBasis;
import nl.rekenschap.award.Reports;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.award.agreed.ReportFacts;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;

/** What an award settles besides what it is for and how much it is. */
final class ClauseFields extends Div {

  private static final String KEY = "award.ClauseFields.";
  private static final int LONGEST_GROUND = 2000;

  final TextField basisText = new TextField(text("basisText"));
  final TextArea conditions = LongText.of(text("conditions"));
  private final Select<AmountKind> kind = select("kind", AmountKind.values());
  private final Select<LegalBasis> basis = select("basis", LegalBasis.values());
  private final Select<AdvanceSchedule> schedule = select("schedule", AdvanceSchedule.values());
  final Select<Frequency> frequency = select("frequency", Frequency.values());
  final TextArea frequencyGround = LongText.of(text("frequencyGround"));
  private final Checkbox underBudget = new Checkbox(text("underBudget"));

  private final Div moments = new Div();

  ClauseFields() {
    addClassName("form-grid");
    kind.setHelperText(text("kindHelp"));
    basisText.setId("basisText");
    basisText.setHelperText(text("basisTextHelp"));
    conditions.setId("conditions");
    conditions.setHelperText(text("conditionsHelp"));
    conditions.addClassName("wide");
    frequencyGround.setId("frequencyGround");
    frequencyGround.setMaxLength(LONGEST_GROUND);
    frequencyGround.setHelperText(text("frequencyGroundHelp"));
    frequencyGround.addClassName("wide");
    underBudget.setId("underBudget");
    underBudget.setHelperText(text("underBudgetHelp"));
    moments.addClassName("hint");
    moments.setId("report-moments");
    // Read out when another frequency is chosen.
    moments.getElement().setAttribute("role", "status");
    Div often = new Div(frequency, moments);
    add(kind, basis, basisText, schedule, conditions, underBudget, often, frequencyGround);
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
    frequency.setValue(clauses.reports().map(Reports::frequency).orElse(Frequency.NONE));
    frequencyGround.setValue(clauses.reports().map(Reports::ground).orElse(""));
    underBudget.setValue(clauses.underBudget());
  }

  /** Says the days that go with what is chosen. */
  void say(List<Moment> days) {
    moments.removeAll();
    moments.add(ReportFacts.days(days));
  }

  Clauses read() {
    return new Clauses(
        kind.getValue(),
        basis.getValue(),
        basisText.getValue().strip(),
        conditions.getValue().lines().map(String::strip).filter(it -> !it.isEmpty()).toList(),
        schedule.getValue(),
        underBudget.getValue(),
        Optional.empty(),
        Optional.of(
            new Reports(frequency.getValue(), List.of(), frequencyGround.getValue().strip())));
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
