package nl.rekenschap.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** A day, typed as 31-12-2025, with a calendar in the language of the screen. */
public final class DayField extends DatePicker {

  private static final long serialVersionUID = 1L;

  public DayField(String label) {
    super(label);
    setI18n(words());
  }

  private DatePickerI18n words() {
    DateFormatSymbols names = DateFormatSymbols.getInstance(getLocale());
    return new DatePickerI18n()
        .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
        .setWeekdays(days(names.getWeekdays()))
        .setWeekdaysShort(days(names.getShortWeekdays()))
        .setFirstDayOfWeek(1)
        .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy")
        .setToday(Texts.text("shell.DayField.today"))
        .setCancel(Texts.text("shell.DayField.cancel"));
  }

  /** From Sunday; the first place of what Java gives is empty. */
  private static List<String> days(String[] names) {
    return Arrays.asList(names).subList(1, 8);
  }
}
