package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rekenschap.shell.Texts;

/** A date field's words: weeks begin on Monday, days are typed as 31-12-2025. */
final class Calendar {

  private Calendar() {}

  static DatePickerI18n words() {
    Locale locale = UI.getCurrent().getLocale();
    return new DatePickerI18n()
        .setDateFormats("dd-MM-yyyy", "d-M-yyyy")
        .setFirstDayOfWeek(1)
        .setMonthNames(
            Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
        .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
        .setToday(Texts.text("reporting.MissingView.today"))
        .setCancel(Texts.text("reporting.MissingView.cancel"))
        .setBadInputErrorMessage(Texts.text("reporting.extend.missing"));
  }

  /** The field wants Sunday first, whatever day the week begins on. */
  private static List<String> days(TextStyle style, Locale locale) {
    return IntStream.range(0, 7)
        .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
        .toList();
  }
}
