package nl.rekenschap.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files that were handed in, and versions of what is asked. */
@Repository
class UploadStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  UploadStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The version of a case's workbooks; one more than before when the fingerprint is another. */
  int version(CaseId caseId, String fingerprint) {
    return jdbc.sql(
            """
            INSERT INTO workbook.template AS t (case_id, version, fingerprint)
            VALUES (:case, 1, :fingerprint)
            ON CONFLICT (case_id) DO UPDATE
            SET version = t.version + (t.fingerprint <> excluded.fingerprint)::integer,
                fingerprint = excluded.fingerprint
            RETURNING version
            """)
        .param("case", caseId.value())
        .param("fingerprint", fingerprint)
        .query(Integer.class)
        .single();
  }

  void add(Upload upload, byte[] content, @Nullable UUID document) {
    jdbc.sql(
            """
            INSERT INTO workbook.upload (id, period_id, name, size, sha256, at, by_name, outcome,
              base_version, content, document)
            VALUES (:id, :period, :name, :size, :sha256, :at, :by, :outcome, :base, :content,
              :document)
            """)
        .param("id", upload.id())
        .param("period", upload.period().value())
        .param("name", upload.name())
        .param("size", upload.size())
        .param("sha256", upload.sha256())
        .param("at", Timestamp.from(upload.at()))
        .param("by", upload.byName())
        .param("outcome", upload.outcome().name())
        .param("base", upload.baseVersion())
        .param("content", document == null ? content : null)
        .param("document", document)
        .update();
  }

  void taken(UUID id, UUID document) {
    jdbc.sql(
            """
            UPDATE workbook.upload SET outcome = 'TAKEN', document = :document, content = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("document", document)
        .update();
  }

  /** Old errors are gone once a good file has come; that there was a file stays known. */
  void forgetContents(PeriodId period, UUID but) {
    jdbc.sql(
            """
            DELETE FROM workbook.problem p USING workbook.upload u
            WHERE u.id = p.upload_id AND u.period_id = :period AND u.id <> :but
            """)
        .param("period", period.value())
        .param("but", but)
        .update();
    jdbc.sql(
            """
            UPDATE workbook.upload SET content = NULL
            WHERE period_id = :period AND id <> :but AND content IS NOT NULL
            """)
        .param("period", period.value())
        .param("but", but)
        .update();
  }

  void add(UUID upload, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO workbook.problem
              (upload_id, place, rule, severity, sheet, cell, message_key, arguments)
            SELECT :upload, t.place, t.rule, t.severity, t.sheet, t.cell, t.message_key,
              -- Arrays of arrays must be rectangular, so each list of arguments comes as JSON.
              ARRAY(SELECT json_array_elements_text(t.arguments::json))
            FROM unnest(:rules::text[], :severities::text[], :sheets::text[], :cells::text[],
              :keys::text[], :arguments::text[]) WITH ORDINALITY
              AS t(rule, severity, sheet, cell, message_key, arguments, place)
            """)
        .param("upload", upload)
        .param("rules", texts(problems, Problem::ruleId))
        .param("severities", texts(problems, problem -> problem.severity().name()))
        .param("sheets", texts(problems, Problem::sheet))
        .param("cells", texts(problems, Problem::cell))
        .param("keys", texts(problems, Problem::messageKey))
        .param(
            "arguments", texts(problems, problem -> json.writeValueAsString(problem.arguments())))
        .update();
  }

  private static String[] texts(List<Problem> problems, Function<Problem, String> text) {
    return problems.stream().map(text).toArray(String[]::new);
  }

  List<Problem> problems(UUID upload) {
    return jdbc.sql("SELECT * FROM workbook.problem WHERE upload_id = :id ORDER BY place")
        .param("id", upload)
        .query(
            (row, number) ->
                new Problem(
                    row.getString("rule"),
                    Problem.Severity.valueOf(row.getString("severity")),
                    row.getString("sheet"),
                    row.getString("cell"),
                    row.getString("message_key"),
                    List.of((String[]) row.getArray("arguments").getArray())))
        .list();
  }

  /** Newest first. */
  List<Upload> uploads(PeriodId period) {
    return jdbc.sql(
            "SELECT * FROM workbook.upload WHERE period_id = :period ORDER BY at DESC, id LIMIT 50")
        .param("period", period.value())
        .query((row, number) -> upload(row))
        .list();
  }

  Optional<Upload> find(UUID id, PeriodId period) {
    return one(id, period, UploadStore::upload);
  }

  /** The file as it came; absent once a later one counts or was refused. */
  Optional<byte[]> content(UUID id, PeriodId period) {
    return one(id, period, row -> row.getBytes("content"));
  }

  private interface Read<T> {
    @Nullable T of(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> one(UUID id, PeriodId period, Read<T> read) {
    return jdbc.sql("SELECT * FROM workbook.upload WHERE id = :id AND period_id = :period")
        .param("id", id)
        .param("period", period.value())
        .query((row, number) -> Optional.ofNullable(read.of(row)))
        .optional()
        .flatMap(Function.identity());
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        new PeriodId(row.getString("period_id")),
        row.getString("name"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"),
        Upload.Outcome.valueOf(row.getString("outcome")),
        row.getLong("base_version"));
  }
}
