package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reopenings, and the fields that were marked when a round was sent back. */
@Repository
class ReopeningStore {

  private final JdbcClient jdbc;

  ReopeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins one; number and end follow. */
  void add(Period period, boolean requested, String reason, Instant at, Person by) {
    PeriodState.Accepted accepted = (PeriodState.Accepted) period.state();
    jdbc.sql(
            """
            INSERT INTO reporting.reopening
              (period_id, number, requested, reason, at, by_person, by_name, accepted_at,
               accepted_by_name)
            SELECT :id, count(*) + 1, :requested, :reason, CAST(:at AS timestamptz), :by,
                   :byName, CAST(:acceptedAt AS timestamptz), :acceptedBy
            FROM reporting.reopening WHERE period_id = :id
            """)
        .param("id", period.id().value())
        .param("requested", requested)
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .param("by", by.id().value())
        .param("byName", by.name())
        .param("acceptedAt", Timestamp.from(accepted.at()))
        .param("acceptedBy", accepted.byName())
        .update();
  }

  void decide(PeriodId id, Reopening.Decision decision) {
    jdbc.sql(
            """
            UPDATE reporting.reopening
            SET granted = :granted, decision = :words, decided_at = :at, decided_by_name = :by,
                ended = CASE WHEN :granted THEN NULL ELSE 'DECLINED' END,
                ended_at = CASE WHEN :granted THEN NULL ELSE CAST(:at AS timestamptz) END
            WHERE period_id = :id AND ended IS NULL
            """)
        .param("id", id.value())
        .param("granted", decision.granted())
        .param("words", decision.words())
        .param("at", Timestamp.from(decision.at()))
        .param("by", decision.byName())
        .update();
  }

  void end(PeriodId id, Reopening.End end) {
    jdbc.sql(
            """
            UPDATE reporting.reopening SET ended = :how, ended_at = :at
            WHERE period_id = :id AND ended IS NULL
            """)
        .param("id", id.value())
        .param("how", end.how().name())
        .param("at", Timestamp.from(end.at()))
        .update();
  }

  /** The one that runs; absent when none does. */
  Optional<Reopening> current(PeriodId id) {
    return of(id).stream().filter(reopening -> reopening.ended().isEmpty()).findFirst();
  }

  /** Oldest first. */
  List<Reopening> of(PeriodId id) {
    return jdbc.sql("SELECT * FROM reporting.reopening WHERE period_id = :id ORDER BY number")
        .param("id", id.value())
        .query(ReopeningStore::reopening)
        .list();
  }

  void mark(PeriodId id, int round, Set<String> fields) {
    jdbc.sql(
            """
            INSERT INTO reporting.mark (period_id, round, field)
            SELECT :id, :round, field FROM unnest(:fields::text[]) AS t(field)
            """)
        .param("id", id.value())
        .param("round", round)
        .param("fields", fields.toArray(String[]::new))
        .update();
  }

  /** Marked fields by round. */
  Map<Integer, Set<String>> marks(PeriodId id) {
    Map<Integer, Set<String>> marks = new TreeMap<>();
    jdbc.sql("SELECT round, field FROM reporting.mark WHERE period_id = :id")
        .param("id", id.value())
        .query(
            row -> {
              marks
                  .computeIfAbsent(row.getInt("round"), round -> new TreeSet<>())
                  .add(row.getString("field"));
            });
    return marks;
  }

  /** The corrected figures did not come to stand: all is as it was accepted. */
  void backToAccepted(PeriodId id, Reopening reopening) {
    jdbc.sql(
            """
            UPDATE reporting.period
            SET state = 'ACCEPTED', state_at = :at, state_by = :by, state_reason = NULL,
                state_late = NULL,
                round = (SELECT max(s.round) FROM reporting.submission s WHERE s.period_id = :id)
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(reopening.acceptedAt()))
        .param("by", reopening.acceptedByName())
        .update();
  }

  static Reopening reopening(ResultSet row, int number) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    Timestamp ended = row.getTimestamp("ended_at");
    return new Reopening(
        row.getInt("number"),
        row.getBoolean("requested"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"),
        decided == null
            ? Optional.empty()
            : Optional.of(
                new Reopening.Decision(
                    row.getBoolean("granted"),
                    row.getString("decision"),
                    decided.toInstant(),
                    row.getString("decided_by_name"))),
        row.getTimestamp("accepted_at").toInstant(),
        row.getString("accepted_by_name"),
        ended == null
            ? Optional.empty()
            : Optional.of(
                new Reopening.End(
                    Reopening.How.valueOf(row.getString("ended")), ended.toInstant())));
  }
}
