package nl.rekenschap.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;

/**
 * The generally recognised holidays (Algemene termijnenwet, article 3(1) and (2)); computed, so
 * that no list runs out.
 */
public enum Holiday {
  NEW_YEAR {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, Month.JANUARY, 1);
    }
  },
  /** Not a recognised holiday itself, but the Act counts it as one. */
  GOOD_FRIDAY {
    @Override
    public LocalDate in(int year) {
      return easter(year).minusDays(2);
    }
  },
  EASTER_MONDAY {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(1);
    }
  },
  /** The day on which the king's birthday is celebrated: the day before when it is a Sunday. */
  KINGS_DAY {
    @Override
    public LocalDate in(int year) {
      LocalDate birthday = (year < FIRST_KINGS_DAY ? QUEENS_BIRTHDAY : KINGS_BIRTHDAY).atYear(year);
      return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }
  },
  LIBERATION_DAY {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, Month.MAY, 5);
    }
  },
  ASCENSION {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(39);
    }
  },
  WHIT_MONDAY {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(50);
    }
  },
  CHRISTMAS {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, Month.DECEMBER, 25);
    }
  },
  SECOND_CHRISTMAS {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, Month.DECEMBER, 26);
    }
  };

  private static final int FIRST_KINGS_DAY = 2014;
  private static final MonthDay KINGS_BIRTHDAY = MonthDay.of(Month.APRIL, 27);
  private static final MonthDay QUEENS_BIRTHDAY = MonthDay.of(Month.APRIL, 30);

  /** The day of that holiday. */
  public abstract LocalDate in(int year);

  /** The holiday on that day; two may fall together, then the first of the year's order. */
  public static Optional<Holiday> on(LocalDate day) {
    return Arrays.stream(values())
        .filter(holiday -> holiday.in(day.getYear()).equals(day))
        .findFirst();
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous method (Meeus, chapter 8). */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int correction = (century + 8) / 25;
    int epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * toSunday) / 451;
    int days = epact + toSunday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
