package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rekenschap.determination.AccountabilityDraft.Cost;
import nl.rekenschap.determination.Deviation;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** The lines of the financial report; the totals are computed, never typed. */
final class CostRows extends Div {

  private final List<Row> rows = new ArrayList<>();
  private final Div lines = new Div();
  private final Paragraph totals = new Paragraph();
  private final Runnable changed;
  private final transient Deviation deviation;

  CostRows(Runnable changed, Deviation deviation) {
    this.changed = changed;
    this.deviation = deviation;
    totals.setId("totals");
    totals.getElement().setAttribute("aria-live", "polite");
    Button more =
        new Button(
            Texts.text("determination.CostRows.more"),
            click -> {
              add(Cost.EMPTY);
              this.changed.run();
              rows.getLast().description.focus();
            });
    more.setId("more");
    add(lines, more, totals);
  }

  void add(Cost cost) {
    Row row = new Row(cost);
    rows.add(row);
    lines.add(row);
    number();
    sum();
  }

  List<Cost> typed() {
    return rows.stream().map(Row::typed).toList();
  }

  /** The fields by the names under which the room refuses them. */
  Map<String, TextField> fields() {
    Map<String, TextField> fields = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      fields.put("cost." + i + ".description", row.description);
      fields.put("cost." + i + ".granted", row.granted);
      fields.put("cost." + i + ".realised", row.realised);
      fields.put("cost." + i + ".explanation", row.explanation);
    }
    return fields;
  }

  private void drop(Row row) {
    rows.remove(row);
    lines.remove(row);
    if (rows.isEmpty()) {
      add(Cost.EMPTY);
    }
    number();
    sum();
    changed.run();
  }

  private void number() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number(i + 1);
    }
  }

  private void sum() {
    totals.setText(
        Texts.text("determination.CostRows.totals", total(r -> r.granted), total(r -> r.realised)));
  }

  /** The sum, or a dash as long as something in the column is no amount. */
  private String total(Function<Row, TextField> column) {
    try {
      return Formats.money(
          Money.sum(
              rows.stream()
                  .map(column)
                  .filter(field -> !field.getValue().isBlank())
                  .map(field -> DutchNumber.money("", field.getValue()))
                  .toList()));
    } catch (Refused noAmount) {
      return "–";
    }
  }

  /** One line. */
  private final class Row extends Div {

    private final TextField description = text("description");
    private final TextField granted = text("granted");
    private final TextField realised = text("realised");
    private final Paragraph difference = new Paragraph();
    private final TextField explanation = text("explanation");
    private final Button remove =
        new Button(Texts.text("determination.CostRows.remove"), click -> drop(this));

    Row(Cost cost) {
      addClassName("form-grid");
      getElement().setAttribute("role", "group");
      description.setMaxLength(200);
      explanation.setMaxLength(2000);
      description.setValue(cost.description());
      granted.setValue(cost.granted());
      realised.setValue(cost.realised());
      explanation.setValue(cost.explanation());
      difference.getElement().setAttribute("aria-live", "polite");
      difference.addClassName("hint");
      for (TextField amount : List.of(granted, realised)) {
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(
            change -> {
              sum();
              compare();
            });
      }
      compare();
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      add(description, granted, realised, difference, explanation, remove);
    }

    /** Shows the difference while typing; nothing as long as there are no two amounts. */
    private void compare() {
      try {
        Money from = DutchNumber.money("", granted.getValue());
        Money to = DutchNumber.money("", realised.getValue());
        String amount = Formats.money(to.minus(from));
        difference.setText(
            Deviation.percentage(from, to)
                .map(Formats::number)
                .map(percent -> Texts.text("determination.CostRows.difference", amount, percent))
                .orElseGet(() -> Texts.text("determination.CostRows.differenceOnly", amount)));
        explanation.setRequiredIndicatorVisible(deviation.isPassed(from, to));
      } catch (Refused noAmount) {
        difference.setText("");
        explanation.setRequiredIndicatorVisible(false);
      }
    }

    /** Readers hear which line a field belongs to. */
    void number(int number) {
      String name = Texts.text("determination.CostRows.line", number);
      getElement().setAttribute("aria-label", name);
      difference.setId("cost-" + number + "-difference");
      remove.setId("cost-" + number + "-remove");
      remove.setAriaLabel(Texts.text("determination.CostRows.removeLine", number));
      description.setId("cost-" + number + "-description");
      granted.setId("cost-" + number + "-granted");
      realised.setId("cost-" + number + "-realised");
      explanation.setId("cost-" + number + "-explanation");
    }

    Cost typed() {
      return new Cost(
          description.getValue(), granted.getValue(), realised.getValue(), explanation.getValue());
    }

    private static TextField text(String what) {
      TextField field = new TextField(Texts.text("determination.CostRows." + what));
      field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
      return field;
    }
  }
}
