package nl.rekenschap.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the terms and of what keeps a case. */
@Repository
class RetentionStore {

  private final JdbcClient jdbc;

  RetentionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ResultType, RetentionPeriod> terms() {
    return jdbc
        .sql("SELECT * FROM retention.terms_now()")
        .query(RetentionStore::term)
        .list()
        .stream()
        .collect(Collectors.toMap(RetentionPeriod::result, Function.identity()));
  }

  void set(RetentionPeriod term, Person by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO retention.term
              (result, years, permanent, source, set_by, set_by_name, set_at)
            VALUES (:result, :years, :permanent, :source, :by, :name, :at)
            """)
        .param("result", term.result().name())
        .param("years", term.years().orElse(null))
        .param("permanent", term.permanent())
        .param("source", term.source())
        .param("by", by.id().value())
        .param("name", by.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  long hold(
      CaseId caseId,
      String reason,
      LocalDate from,
      Optional<LocalDate> until,
      Person by,
      Instant at) {
    return jdbc.sql(
            """
            INSERT INTO retention.hold
              (case_id, reason, from_day, until_day, placed_by, placed_by_name, placed_at)
            VALUES (:case, :reason, :from, :until, :by, :name, :at)
            RETURNING id
            """)
        .param("case", caseId.value())
        .param("reason", reason)
        .param("from", from)
        .param("until", until.orElse(null))
        .param("by", by.id().value())
        .param("name", by.name())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /**
   * @return whether it still held
   */
  boolean end(long id, String because, Person by, Instant at) {
    return jdbc.sql(
                """
                UPDATE retention.hold
                SET ended_at = :at, ended_by = :by, ended_by_name = :name, ended_because = :because
                WHERE id = :id AND ended_at IS NULL
                """)
            .param("id", id)
            .param("because", because)
            .param("by", by.id().value())
            .param("name", by.name())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  Optional<Hold> hold(long id) {
    return jdbc.sql("SELECT * FROM retention.hold WHERE id = :id")
        .param("id", id)
        .query(RetentionStore::hold)
        .optional();
  }

  List<Hold> holds(CaseId caseId) {
    return jdbc.sql("SELECT * FROM retention.hold WHERE case_id = :case ORDER BY id DESC")
        .param("case", caseId.value())
        .query(RetentionStore::hold)
        .list();
  }

  /** Holds that nobody has ended, of all cases. */
  List<Hold> standing() {
    return jdbc.sql("SELECT * FROM retention.hold WHERE ended_at IS NULL ORDER BY id DESC")
        .query(RetentionStore::hold)
        .list();
  }

  private static RetentionPeriod term(ResultSet row, int number) throws SQLException {
    Timestamp at = row.getTimestamp("set_at");
    return new RetentionPeriod(
        ResultType.valueOf(row.getString("result")),
        Optional.ofNullable(row.getObject("years", Integer.class)),
        row.getBoolean("permanent"),
        row.getString("source"),
        Optional.ofNullable(row.getString("set_by_name")),
        Optional.ofNullable(at).map(Timestamp::toInstant));
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Hold(
        row.getLong("id"),
        new CaseId(row.getString("case_id")),
        row.getString("reason"),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        row.getString("placed_by_name"),
        row.getTimestamp("placed_at").toInstant(),
        ended == null
            ? Optional.empty()
            : Optional.of(
                new Hold.Ended(
                    ended.toInstant(),
                    row.getString("ended_by_name"),
                    row.getString("ended_because"))));
  }
}
