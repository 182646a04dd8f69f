package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.terms.Interruption.CompletionRequest;
import nl.rekenschap.terms.Interruption.Delay;
import nl.rekenschap.terms.Interruption.Ground;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Extension;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of terms, see {@code terms/cases.txt}. */
class CalendarCasesTest {

  private static final Calendar CALENDAR = new Calendar(Set.of(), true);

  /** One line of the table. */
  record Line(String title, TermQuestion question, String lastDay) {
    @Override
    public String toString() {
      return title;
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void ends_on_its_day(Line line) {
    assertThat(said(CALENDAR.reckon(line.question()))).isEqualTo(line.lastDay());
  }

  @Test
  void the_table_is_long_and_no_line_stands_in_it_twice() throws IOException {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
  }

  private static String said(Reckoning reckoning) {
    return reckoning
        .lastDay()
        .map(day -> day + " " + day.getDayOfWeek())
        .orElse("stopped")
        .toLowerCase(Locale.ROOT);
  }

  static Stream<Line> lines() throws IOException {
    try (var in = CalendarCasesTest.class.getResourceAsStream("/terms/cases.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CalendarCasesTest::line);
    }
  }

  private static Line line(String text) {
    List<String> cells = Stream.of(text.split("\\|")).map(String::strip).toList();
    List<Interruption> interruptions = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    for (String event : cells.get(4).split(";")) {
      List<String> words = List.of(event.strip().split(" "));
      switch (words.getFirst()) {
        case "asked" ->
            interruptions.add(
                new CompletionRequest(
                    day(words, 1), after(words, "until"), after(words, "completed")));
        case "stopped" ->
            interruptions.add(
                new Delay(Ground.valueOf(words.get(1)), day(words, 2), after(words, "until")));
        case "extended" ->
            extensions.add(new Extension(day(words, 1), length(words.get(3) + " " + words.get(4))));
        case "" -> {}
        default -> throw new IllegalArgumentException(event);
      }
    }
    boolean back = cells.get(3).equals("back");
    return new Line(
        cells.get(0),
        new TermQuestion(
            LocalDate.parse(cells.get(1)),
            length(cells.get(2)),
            cells.get(3).equals("local") ? Origin.LOCAL : Origin.LEGAL,
            back ? Direction.BACK : Direction.FORWARD,
            interruptions,
            extensions),
        weekdayHolds(cells.get(5)).toLowerCase(Locale.ROOT));
  }

  /** The weekday stands in the table for its reader; it must be the day's. */
  private static String weekdayHolds(String lastDay) {
    if (lastDay.contains(" ")) {
      String[] both = lastDay.split(" ");
      assertThat(LocalDate.parse(both[0]).getDayOfWeek())
          .isEqualTo(DayOfWeek.valueOf(both[1].toUpperCase(Locale.ROOT)));
    }
    return lastDay;
  }

  private static TermLength length(String text) {
    String[] both = text.split(" ");
    return new TermLength(
        Integer.parseInt(both[0]), TermLength.Unit.valueOf(both[1].toUpperCase(Locale.ROOT)));
  }

  private static LocalDate day(List<String> words, int place) {
    return LocalDate.parse(words.get(place));
  }

  private static @org.jspecify.annotations.Nullable LocalDate after(
      List<String> words, String name) {
    int place = words.indexOf(name);
    return place < 0 ? null : LocalDate.parse(words.get(place + 1));
  }
}
