package nl.rekenschap.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.Money;

/** The calendar years of a programme, and fields of the file that have years as their names. */
record Years(int first, int last) {

  private static final int LONGEST = 20;

  boolean contains(int year) {
    return first <= year && year <= last;
  }

  List<Integer> all() {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** The years of the head, checked; 2000–2100 stands in when they make no sense. */
  static Years ofProgramme(Mapping head) {
    Optional<Mapping> field = head.mapping("years");
    if (field.isEmpty()) {
      return new Years(2000, 2100);
    }
    Years years = read(field.get());
    if (years.first < 2000
        || years.last > 2100
        || years.last < years.first
        || years.last - years.first >= LONGEST) {
      head.problem("years", "years", LONGEST);
      return new Years(2000, 2100);
    }
    return years;
  }

  /** The years in which an item runs, inside those of the programme. */
  Years ofItem(Mapping item) {
    Optional<Mapping> field = item.mapping("runs");
    if (field.isEmpty()) {
      return this;
    }
    Years years = read(field.get());
    if (years.last < years.first || !contains(years.first) || !contains(years.last)) {
      item.problem("runs", "runsOutside", first, last);
      return this;
    }
    return years;
  }

  private static Years read(Mapping field) {
    Years years = new Years(field.number("first"), field.number("last"));
    field.close();
    return years;
  }

  /** A year that must lie in the programme. */
  int year(Mapping mapping, String key) {
    int year = mapping.number(key);
    if (year != 0 && !contains(year)) {
      mapping.problem(key, "yearOutside", year, first, last);
    }
    return year;
  }

  /** The first day of something, which must lie in the programme; empty when it is unreadable. */
  Optional<LocalDate> start(Mapping mapping, String key) {
    Optional<LocalDate> day = mapping.start(key);
    if (day.isPresent() && !contains(day.get().getYear())) {
      mapping.problem(key, "yearOutside", day.get().getYear(), first, last);
    }
    return day;
  }

  /** What is said per year in a mapping; a name that is no year of the programme is noted. */
  <T> Map<Integer, T> perYear(Mapping mapping, Function<String, Optional<T>> read) {
    return perYear(mapping, mapping.names(), read);
  }

  /** As above, for some of the names. */
  <T> Map<Integer, T> perYear(
      Mapping mapping, List<String> names, Function<String, Optional<T>> read) {
    Map<Integer, T> values = new TreeMap<>();
    for (String name : names) {
      if (!name.matches("\\d{4}")) {
        mapping.problem(name, "wantedYear", name);
      } else if (!contains(Integer.parseInt(name))) {
        mapping.problem(name, "yearOutside", name, first, last);
      }
      Optional<T> value = read.apply(name);
      if (value.isPresent() && name.matches("\\d{4}")) {
        values.put(Integer.valueOf(name), value.get());
      }
    }
    return values;
  }

  Map<Integer, Money> amounts(Mapping mapping) {
    return perYear(mapping, mapping::amount);
  }
}
