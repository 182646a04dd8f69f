package nl.rekenschap.milestone.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;

/** What became of one milestone. */
final class ResultForm extends Div {

  private enum Reached {
    YES,
    NO
  }

  private final transient MilestoneFile.Planned planned;
  private final RadioButtonGroup<Reached> reached = new RadioButtonGroup<>();
  private final DatePicker reachedOn = new DatePicker(Texts.text("milestone.ResultForm.reachedOn"));
  private final TextArea explanation = LongText.of(Texts.text("milestone.ResultForm.explanation"));

  ResultForm(MilestoneFile.Planned planned, Optional<MilestoneResult> before) {
    this.planned = planned;
    addClassName("section");
    prepare();
    add(
        new H2(planned.text()),
        new Paragraph(Texts.text("milestone.ResultForm.due", planned.dueOn())),
        reached,
        reachedOn,
        explanation);
    before.ifPresent(
        result -> {
          reached.setValue(result.reachedOn().isPresent() ? Reached.YES : Reached.NO);
          result.reachedOn().ifPresent(reachedOn::setValue);
          explanation.setValue(result.explanation());
        });
    follow();
  }

  DatePicker reachedOn() {
    return reachedOn;
  }

  TextArea explanation() {
    return explanation;
  }

  /**
   * What was filled in.
   *
   * @throws Refused when it is not said whether it was reached, or not when
   */
  MilestoneResult result() {
    if (reached.getValue() == null) {
      throw new Refused("milestone.reached.choose", planned.text());
    }
    return new MilestoneResult(planned.code(), planned.text(), day(), explanation.getValue());
  }

  private Optional<LocalDate> day() {
    if (reached.getValue() == Reached.NO) {
      return Optional.empty();
    }
    LocalDate day = reachedOn.getValue();
    if (day == null) {
      throw Refused.at("reached." + planned.code(), "milestone.reached.day");
    }
    return Optional.of(day);
  }

  private void prepare() {
    reached.setLabel(Texts.text("milestone.ResultForm.reached"));
    reached.setId("reached-" + planned.code());
    reached.setItems(Reached.values());
    reached.setItemLabelGenerator(r -> Texts.text("milestone.ResultForm.reached." + r.name()));
    reached.addValueChangeListener(change -> follow());
    reachedOn.setId("reachedOn-" + planned.code());
    reachedOn.setHelperText(Texts.text("milestone.ResultForm.dayHelp"));
    DateFormatSymbols names = DateFormatSymbols.getInstance(reachedOn.getLocale());
    reachedOn.setI18n(
        new DatePickerI18n()
            .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
            .setWeekdays(Arrays.asList(names.getWeekdays()).subList(1, 8))
            .setWeekdaysShort(Arrays.asList(names.getShortWeekdays()).subList(1, 8))
            .setFirstDayOfWeek(1)
            .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy")
            .setToday(Texts.text("milestone.ResultForm.today"))
            .setCancel(Texts.text("milestone.ResultForm.cancel")));
    explanation.setId("explanation-" + planned.code());
    explanation.setHelperText(Texts.text("milestone.ResultForm.explanationHelp"));
    explanation.setMaxLength(MilestonePage.LONGEST);
    explanation.setWidthFull();
  }

  private void follow() {
    reachedOn.setVisible(reached.getValue() == Reached.YES);
  }
}
