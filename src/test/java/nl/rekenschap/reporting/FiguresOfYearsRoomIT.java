package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases with values of every kind, in any order: read together, and read one by one. */
@RoomTest
class FiguresOfYearsRoomIT {

  private static final List<Integer> YEARS = List.of(2024, 2025);
  private static final List<Frequency> FREQUENCIES =
      List.of(Frequency.YEAR, Frequency.HALF_YEAR, Frequency.QUARTER);
  private static final int ITEMS = 90;

  @Autowired Reporting reporting;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate template;

  private final Random random = new Random(20_251_122);

  @BeforeEach
  void roundsOfEveryKind() {
    for (int year : List.of(2023, 2024, 2025)) {
      for (int item = 0; item < ITEMS; item++) {
        for (Span span : FREQUENCIES.get(item % FREQUENCIES.size()).spansOf(year)) {
          period("proef" + item, span);
        }
      }
    }
  }

  @Test
  void readTogetherTheyAreWhatTheyAreOneByOne() {
    FiguresOfYears together = reporting.acceptedOfYears(YEARS, 2025);

    int values = 0;
    for (int item = 0; item < ITEMS; item++) {
      for (int year : YEARS) {
        List<AcceptedFigures> alone = reporting.acceptedOf(CaseId.of(year, "proef" + item));
        assertThat(together.of("proef" + item, year))
            .usingRecursiveComparison()
            // Words of who reported come along for one year only.
            .ignoringFields(
                year == 2025
                    ? new String[] {"values.source", "values.comment"}
                    : new String[] {"values.source", "values.comment", "explanation"})
            .isEqualTo(
                year == 2025
                    ? alone
                    : alone.stream().filter(figures -> !figures.values().isEmpty()).toList());
        values += alone.stream().mapToInt(figures -> figures.values().size()).sum();
      }
    }
    assertThat(values).isGreaterThan(900);
    assertThat(together.of("proef1", 2023)).isEmpty();
    assertThat(together.of("nergens", 2025)).isEmpty();
  }

  @Test
  void withoutYearsThereIsNothing() {
    assertThat(reporting.acceptedOfYears(List.of(), 2022).of("proef1", 2025)).isEmpty();
  }

  @Test
  void aConnectionIsAsGoodAsNewWhenACopyWasLeftHalfway() {
    template.execute(
        (Connection connection) -> {
          try (CopiedRows rows =
              new CopiedRows(
                  connection, "SELECT n::bigint, NULL::text FROM generate_series(1, 200000) n")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.number()).isEqualTo(1);
            assertThat(rows.textOrNull()).isNull();
          }
          assertThat(rowsOf(connection, "SELECT 'één'::text, 7 WHERE false")).isZero();
          assertThat(rowsOf(connection, "SELECT 'één'::text, 7")).isEqualTo(1);
          return null;
        });
  }

  private static int rowsOf(Connection connection, String query) throws SQLException {
    try (CopiedRows rows = new CopiedRows(connection, query)) {
      int count = 0;
      while (rows.next()) {
        assertThat(rows.recurringText()).isEqualTo("één");
        assertThat(rows.whole()).isEqualTo(7);
        count++;
      }
      return count;
    }
  }

  /** One to three rounds, of which any or none stands. */
  private void period(String item, Span span) {
    CaseId caseId = CaseId.of(span.year(), item);
    PeriodId id = PeriodId.of(caseId, span);
    int rounds = 1 + random.nextInt(3);
    int stands = random.nextInt(rounds + 1);
    jdbc.sql(
            """
            INSERT INTO reporting.period (id, case_id, item_code, year, frequency, span, opens_on,
              due_on, round, accepted_round)
            VALUES (?, ?, ?, ?, ?, ?, '2025-01-01', '2025-02-01', ?, nullif(?, 0))
            """)
        .params(
            id.value(),
            caseId.value(),
            item,
            span.year(),
            span.frequency().name(),
            span.index(),
            rounds,
            stands)
        .update();
    for (int round = 1; round <= rounds; round++) {
      jdbc.sql(
              """
              INSERT INTO reporting.submission (period_id, round, explanation, at, by_person, by_name)
              VALUES (?, ?, ?, now(), 'jan', 'Jan Oefen')
              """)
          .params(id.value(), round, "Ronde " + round + " van " + id)
          .update();
      values(id, round);
    }
  }

  private void values(PeriodId id, int round) {
    List<Integer> places = new ArrayList<>();
    for (int place = random.nextInt(9); place > 0; place--) {
      places.add(place * 3);
    }
    // Handed in in order of place, but kept in whatever order.
    Collections.shuffle(places, random);
    for (int place : places) {
      Cell cell = Cell.of(value());
      jdbc.sql(
              """
              INSERT INTO reporting.measurement (period_id, round, place, indicator, version, part,
                kind, number, denominator, words)
              VALUES (:period, :round, :place, :indicator, :version, :part, :kind, :number,
                :denominator, :words)
              """)
          .param("period", id.value())
          .param("round", round)
          .param("place", place)
          .param("indicator", "soort" + place % 4)
          .param("version", 1 + random.nextInt(2))
          .param("part", random.nextBoolean() ? "deel" + place : (place < 12 ? null : "x" + place))
          .param("kind", cell.kind())
          .param("number", cell.number())
          .param("denominator", cell.denominator())
          .param("words", cell.words())
          .update();
    }
  }

  private Measurement.Value value() {
    return switch (random.nextInt(5)) {
      case 0 -> new Measurement.Value.Count(random.nextLong(Long.MAX_VALUE));
      case 1 ->
          new Measurement.Value.Amount(new Money(BigDecimal.valueOf(random.nextInt(1_000_000), 2)));
      case 2 -> new Measurement.Value.Ratio(random.nextInt(90), 1 + random.nextInt(90));
      case 3 -> new Measurement.Value.Words("Zij vonden het fijn: „" + random.nextInt() + "” 👍");
      default -> new Measurement.Value.NotAvailable(Objects.toString(random.nextInt()));
    };
  }
}
