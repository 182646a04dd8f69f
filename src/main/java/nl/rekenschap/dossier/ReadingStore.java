package nl.rekenschap.dossier;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who opened what, one chain a day. */
@Repository
class ReadingStore {

  private final JdbcClient jdbc;

  ReadingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isKnown(LocalDate day, String person, ReadingKind kind, String item) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM dossier.reading WHERE day = :day AND person = :person
              AND kind = :kind AND item = :item)
            """)
        .param("day", Date.valueOf(day))
        .param("person", person)
        .param("kind", kind.name())
        .param("item", item)
        .query(Boolean.class)
        .single();
  }

  /** As {@link DossierStore#lock}. */
  void lock(LocalDate day) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock_shared(%s),
              pg_advisory_xact_lock(hashtextextended('reading ' || :day, 7))
            """
                .formatted(SealStore.GATE))
        .param("day", day.toString())
        .query((row, n) -> Boolean.TRUE)
        .single();
  }

  Optional<Reading> last(LocalDate day) {
    return jdbc.sql("SELECT * FROM dossier.reading WHERE day = :day ORDER BY number DESC LIMIT 1")
        .param("day", Date.valueOf(day))
        .query(ReadingStore::reading)
        .optional();
  }

  void add(Reading reading) {
    CaseId caseId = reading.caseId();
    jdbc.sql(
            """
            INSERT INTO dossier.reading
              (day, number, at, person, person_name, case_id, kind, item, hash)
            VALUES (:day, :number, :at, :person, :name, :case, :kind, :item, :hash)
            """)
        .param("day", Date.valueOf(reading.day()))
        .param("number", reading.number())
        .param("at", Timestamp.from(reading.at()))
        .param("person", reading.person())
        .param("name", reading.personName())
        .param("case", caseId == null ? null : caseId.value())
        .param("kind", reading.kind().name())
        .param("item", reading.item())
        .param("hash", reading.hash())
        .update();
  }

  /** Of a case, newest first. */
  List<Reading> of(CaseId caseId, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM dossier.reading WHERE case_id = :case
            ORDER BY day DESC, number DESC LIMIT :limit
            """)
        .param("case", caseId.value())
        .param("limit", limit)
        .query(ReadingStore::reading)
        .list();
  }

  /** All, by day; to be closed. */
  Stream<Reading> all() {
    return jdbc
        .sql("SELECT * FROM dossier.reading ORDER BY day, number")
        .withFetchSize(500)
        .query(ReadingStore::reading)
        .stream();
  }

  private static Reading reading(ResultSet row, int number) throws SQLException {
    String caseId = row.getString("case_id");
    return new Reading(
        row.getDate("day").toLocalDate(),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getString("person"),
        row.getString("person_name"),
        caseId == null ? null : new CaseId(caseId),
        ReadingKind.valueOf(row.getString("kind")),
        row.getString("item"),
        row.getString("hash"));
  }
}
