package nl.rekenschap.award.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.rekenschap.shell.Texts;

/** A day, written as people in the Netherlands do, with a calendar in the screen's language. */
final class DayField {

  private DayField() {}

  static DatePicker of(String label) {
    DatePicker field = new DatePicker(label);
    field.setI18n(words(field.getLocale()));
    field.setHelperText(Texts.text("award.DayField.help"));
    return field;
  }

  private static DatePickerI18n words(Locale locale) {
    DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
    return new DatePickerI18n()
        .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
        .setWeekdays(days(names.getWeekdays()))
        .setWeekdaysShort(days(names.getShortWeekdays()))
        .setFirstDayOfWeek(1)
        .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy")
        .setToday(Texts.text("award.DayField.today"))
        .setCancel(Texts.text("award.DayField.cancel"));
  }

  /** From Sunday; the first place of what Java gives is empty. */
  private static List<String> days(String[] names) {
    return Arrays.asList(names).subList(1, 8);
  }
}
