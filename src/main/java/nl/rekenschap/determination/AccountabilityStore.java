package nl.rekenschap.determination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.access.Person;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.BlobHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of what a provider types and hands in. Long because each part is written beside how it is
 * read.
 */
@Repository
class AccountabilityStore implements BlobHolder {

  private final JdbcClient jdbc;

  AccountabilityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(CaseId caseId, AccountabilityDraft draft) {
    forgetDraft(caseId);
    jdbc.sql(
            """
            INSERT INTO determination.draft
              (case_id, activities, other_income, own_contribution, declared_by, declared)
            VALUES (:case, :activities, :income, :own, :by, :declared)
            """)
        .param("case", caseId.value())
        .param("activities", draft.activities())
        .param("income", draft.otherIncome())
        .param("own", draft.ownContribution())
        .param("by", draft.declaredBy())
        .param("declared", draft.declared())
        .update();
    int number = 1;
    for (AccountabilityDraft.Cost cost : draft.costs()) {
      jdbc.sql(
              """
              INSERT INTO determination.draft_cost
                (case_id, number, description, granted, realised, explanation)
              VALUES (:case, :number, :description, :granted, :realised, :explanation)
              """)
          .param("case", caseId.value())
          .param("number", number++)
          .param("description", cost.description())
          .param("granted", cost.granted())
          .param("realised", cost.realised())
          .param("explanation", cost.explanation())
          .update();
    }
    draft
        .notes()
        .forEach(
            (indicator, explanation) ->
                jdbc.sql(
                        """
                        INSERT INTO determination.draft_note (case_id, indicator, explanation)
                        VALUES (:case, :indicator, :explanation)
                        """)
                    .param("case", caseId.value())
                    .param("indicator", indicator)
                    .param("explanation", explanation)
                    .update());
  }

  void forgetDraft(CaseId caseId) {
    jdbc.sql("DELETE FROM determination.draft WHERE case_id = :case")
        .param("case", caseId.value())
        .update();
  }

  Optional<AccountabilityDraft> draft(CaseId caseId) {
    List<AccountabilityDraft.Cost> costs =
        jdbc.sql("SELECT * FROM determination.draft_cost WHERE case_id = :case ORDER BY number")
            .param("case", caseId.value())
            .query(
                (row, n) ->
                    new AccountabilityDraft.Cost(
                        row.getString("description"),
                        row.getString("granted"),
                        row.getString("realised"),
                        row.getString("explanation")))
            .list();
    Map<String, String> notes = new LinkedHashMap<>();
    jdbc.sql("SELECT * FROM determination.draft_note WHERE case_id = :case ORDER BY indicator")
        .param("case", caseId.value())
        .query(
            row -> {
              notes.put(row.getString("indicator"), row.getString("explanation"));
            });
    return jdbc.sql("SELECT * FROM determination.draft WHERE case_id = :case")
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new AccountabilityDraft(
                    row.getString("activities"),
                    costs,
                    row.getString("other_income"),
                    row.getString("own_contribution"),
                    row.getString("declared_by"),
                    row.getBoolean("declared"),
                    notes))
        .optional();
  }

  void addFile(CaseId caseId, UUID id, Optional<YearEndDocument> document, Arrived file) {
    jdbc.sql(
            """
            INSERT INTO determination.draft_file (id, case_id, document, name, size, sha256)
            VALUES (:id, :case, :document, :name, :size, :sha)
            """)
        .param("id", id)
        .param("case", caseId.value())
        .param("document", document.map(YearEndDocument::name).orElse(null))
        .param("name", file.name())
        .param("size", file.size())
        .param("sha", file.sha256())
        .update();
  }

  void removeFile(CaseId caseId, UUID id) {
    jdbc.sql("DELETE FROM determination.draft_file WHERE case_id = :case AND id = :id")
        .param("case", caseId.value())
        .param("id", id)
        .update();
  }

  List<DraftFile> files(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT id, name, size, document FROM determination.draft_file WHERE case_id = :case
            ORDER BY name, id
            """)
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new DraftFile(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getLong("size"),
                    Optional.ofNullable(row.getString("document")).map(YearEndDocument::valueOf)))
        .list();
  }

  /** Of a file from before contents had a place of their own. */
  Optional<byte[]> oldContent(UUID id) {
    return jdbc.sql(
            "SELECT content FROM determination.draft_file WHERE id = :id AND content IS NOT NULL")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** Which content a file has. */
  String kept(UUID id) {
    return jdbc.sql("SELECT sha256 FROM determination.draft_file WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Override
  public Set<String> held(Collection<String> sha256s) {
    return jdbc.sql(
            "SELECT DISTINCT sha256 FROM determination.draft_file WHERE sha256 = ANY (:shas)")
        .param("shas", sha256s.toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .set();
  }

  int rounds(CaseId caseId) {
    return jdbc.sql("SELECT count(*) FROM determination.accountability WHERE case_id = :case")
        .param("case", caseId.value())
        .query(Integer.class)
        .single();
  }

  void file(CaseId caseId, Accountability filed, Person by) {
    jdbc.sql(
            """
            INSERT INTO determination.accountability
              (case_id, round, activities, other_income, own_contribution, declared_by, filed_at,
               filed_by, filed_by_name)
            VALUES (:case, :round, :activities, :income, :own, :declaredBy, :at, :by, :byName)
            """)
        .param("case", caseId.value())
        .param("round", filed.round())
        .param("activities", filed.activities())
        .param("income", filed.otherIncome().amount())
        .param("own", filed.ownContribution().amount())
        .param("declaredBy", filed.declaredBy())
        .param("at", Timestamp.from(filed.at()))
        .param("by", by.id().value())
        .param("byName", filed.byName())
        .update();
    int number = 1;
    for (Accountability.Cost cost : filed.costs()) {
      addCost(caseId, filed.round(), number++, cost);
    }
    number = 1;
    for (Accountability.Note note : filed.notes()) {
      addNote(caseId, filed.round(), number++, note);
    }
  }

  private void addNote(CaseId caseId, int round, int number, Accountability.Note note) {
    jdbc.sql(
            """
            INSERT INTO determination.note
              (case_id, round, number, indicator, wording, target, realised, explanation)
            VALUES (:case, :round, :number, :indicator, :wording, :target, :realised, :explanation)
            """)
        .param("case", caseId.value())
        .param("round", round)
        .param("number", number)
        .param("indicator", note.indicator())
        .param("wording", note.wording())
        .param("target", note.target())
        .param("realised", note.realised())
        .param("explanation", note.explanation())
        .update();
  }

  private List<Accountability.Note> notes(CaseId caseId, int round) {
    return jdbc.sql(
            """
            SELECT * FROM determination.note WHERE case_id = :case AND round = :round
            ORDER BY number
            """)
        .param("case", caseId.value())
        .param("round", round)
        .query(
            (row, n) ->
                new Accountability.Note(
                    row.getString("indicator"),
                    row.getString("wording"),
                    row.getString("target"),
                    row.getString("realised"),
                    row.getString("explanation")))
        .list();
  }

  private void addCost(CaseId caseId, int round, int number, Accountability.Cost cost) {
    jdbc.sql(
            """
            INSERT INTO determination.cost
              (case_id, round, number, description, granted, realised, explanation)
            VALUES (:case, :round, :number, :description, :granted, :realised, :explanation)
            """)
        .param("case", caseId.value())
        .param("round", round)
        .param("number", number)
        .param("description", cost.description())
        .param("granted", cost.granted().amount())
        .param("realised", cost.realised().amount())
        .param("explanation", cost.explanation())
        .update();
  }

  /** The newest round. */
  Optional<Accountability> newest(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM determination.accountability WHERE case_id = :case
            ORDER BY round DESC LIMIT 1
            """)
        .param("case", caseId.value())
        .query((row, n) -> accountability(caseId, row))
        .optional();
  }

  private Accountability accountability(CaseId caseId, ResultSet row) throws SQLException {
    int round = row.getInt("round");
    Instant at = row.getTimestamp("filed_at").toInstant();
    return new Accountability(
        row.getString("activities"),
        costs(caseId, round),
        DeterminationStore.money(row, "other_income"),
        DeterminationStore.money(row, "own_contribution"),
        row.getString("declared_by"),
        notes(caseId, round),
        round,
        at,
        row.getString("filed_by_name"));
  }

  private List<Accountability.Cost> costs(CaseId caseId, int round) {
    return jdbc.sql(
            """
            SELECT * FROM determination.cost WHERE case_id = :case AND round = :round
            ORDER BY number
            """)
        .param("case", caseId.value())
        .param("round", round)
        .query(
            (row, n) ->
                new Accountability.Cost(
                    row.getString("description"),
                    DeterminationStore.money(row, "granted"),
                    DeterminationStore.money(row, "realised"),
                    row.getString("explanation")))
        .list();
  }
}
