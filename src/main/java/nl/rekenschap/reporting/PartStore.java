package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts that reporters named where the plan does not. */
@Repository
class PartStore {

  /** Rows in memory as the database sends them. */
  private static final int FETCHED = 1_000;

  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By indicator, in the order in which they were named. */
  Map<String, List<Part>> of(CaseId caseId) {
    Map<String, List<Part>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT indicator, code, name FROM reporting.part
            WHERE case_id = :case ORDER BY indicator, place
            """)
        .param("case", caseId.value())
        .withFetchSize(FETCHED)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("indicator"), indicator -> new ArrayList<>())
                  .add(new Part(row.getString("code"), row.getString("name")));
            });
    return found;
  }

  void add(CaseId caseId, String indicator, Part part) {
    jdbc.sql(
            """
            INSERT INTO reporting.part (case_id, indicator, code, name, place)
            SELECT :case, :indicator, :code, :name, count(*) FROM reporting.part
            WHERE case_id = :case AND indicator = :indicator
            """)
        .param("case", caseId.value())
        .param("indicator", indicator)
        .param("code", part.code())
        .param("name", part.name())
        .update();
  }
}
