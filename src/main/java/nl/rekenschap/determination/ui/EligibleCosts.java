package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.determination.Accountability;
import nl.rekenschap.determination.AmountCalculation;
import nl.rekenschap.determination.NotEligible;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Costs that an officer leaves out (Awb 4:46(3)), and the calculation as it becomes. */
final class EligibleCosts extends Div {

  private static final String KEY = "determination.EligibleCosts.";

  private final transient YearEndFile file;
  private final transient List<Row> rows = new ArrayList<>();
  private final Div calculation = new Div();

  EligibleCosts(YearEndFile file, List<NotEligible> before) {
    this.file = file;
    calculation.setId("calculation");
    calculation.getElement().setAttribute("aria-live", "polite");
    List<Accountability.Cost> costs =
        file.accountability().map(Accountability::costs).orElse(List.of());
    for (int i = 0; i < costs.size(); i++) {
      rows.add(new Row(i, costs.get(i)));
    }
    rows.forEach(row -> before.stream().filter(row::isOf).findFirst().ifPresent(row::fill));
    setVisible(!rows.isEmpty());
    add(Panels.hint(KEY + "hint"));
    rows.forEach(this::add);
    add(calculation);
    compute();
  }

  /** The fields by the names under which the room refuses them. */
  Map<String, TextField> fields() {
    Map<String, TextField> fields = new LinkedHashMap<>();
    rows.forEach(
        row -> {
          fields.put(row.name("amount"), row.amount);
          fields.put(row.name("reason"), row.reason);
        });
    return fields;
  }

  /**
   * @throws Refused at the field of what is no amount
   */
  List<NotEligible> typed() {
    return rows.stream().filter(row -> !row.isEmpty()).map(Row::typed).toList();
  }

  /** The amount that follows; absent while something typed is no amount, or without costs. */
  Optional<Money> amount() {
    return calculated().map(AmountCalculation::amount);
  }

  private Optional<AmountCalculation> calculated() {
    try {
      return file.calculation(typed());
    } catch (Refused noAmount) {
      return Optional.empty();
    }
  }

  private void compute() {
    calculation.removeAll();
    calculated().ifPresent(how -> calculation.add(steps(how)));
  }

  static Table steps(AmountCalculation calculation) {
    Table table =
        new Table(
            Texts.text(KEY + "calculation"),
            Texts.text(KEY + "step"),
            "#" + Texts.text(KEY + "amountOf"));
    calculation
        .steps()
        .forEach(step -> table.row(Texts.text(step.key()), Formats.money(step.amount())));
    return table;
  }

  /** One line of the financial report. */
  private final class Row extends Div {

    private final int line;
    private final transient Accountability.Cost cost;
    private final TextField amount = new TextField();
    private final TextField reason = new TextField();

    Row(int line, Accountability.Cost cost) {
      this.line = line;
      this.cost = cost;
      addClassName("form-grid");
      getElement().setAttribute("role", "group");
      getElement().setAttribute("aria-label", cost.description());
      amount.setLabel(
          Texts.text(KEY + "amount", cost.description(), Formats.money(cost.realised())));
      amount.setId("notEligible-" + (line + 1) + "-amount");
      amount.setValueChangeMode(ValueChangeMode.EAGER);
      amount.addValueChangeListener(change -> compute());
      reason.setLabel(Texts.text(KEY + "reason", cost.description()));
      reason.setId("notEligible-" + (line + 1) + "-reason");
      reason.setMaxLength(1000);
      add(amount, reason);
    }

    String name(String what) {
      return "notEligible." + line + "." + what;
    }

    boolean isOf(NotEligible part) {
      return part.line() == line;
    }

    void fill(NotEligible part) {
      amount.setValue(part.amount().toString().replace('.', ','));
      reason.setValue(part.reason());
    }

    boolean isEmpty() {
      return amount.getValue().isBlank() && reason.getValue().isBlank();
    }

    NotEligible typed() {
      return new NotEligible(
          line,
          cost.description(),
          DutchNumber.money(name("amount"), amount.getValue()),
          reason.getValue());
    }
  }
}
