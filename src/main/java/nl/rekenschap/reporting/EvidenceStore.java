package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files show which values; the files themselves are in the dossier. */
@Repository
class EvidenceStore {

  /** The draft's place among the rounds. */
  static final int DRAFT = 0;

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Evidence> of(PeriodId id, int round) {
    return jdbc.sql(
            """
            SELECT * FROM reporting.evidence
            WHERE period_id = :id AND round = :round ORDER BY at, name
            """)
        .param("id", id.value())
        .param("round", round)
        .query((row, number) -> evidence(row))
        .list();
  }

  void add(PeriodId id, Evidence evidence) {
    jdbc.sql(
            """
            INSERT INTO reporting.evidence
              (period_id, round, field, document, name, size, at, by_name)
            VALUES (:id, 0, :field, :document, :name, :size, :at, :by)
            """)
        .param("id", id.value())
        .param("field", evidence.field())
        .param("document", evidence.document())
        .param("name", evidence.name())
        .param("size", evidence.size())
        .param("at", Timestamp.from(evidence.at()))
        .param("by", evidence.byName())
        .update();
  }

  void remove(PeriodId id, UUID document) {
    jdbc.sql(
            """
            DELETE FROM reporting.evidence
            WHERE period_id = :id AND round = 0 AND document = :document
            """)
        .param("id", id.value())
        .param("document", document)
        .update();
  }

  /** The next round begins with what showed the one before. */
  void copy(PeriodId id, int from, int to) {
    jdbc.sql(
            """
            INSERT INTO reporting.evidence
              (period_id, round, field, document, name, size, at, by_name)
            SELECT period_id, :to, field, document, name, size, at, by_name
            FROM reporting.evidence WHERE period_id = :id AND round = :from
            ON CONFLICT DO NOTHING
            """)
        .param("id", id.value())
        .param("from", from)
        .param("to", to)
        .update();
  }

  void forgetDraft(PeriodId id) {
    jdbc.sql("DELETE FROM reporting.evidence WHERE period_id = :id AND round = 0")
        .param("id", id.value())
        .update();
  }

  static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getString("field"),
        row.getObject("document", UUID.class),
        row.getString("name"),
        row.getLong("size"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"));
  }
}
