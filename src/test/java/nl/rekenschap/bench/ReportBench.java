package nl.rekenschap.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.rekenschap.council.YearsOfFigures;
import nl.rekenschap.council.YearsOfFigures.YearFigure;
import nl.rekenschap.reporting.FiguresOfYears;
import nl.rekenschap.reporting.Reporting;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of a full report: of 5,000 subsidies over ten years of quarters with five indicators,
 * a million values in all; beside one hand-written SQL aggregate that gives the same figures of the
 * same rows. A correction that was committed a moment before is in.
 */
final class ReportBench implements Bench.Benchmark {

  private static final int SUBSIDIES = Integer.getInteger("bench.subsidies", 5_000);
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;
  private static final int CORRECTIONS = 5;
  private static final double AIM_RATIO = 1.2;

  /** What somebody who knows the tables and the five indicators would write. */
  private static final String AGGREGATE =
      """
      SELECT p.case_id, m.indicator,
             CASE m.indicator
               WHEN 'bijeenkomsten' THEN sum(m.number)
               WHEN 'deelnemers' THEN max(m.number)
               WHEN 'ingeschreven' THEN max(p.span * 1000000000000 + m.number) % 1000000000000
               WHEN 'groepsgrootte' THEN round(sum(m.number) / nullif(count(m.number), 0), 10)
               WHEN 'geslaagd' THEN round(sum(m.number) / sum(m.denominator), 10)
             END
      FROM reporting.period p
      JOIN reporting.measurement m ON m.period_id = p.id AND m.round = p.accepted_round
      WHERE p.year BETWEEN 2016 AND 2025
      GROUP BY p.case_id, m.indicator
      """;

  @Override
  public void run(Sheet sheet) throws Exception {
    try (Running running = Running.start()) {
      ManySubsidies subsidies = new ManySubsidies(JdbcClient.create(running.owner()), SUBSIDIES);
      subsidies.build();
      Report report = new Report(running, subsidies);
      require(asMap(report.product()), asMap(report.aggregate()));
      Turns.Both reading = Turns.of(WARM_UPS, ROUNDS, report::read, report::aggregate);
      sheet.ratioAtMost(
          "reading.median",
          reading.product().medianMillis(),
          "ms",
          reading.baseline().medianMillis(),
          AIM_RATIO);
      Turns.Both both = Turns.of(WARM_UPS, ROUNDS, report::product, report::aggregate);
      sheet.ratioAtMost(
          "figures.median",
          both.product().medianMillis(),
          "ms",
          both.baseline().medianMillis(),
          AIM_RATIO);
      sheet.ratioAtMost(
          "figures.p95",
          both.product().percentile(95),
          "ms",
          both.baseline().percentile(95),
          AIM_RATIO);
      sheet.atMost("stale", report.stale(), "figures", 0);
      sheet.note("values", subsidies.values());
    }
    sheet.note("subsidies", SUBSIDIES);
    sheet.note("years", ManySubsidies.years());
    sheet.note("figures", SUBSIDIES * ManySubsidies.years().size() * 5);
    sheet.note("corrections", CORRECTIONS);
    sheet.note("reading", "all values in memory, before a figure is computed of them");
    sheet.note("periods", "read beforehand, outside of what is measured");
    sheet.note("baseline", AGGREGATE);
    sheet.note("product only", "SET LOCAL parallel_tuple_cost = 0, so that workers share the join");
    sheet.note("fsync", "on");
  }

  /** Numbers that are written otherwise are equal: 1 and 1.0. */
  private static Map<String, BigDecimal> asMap(List<YearFigure> figures) {
    Map<String, BigDecimal> all = new HashMap<>();
    for (YearFigure figure : figures) {
      figure
          .value()
          .ifPresent(
              value ->
                  all.put(figure.caseId() + ' ' + figure.indicator(), value.stripTrailingZeros()));
    }
    return all;
  }

  private static void require(Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs) {
    if (ours.isEmpty() || !ours.equals(theirs)) {
      throw new IllegalStateException(
          "not the same figures: " + ours.size() + " and " + theirs.size());
    }
  }

  /** The same figures in two ways. */
  private static final class Report {
    private final Reporting reporting;
    private final DataSource source;
    private final ManySubsidies subsidies;
    private final YearsOfFigures years;

    Report(Running running, ManySubsidies subsidies) {
      this.reporting = running.bean(Reporting.class);
      this.source = running.owner();
      this.subsidies = subsidies;
      this.years =
          new YearsOfFigures(
              reporting, subsidies.items(), ManySubsidies.years(), ManySubsidies.indicators());
    }

    FiguresOfYears read() {
      return reporting.acceptedOfYears(ManySubsidies.years(), ManySubsidies.LAST_YEAR);
    }

    List<YearFigure> product() {
      return years.of(read());
    }

    List<YearFigure> aggregate() throws SQLException {
      List<YearFigure> all = new ArrayList<>();
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(AGGREGATE)) {
        while (row.next()) {
          all.add(
              new YearFigure(
                  row.getString(1), row.getString(2), Optional.ofNullable(row.getBigDecimal(3))));
        }
      }
      return all;
    }

    /** How many corrections are not in what is read right after them. */
    int stale() throws SQLException {
      int missing = 0;
      for (int i = 1; i <= CORRECTIONS; i++) {
        String caseId = (ManySubsidies.FIRST_YEAR + i) + "-s" + i * 7;
        String key = caseId + " bijeenkomsten";
        BigDecimal before = asMap(product()).get(key);
        subsidies.correct(caseId + "-q" + (i % 4 + 1), 1_000_000L + i);
        Map<String, BigDecimal> after = asMap(product());
        boolean in = after.get(key).longValueExact() > 1_000_000L && !after.get(key).equals(before);
        missing += in ? 0 : 1;
        require(after, asMap(aggregate()));
      }
      return missing;
    }
  }
}
