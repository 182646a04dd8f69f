package nl.rekenschap.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.upload.BlobHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL, but for {@link PenStore}. */
@Repository
class DossierStore implements BlobHolder {

  private final JdbcClient jdbc;

  DossierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Entry> entries(CaseId caseId) {
    return jdbc.sql(EntryStoreRows.ENTRIES + " WHERE e.case_id = :case ORDER BY e.number")
        .param("case", caseId.value())
        .query(EntryStoreRows::entry)
        .list();
  }

  /** Newest first, from before that number. */
  List<Entry> page(CaseId caseId, EntryFilter filter, boolean inside, int before, int limit) {
    return jdbc.sql(
            EntryStoreRows.ENTRIES
                + """
                WHERE case_id = :case AND number < :before AND (:inside OR NOT internal)
                  AND (:person::text IS NULL OR person_name = :person)
                  AND (:room::text IS NULL OR starts_with(what, :room || '.'))
                  AND (:from::timestamptz IS NULL OR at >= :from)
                  AND (:until::timestamptz IS NULL OR at < :until)
                  AND (:text::text IS NULL OR strpos(lower(concat_ws(' ',
                    array_to_string(detail_values, ' '), array_to_string(change_fields, ' '),
                    array_to_string(change_before, ' '), array_to_string(change_after, ' '),
                    why, person_name)), lower(:text)) > 0)
                ORDER BY number DESC LIMIT :limit
                """)
        .param("case", caseId.value())
        .param("before", before)
        .param("inside", inside)
        .param("person", filter.person().orElse(null), Types.VARCHAR)
        .param("room", filter.room().orElse(null), Types.VARCHAR)
        .param("from", filter.from().map(DossierStore::start).orElse(null), Types.TIMESTAMP)
        .param(
            "until",
            filter.until().map(day -> start(day.plusDays(1))).orElse(null),
            Types.TIMESTAMP)
        .param("text", filter.text().orElse(null), Types.VARCHAR)
        .param("limit", limit)
        .query(EntryStoreRows::entry)
        .list();
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(BusinessClock.startOf(day));
  }

  /** Names of those who did something in a case, sorted. */
  List<String> people(CaseId caseId, boolean inside) {
    return jdbc.sql(
            """
            SELECT DISTINCT person_name FROM dossier.entry
            WHERE case_id = :case AND (:inside OR NOT internal) AND person_name IS NOT NULL
            ORDER BY person_name
            """)
        .param("case", caseId.value())
        .param("inside", inside)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The same, row by row; to be closed. */
  Stream<Entry> stream(CaseId caseId) {
    return jdbc
        .sql(EntryStoreRows.ENTRIES + " WHERE e.case_id = :case ORDER BY e.number")
        .param("case", caseId.value())
        .withFetchSize(500)
        .query(EntryStoreRows::entry)
        .stream();
  }

  /** The last entry of a case. */
  record Last(CaseId caseId, int number, String hash) {}

  /** Of each of these cases that has entries; of all when empty. */
  List<Last> lasts(List<CaseId> cases) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (case_id) case_id, number, hash FROM dossier.entry
            WHERE :all OR case_id = ANY (:cases) ORDER BY case_id, number DESC
            """)
        .param("all", cases.isEmpty())
        .param("cases", cases.stream().map(CaseId::value).toArray(String[]::new))
        .query(
            (row, n) ->
                new Last(
                    new CaseId(row.getString("case_id")),
                    row.getInt("number"),
                    row.getString("hash")))
        .list();
  }

  void addDocument(Document document, @Nullable Person by) {
    jdbc.sql(
            """
            INSERT INTO dossier.document
              (id, case_id, kind, name, media_type, size, sha256, added_at, added_by,
               added_by_name)
            VALUES (:id, :case, :kind, :name, :type, :size, :sha, :at, :by, :byName)
            """)
        .param("id", document.id())
        .param("case", document.caseId().value())
        .param("kind", document.kind())
        .param("name", document.name())
        .param("type", document.mediaType())
        .param("size", document.size())
        .param("sha", document.sha256())
        .param("at", Timestamp.from(document.addedAt()))
        .param("by", by == null ? null : by.id().value())
        .param("byName", document.addedByName())
        .update();
  }

  List<Document> documents(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT id, case_id, kind, name, media_type, size, sha256, added_at, added_by_name
            FROM dossier.document WHERE case_id = :case ORDER BY added_at, name
            """)
        .param("case", caseId.value())
        .query(DossierStore::document)
        .list();
  }

  Optional<Document> document(UUID id) {
    return jdbc.sql(
            """
            SELECT id, case_id, kind, name, media_type, size, sha256, added_at, added_by_name
            FROM dossier.document WHERE id = :id
            """)
        .param("id", id)
        .query(DossierStore::document)
        .optional();
  }

  /**
   * The hash is made by the database, so that the contents stay there; empty when it lies apart.
   */
  List<Kept> kept(Collection<UUID> ids) {
    return jdbc.sql(
            """
            SELECT id, case_id, kind, name, media_type, size, sha256, added_at, added_by_name,
                   coalesce(encode(sha256(content), 'hex'), '') AS sha256_now
            FROM dossier.document WHERE id = ANY (:ids) ORDER BY added_at, id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> new Kept(document(row, number), row.getString("sha256_now")))
        .list();
  }

  /** Of a document from before contents had a place of their own. */
  Optional<byte[]> oldContent(UUID id) {
    return jdbc.sql("SELECT content FROM dossier.document WHERE id = :id AND content IS NOT NULL")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  List<DocumentInfected> documentsOf(String sha256) {
    return jdbc.sql(
            """
            SELECT id, case_id, kind, name, media_type, size, sha256, added_at, added_by,
              added_by_name
            FROM dossier.document WHERE sha256 = :sha AND content IS NULL ORDER BY added_at, id
            """)
        .param("sha", sha256)
        .query(
            (row, number) ->
                new DocumentInfected(
                    document(row, number),
                    Optional.ofNullable(row.getString("added_by")).map(PersonId::new)))
        .list();
  }

  /** Which of these contents a document has. */
  @Override
  public Set<String> held(Collection<String> sha256s) {
    return jdbc.sql("SELECT DISTINCT sha256 FROM dossier.document WHERE sha256 = ANY (:shas)")
        .param("shas", sha256s.toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .set();
  }

  private static Document document(ResultSet row, int number) throws SQLException {
    Instant at = row.getTimestamp("added_at").toInstant();
    return new Document(
        row.getObject("id", UUID.class),
        new CaseId(row.getString("case_id")),
        row.getString("kind"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        at,
        row.getString("added_by_name"));
  }
}
