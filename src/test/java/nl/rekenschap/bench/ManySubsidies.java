package nl.rekenschap.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Limits;
import nl.rekenschap.programme.Target;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality with very many subsidies, each with five indicators, whose quarters were all
 * accepted. Of every hundred values one is "niet beschikbaar", and of every 33 periods one was
 * corrected, so that the figures of an earlier round lie between those that stand.
 */
final class ManySubsidies {

  static final int FIRST_YEAR = 2016;
  static final int LAST_YEAR = 2025;

  private final JdbcClient jdbc;
  private final int number;

  ManySubsidies(JdbcClient jdbc, int number) {
    this.jdbc = jdbc;
    this.number = number;
  }

  List<String> items() {
    return IntStream.rangeClosed(1, number).mapToObj(i -> "s" + i).toList();
  }

  static List<Integer> years() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList();
  }

  /** One for each way to make a year of four quarters. */
  static List<IndicatorForYear> indicators() {
    return List.of(
        indicator("bijeenkomsten", Counts.ACTIVITIES, Calculation.SUM),
        indicator("deelnemers", Counts.PERSONS, Calculation.MAXIMUM),
        indicator("ingeschreven", Counts.RESULTS, Calculation.LAST),
        indicator("groepsgrootte", Counts.RESULTS, Calculation.AVERAGE),
        indicator("geslaagd", Counts.RATIO, Calculation.RATIO_OF_SUMS));
  }

  private static IndicatorForYear indicator(String code, Counts counts, Calculation overPeriods) {
    return new IndicatorForYear(
        code,
        1,
        FIRST_YEAR,
        LocalDate.of(FIRST_YEAR, 1, 1),
        Optional.empty(),
        "Aantal " + code,
        code,
        counts,
        Reach.NONE,
        new Breakdown(Breakdown.By.NONE, List.of()),
        Optional.empty(),
        overPeriods,
        Calculation.NONE,
        Optional.empty(),
        Limits.NONE,
        new Target.NotSet(),
        List.of(),
        true,
        Optional.empty(),
        false,
        "meting");
  }

  void build() {
    jdbc.sql(
            """
            INSERT INTO reporting.period (id, case_id, item_code, year, frequency, span, provider_id,
              opens_on, due_on, round, accepted_round, state, state_at, state_by, state_late)
            SELECT year || '-s' || i || '-q' || q, year || '-s' || i, 's' || i, year, 'QUARTER', q,
                   'p' || i % 400, make_date(year, q * 3, 1), make_date(year, q * 3, 20), r, r,
                   'ACCEPTED', make_date(year, q * 3, 21), 'Olga Oefen', false
            FROM generate_series(:first, :last) AS year, generate_series(1, 4) AS q,
                 generate_series(1, :number) AS i,
                 LATERAL (SELECT 1 + ((i * 7 + q + year) % 33 = 0)::int AS r)
            """)
        .param("first", FIRST_YEAR)
        .param("last", LAST_YEAR)
        .param("number", number)
        .update();
    jdbc.sql(
            """
            INSERT INTO reporting.submission (period_id, round, explanation, at, by_person, by_name)
            SELECT id, r, 'Dit kwartaal liep volgens plan.', state_at, 'jan', 'Jan Oefen'
            FROM reporting.period, generate_series(1, round) AS r
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO reporting.measurement (period_id, round, place, indicator, version, kind,
              number, denominator, words, source, place_of_source, by_person, by_name)
            SELECT s.period_id, s.round, k.place - 1, k.code, 1,
                   CASE WHEN gap THEN 'NOT_AVAILABLE' WHEN k.ratio THEN 'RATIO' ELSE 'COUNT' END,
                   CASE WHEN NOT gap THEN hash % 900 + 20 END,
                   CASE WHEN NOT gap AND k.ratio THEN 1000 + hash % 7 END,
                   CASE WHEN gap THEN 'Dit kwartaal is niet geteld.' END,
                   'SCREEN', '', 'jan', 'Jan Oefen'
            FROM reporting.submission s,
                 unnest(:codes::text[], :ratios::boolean[]) WITH ORDINALITY AS k (code, ratio, place),
                 LATERAL (SELECT abs(hashtext(s.period_id || s.round || k.code)) AS hash) AS h,
                 LATERAL (SELECT hash % 100 = 0 AS gap) AS g
            """)
        .param("codes", indicators().stream().map(IndicatorForYear::code).toArray(String[]::new))
        .param(
            "ratios",
            indicators().stream().map(i -> i.counts() == Counts.RATIO).toArray(Boolean[]::new))
        .update();
    for (String table : Arrays.asList("period", "submission", "measurement")) {
      jdbc.sql("VACUUM ANALYZE reporting." + table).update();
    }
  }

  /** A new round with one other value is handed in and accepted, and committed. */
  void correct(String period, long sum) {
    jdbc.sql(
            """
            WITH round AS (
              UPDATE reporting.period SET round = round + 1, accepted_round = accepted_round + 1
              WHERE id = :id RETURNING accepted_round AS number),
            submission AS (
              INSERT INTO reporting.submission (period_id, round, explanation, at, by_person, by_name)
              SELECT :id, number, 'Verbeterd.', now(), 'jan', 'Jan Oefen' FROM round)
            INSERT INTO reporting.measurement (period_id, round, place, indicator, version, kind,
              number, denominator, words)
            SELECT :id, r.number, m.place, m.indicator, 1,
                   CASE m.place WHEN 0 THEN 'COUNT' ELSE m.kind END,
                   CASE m.place WHEN 0 THEN :sum ELSE m.number END, m.denominator,
                   CASE m.place WHEN 0 THEN NULL ELSE m.words END
            FROM round r JOIN reporting.measurement m
              ON m.period_id = :id AND m.round = r.number - 1
            """)
        .param("id", period)
        .param("sum", sum)
        .update();
  }

  long values() {
    return jdbc.sql("SELECT count(*) FROM reporting.measurement").query(Long.class).single();
  }
}
