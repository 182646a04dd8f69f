package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.recovery.Instalment;
import nl.rekenschap.shell.Texts;

/** Days and amounts of instalments; a row that is left empty counts for none. */
final class InstalmentRows extends CustomField<List<Instalment>> {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "recovery.InstalmentRows.";

  private record Row(DatePicker day, TextField amount) {}

  private final transient List<Row> rows = new ArrayList<>();
  private final Div lines = new Div();

  InstalmentRows() {
    setLabel(Texts.text(KEY + "label"));
    setHelperText(Texts.text(KEY + "help"));
    setId("instalments");
    addClassName("wide");
    Button more = new Button(Texts.text(KEY + "more"), click -> addRow());
    more.setId("more");
    add(lines, more);
    addRow();
  }

  void fill(List<Instalment> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (rows.size() <= i) {
        addRow();
      }
      rows.get(i).day().setValue(parts.get(i).dueOn());
      rows.get(i).amount().setValue(parts.get(i).amount().toString().replace('.', ','));
    }
  }

  /**
   * What was typed.
   *
   * @throws Refused at {@code instalments} when a row is filled in half, or holds no amount
   */
  List<Instalment> typed() {
    List<Instalment> all = new ArrayList<>();
    for (Row row : rows) {
      LocalDate day = row.day().getValue();
      String amount = row.amount().getValue();
      if (day == null && amount.isBlank()) {
        continue;
      }
      if (day == null) {
        throw Refused.at("instalments", "recovery.day.missing");
      }
      all.add(new Instalment(day, DutchNumber.money("instalments", amount)));
    }
    return all;
  }

  private void addRow() {
    int number = rows.size() + 1;
    DatePicker day = RecoveryPage.day(KEY + "day", "day-" + number);
    TextField amount = RecoveryPage.line(KEY + "amount", "amount-" + number);
    day.setLabel(Texts.text(KEY + "day", number));
    amount.setLabel(Texts.text(KEY + "amount", number));
    rows.add(new Row(day, amount));
    Div line = new Div(day, amount);
    line.addClassName("form-grid");
    lines.add(line);
  }

  @Override
  protected List<Instalment> generateModelValue() {
    return List.of();
  }

  @Override
  protected void setPresentationValue(List<Instalment> parts) {
    fill(parts);
  }
}
