package nl.rekenschap.council;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which rule places the money of a budget line; each is only ever added. */
@Repository
class AllocationStore {

  private final JdbcClient jdbc;

  AllocationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rule of each budget line that has one for that year, by the line's code. */
  Map<String, AllocationDecision> inForce(int year) {
    Map<String, AllocationDecision> rules = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (item) * FROM council.allocation WHERE from_year <= :year
            ORDER BY item, from_year DESC, number DESC
            """)
        .param("year", year)
        .query(AllocationStore::decision)
        .list()
        .forEach(rule -> rules.put(rule.item(), rule));
    return rules;
  }

  /** All that were ever chosen, newest first. */
  List<AllocationDecision> history() {
    return jdbc.sql("SELECT * FROM council.allocation ORDER BY number DESC LIMIT 500")
        .query(AllocationStore::decision)
        .list();
  }

  void add(AllocationDecision decision) {
    Parts parts = parts(decision.rule());
    jdbc.sql(
            """
            INSERT INTO council.allocation
              (item, from_year, rule, indicator, areas, percents, because, by_name, at)
            VALUES (:item, :year, :rule, :indicator, :areas, :percents, :because, :by, :at)
            """)
        .param("item", decision.item())
        .param("year", decision.fromYear())
        .param("rule", parts.kind())
        .param("indicator", parts.indicator())
        .param("areas", parts.percent().keySet().toArray(String[]::new))
        .param("percents", parts.percent().values().toArray(BigDecimal[]::new))
        .param("because", decision.because())
        .param("by", decision.byName())
        .param("at", Timestamp.from(decision.at()))
        .update();
  }

  private record Parts(String kind, String indicator, Map<String, BigDecimal> percent) {}

  private static Parts parts(AllocationRule rule) {
    return switch (rule) {
      case AllocationRule.OneArea it -> new Parts("ONE_AREA", "", Map.of());
      case AllocationRule.Schools it -> new Parts("SCHOOLS", "", Map.of());
      case AllocationRule.Participants it -> new Parts("PARTICIPANTS", it.indicator(), Map.of());
      case AllocationRule.Key it -> new Parts("KEY", "", it.percent());
      case AllocationRule.Citywide it -> new Parts("CITYWIDE", "", Map.of());
      case AllocationRule.Costs it -> new Parts("COSTS", "", Map.of());
      case AllocationRule.None it -> new Parts("NONE", "", Map.of());
    };
  }

  private static AllocationDecision decision(ResultSet row, int number) throws SQLException {
    return new AllocationDecision(
        row.getString("item"),
        row.getInt("from_year"),
        rule(row),
        row.getString("because"),
        row.getString("by_name"),
        row.getTimestamp("at").toInstant());
  }

  private static AllocationRule rule(ResultSet row) throws SQLException {
    String kind = row.getString("rule");
    return switch (kind) {
      case "ONE_AREA" -> new AllocationRule.OneArea();
      case "SCHOOLS" -> new AllocationRule.Schools();
      case "PARTICIPANTS" -> new AllocationRule.Participants(row.getString("indicator"));
      case "KEY" -> new AllocationRule.Key(percent(row));
      case "CITYWIDE" -> new AllocationRule.Citywide();
      case "COSTS" -> new AllocationRule.Costs();
      case "NONE" -> new AllocationRule.None();
      default -> throw new IllegalStateException("no such rule: " + kind);
    };
  }

  private static Map<String, BigDecimal> percent(ResultSet row) throws SQLException {
    String[] areas = (String[]) row.getArray("areas").getArray();
    BigDecimal[] percents = (BigDecimal[]) row.getArray("percents").getArray();
    Map<String, BigDecimal> key = new TreeMap<>();
    for (int at = 0; at < areas.length; at++) {
      key.put(areas[at], percents[at]);
    }
    return key;
  }
}
