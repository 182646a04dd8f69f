package nl.rekenschap.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.rekenschap.kernel.Refused;

/** A day, typed as 31-12-2025, with a calendar in the language of the screen. */
public final class DayField extends DatePicker {

  private static final long serialVersionUID = 1L;

  public DayField(String label) {
    super(label);
    setI18n(words());
  }

  /** With a name for tests and scripts, and an example of how to type a day. */
  public static DayField of(String label, String id) {
    DayField field = new DayField(label);
    field.setId(id);
    field.setHelperText(Texts.text("shell.DayField.help"));
    return field;
  }

  /**
   * The day that was chosen.
   *
   * @param name the field as the form named it
   * @throws Refused at that field when there is none, or what was typed is no day
   */
  public LocalDate chosen(String name) {
    LocalDate day = getValue();
    if (day == null) {
      throw Refused.at(name, "shell.DayField.missing");
    }
    return day;
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
