package nl.rekenschap.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the indicators of an intervention, their versions, parts and targets, and its milestones.
 */
@Component
class IndicatorStore {

  private final JdbcClient jdbc;

  IndicatorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The indicators that hold in a part of a year, each in the version that holds at its end. */
  List<IndicatorForYear> of(String programme, String item, Span span) {
    return jdbc.sql(
            """
            select i.*, v.version, v.valid_from, v.wording, v.continues_previous, v.source,
                   t.kind, t.value, t.note, t.source as target_source
            from programme.indicator i
            join lateral (
              select * from programme.indicator_version v
              where v.programme = i.programme and v.item = i.item and v.indicator = i.code
                and v.valid_from <= ?
              order by v.valid_from desc limit 1) v on true
            join lateral (
              select * from programme.target t
              where t.programme = i.programme and t.item = i.item and t.indicator = i.code
                and t.year = ? and t.since <= ?
              order by t.since desc limit 1) t on true
            where i.programme = ? and i.item = ?
              and (i.valid_until is null or i.valid_until >= ?)
            order by i.place
            """)
        .params(span.lastDay(), span.year(), span.lastDay(), programme, item, span.firstDay())
        .query((row, index) -> indicator(row, programme, item, span.year()))
        .list();
  }

  private IndicatorForYear indicator(ResultSet row, String programme, String item, int year)
      throws SQLException {
    String code = row.getString("code");
    return new IndicatorForYear(
        code,
        row.getInt("version"),
        year,
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        row.getString("wording"),
        row.getString("unit"),
        IndicatorForYear.Counts.valueOf(row.getString("counts")),
        IndicatorForYear.Reach.valueOf(row.getString("reach")),
        new Breakdown(
            Breakdown.By.valueOf(row.getString("breakdown")), parts(programme, item, code)),
        Cells.text(row, "definition"),
        Calculation.valueOf(row.getString("over_periods")),
        Calculation.valueOf(row.getString("over_places")),
        ratio(row),
        limits(row),
        TargetRow.read(row),
        targets(programme, item, code, year),
        row.getBoolean("continues_previous"),
        Cells.text(row, "maps_from"),
        row.getBoolean("provisional"),
        row.getString("source"));
  }

  private static Optional<RatioParts> ratio(ResultSet row) throws SQLException {
    Optional<String> numerator = Cells.text(row, "numerator_wording");
    if (numerator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RatioParts(
            new RatioParts.Part(numerator.get(), row.getString("numerator_unit")),
            new RatioParts.Part(
                row.getString("denominator_wording"), row.getString("denominator_unit"))));
  }

  private static Limits limits(ResultSet row) throws SQLException {
    return new Limits(
        Optional.ofNullable(row.getObject("limit_minimum", Long.class)),
        Optional.ofNullable(row.getObject("limit_maximum", Long.class)),
        Cells.text(row, "limit_not_above"),
        Cells.whole(row, "explain_below"),
        row.getBoolean("breakdown_total"));
  }

  private List<Target.Since> targets(String programme, String item, String indicator, int year) {
    return jdbc.sql(
            """
            select since, kind, value, note, source as target_source from programme.target
            where programme = ? and item = ? and indicator = ? and year = ? order by since
            """)
        .params(programme, item, indicator, year)
        .query(
            (row, index) ->
                new Target.Since(row.getObject("since", LocalDate.class), TargetRow.read(row)))
        .list();
  }

  List<IndicatorVersion> versions(String programme, String item) {
    return jdbc.sql(
            """
            select v.* from programme.indicator_version v
            join programme.indicator i
              on i.programme = v.programme and i.item = v.item and i.code = v.indicator
            where v.programme = ? and v.item = ? order by i.place, v.version
            """)
        .params(programme, item)
        .query(
            (row, index) ->
                new IndicatorVersion(
                    row.getString("indicator"),
                    row.getInt("version"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("wording"),
                    row.getBoolean("continues_previous"),
                    row.getString("source")))
        .list();
  }

  private List<Breakdown.Part> parts(String programme, String item, String indicator) {
    return jdbc.sql(
            """
            select code, name from programme.indicator_part
            where programme = ? and item = ? and indicator = ? order by place
            """)
        .params(programme, item, indicator)
        .query((row, index) -> new Breakdown.Part(row.getString("code"), row.getString("name")))
        .list();
  }

  List<Milestone> milestones(String programme, String item, int year) {
    return jdbc.sql(
            """
            select * from programme.milestone
            where programme = ? and item = ? and year = ?
            order by coalesce(quarter, 5), place
            """)
        .params(programme, item, year)
        .query(
            (row, index) ->
                new Milestone(
                    row.getString("code"),
                    row.getString("text"),
                    row.getInt("year"),
                    Cells.whole(row, "quarter"),
                    row.getBoolean("assumed"),
                    row.getString("source")))
        .list();
  }
}
