package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Texts;

/** A day, written as people in the Netherlands do. */
final class DayField {

  private DayField() {}

  static DatePicker of(String key, String id) {
    DatePicker field = new DatePicker(Texts.text(key));
    field.setId(id);
    field.setHelperText(Texts.text("determination.DayField.help"));
    DateFormatSymbols names = DateFormatSymbols.getInstance(field.getLocale());
    field.setI18n(
        new DatePickerI18n()
            .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
            .setWeekdays(days(names.getWeekdays()))
            .setWeekdaysShort(days(names.getShortWeekdays()))
            .setFirstDayOfWeek(1)
            .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy")
            .setToday(Texts.text("determination.DayField.today"))
            .setCancel(Texts.text("determination.DayField.cancel")));
    return field;
  }

  /**
   * The day that was chosen.
   *
   * @throws Refused at that field when there is none, or what was typed is no day
   */
  static LocalDate chosen(String name, DatePicker field) {
    LocalDate day = field.getValue();
    if (day == null) {
      throw Refused.at(name, "determination.date.missing");
    }
    return day;
  }

  /** From Sunday; the first place of what Java gives is empty. */
  private static List<String> days(String[] names) {
    return Arrays.asList(names).subList(1, 8);
  }
}
