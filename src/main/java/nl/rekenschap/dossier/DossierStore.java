package nl.rekenschap.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. Entries are added, never changed: the table refuses it too. */
@Repository
class DossierStore {

  private final JdbcClient jdbc;

  DossierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One chain a case: whoever adds to it waits for the other to finish. */
  void lock(CaseId caseId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:case, 7))")
        .param("case", caseId.value())
        .query((row, n) -> Boolean.TRUE)
        .single();
  }

  Optional<Entry> last(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM dossier.entry WHERE case_id = :case ORDER BY number DESC LIMIT 1
            """)
        .param("case", caseId.value())
        .query(DossierStore::entry)
        .optional();
  }

  void add(CaseId caseId, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO dossier.entry
              (case_id, number, at, person, person_name, what, detail_names, detail_values, internal,
               hash)
            VALUES (:case, :number, :at, :person, :name, :what, :names, :values, :internal, :hash)
            """)
        .param("case", caseId.value())
        .param("number", entry.number())
        .param("at", Timestamp.from(entry.at()))
        .param("person", entry.person())
        .param("name", entry.personName())
        .param("what", entry.what())
        .param("names", entry.details().keySet().toArray(String[]::new))
        .param("values", entry.details().values().toArray(String[]::new))
        .param("internal", entry.internal())
        .param("hash", entry.hash())
        .update();
  }

  List<Entry> entries(CaseId caseId) {
    return jdbc.sql("SELECT * FROM dossier.entry WHERE case_id = :case ORDER BY number")
        .param("case", caseId.value())
        .query(DossierStore::entry)
        .list();
  }

  /** Digests of details that were made unreadable, by entry and name. */
  Map<Integer, Map<String, String>> redacted(CaseId caseId) {
    Map<Integer, Map<String, String>> redacted = new HashMap<>();
    jdbc.sql("SELECT number, name, digest FROM dossier.redacted WHERE case_id = :case")
        .param("case", caseId.value())
        .query(
            (row, n) ->
                redacted
                    .computeIfAbsent(row.getInt("number"), entry -> new HashMap<>())
                    .put(row.getString("name"), row.getString("digest")))
        .list();
    return redacted;
  }

  void addDocument(Document document, @Nullable Person by, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO dossier.document
              (id, case_id, kind, name, media_type, size, sha256, added_at, added_by,
               added_by_name, content)
            VALUES (:id, :case, :kind, :name, :type, :size, :sha, :at, :by, :byName, :content)
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
        .param("content", content)
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

  /** The hash is made by the database, so that the contents stay there. */
  List<Kept> kept(Collection<UUID> ids) {
    return jdbc.sql(
            """
            SELECT id, case_id, kind, name, media_type, size, sha256, added_at, added_by_name,
                   encode(sha256(content), 'hex') AS sha256_now
            FROM dossier.document WHERE id = ANY (:ids) ORDER BY added_at, id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> new Kept(document(row, number), row.getString("sha256_now")))
        .list();
  }

  byte[] content(UUID id) {
    return jdbc.sql("SELECT content FROM dossier.document WHERE id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    String[] names = (String[]) row.getArray("detail_names").getArray();
    String[] values = (String[]) row.getArray("detail_values").getArray();
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      details.put(names[i], values[i]);
    }
    return new Entry(
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getString("person"),
        row.getString("person_name"),
        row.getString("what"),
        details,
        row.getBoolean("internal"),
        row.getString("hash"));
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
