package nl.rekenschap.dossier;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of writing the record. Entries are added, never changed: the table refuses it too. */
@Repository
class PenStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations many;

  PenStore(JdbcClient jdbc, NamedParameterJdbcOperations many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  /**
   * One chain a case: whoever adds to it waits for the other to finish. Who seals a day waits for
   * all of them, and they for it; see {@link SealStore#nobodyWrites}.
   */
  void lock(List<CaseId> cases) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock_shared(%s), pg_advisory_xact_lock(hashtextextended(c, 7))
            FROM unnest(:cases::text[]) AS c
            """
                .formatted(SealStore.GATE))
        .param("cases", values(cases))
        .query((row, n) -> Boolean.TRUE)
        .list();
  }

  /** Where the chains of those cases end; absent while a case has no entry. */
  Map<CaseId, ChainEnds.End> ends(List<CaseId> cases) {
    Map<CaseId, ChainEnds.End> ends = new HashMap<>();
    jdbc.sql(
            """
            SELECT c, e.number, e.hash FROM unnest(:cases::text[]) AS c
            CROSS JOIN LATERAL (
              SELECT number, hash FROM dossier.entry WHERE case_id = c
              ORDER BY number DESC LIMIT 1) AS e
            """)
        .param("cases", values(cases))
        .query(
            (row, n) ->
                ends.put(
                    new CaseId(row.getString("c")),
                    new ChainEnds.End(row.getInt("number"), row.getString("hash"))))
        .list();
    return ends;
  }

  private static String[] values(List<CaseId> cases) {
    return cases.stream().map(CaseId::value).toArray(String[]::new);
  }

  /** One round trip for all of them. */
  void add(List<Pen.New> entries) {
    many.batchUpdate(
        """
        INSERT INTO dossier.entry
          (case_id, number, at, person, person_name, on_behalf, what, detail_names,
           detail_values, change_fields, change_before, change_after, why, source_kind,
           source_id, source_sha256, internal, format, hash)
        VALUES (:case, :number, :at, :person, :name, :behalf, :what, :names, :values, :fields,
          :before, :after, :why, :sourceKind, :sourceId, :sourceSha, :internal, :format, :hash)
        """,
        entries.stream()
            .map(one -> row(one.caseId(), one.entry()))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(CaseId caseId, Entry entry) {
    Source source = entry.source();
    return new MapSqlParameterSource()
        .addValue("case", caseId.value())
        .addValue("number", entry.number())
        .addValue("at", Timestamp.from(entry.at()))
        .addValue("person", entry.person())
        .addValue("name", entry.personName())
        .addValue("what", entry.what())
        .addValue("names", entry.details().keySet().toArray(String[]::new))
        .addValue("values", entry.details().values().toArray(String[]::new))
        .addValue("behalf", entry.behalf())
        .addValue("fields", each(entry, Change::field))
        .addValue("before", each(entry, Change::before))
        .addValue("after", each(entry, Change::after))
        .addValue("why", entry.why())
        .addValue("sourceKind", source == null ? null : source.kind().name())
        .addValue("sourceId", source == null ? null : source.id())
        .addValue("sourceSha", source == null ? null : source.sha256())
        .addValue("internal", entry.internal())
        .addValue("format", entry.format())
        .addValue("hash", entry.hash());
  }

  private static @Nullable String[] each(Entry entry, Function<Change, @Nullable String> part) {
    return entry.changes().stream().map(part).toArray(String[]::new);
  }
}
