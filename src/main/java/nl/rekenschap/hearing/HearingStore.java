package nl.rekenschap.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.hearing.HearingRound.MoreTime;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.BlobHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class HearingStore implements BlobHolder {

  /** How a round can end, as it is kept. */
  enum End {
    GIVEN,
    RECORDED,
    WAIVED,
    EXPIRED
  }

  /**
   * What was said at the end of a round.
   *
   * @param heldOn only when it was said by word of mouth
   * @param answer absent when nothing was said
   * @param by absent when the term passed
   */
  record Ending(
      End as,
      LocalDate on,
      @Nullable LocalDate heldOn,
      @Nullable String answer,
      @Nullable String by) {}

  private static final String SUBJECT = " WHERE case_id = :case AND scope = :scope";
  private static final String ROUND = SUBJECT + " AND round = :round";

  private final JdbcClient jdbc;

  HearingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId caseId, String scope, int round, Intention intention, LocalDate on) {
    jdbc.sql(
            """
            INSERT INTO hearing.round
              (case_id, scope, round, intention, legal_ground, intended_by, intended_on)
            VALUES (:case, :scope, :round, :text, :ground, :by, :on)
            """)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("round", round)
        .param("text", intention.text())
        .param("ground", intention.ground())
        .param("by", intention.by())
        .param("on", on)
        .update();
    int number = 1;
    for (Intention.Line line : intention.amounts()) {
      jdbc.sql(
              """
              INSERT INTO hearing.amount (case_id, scope, round, number, what, amount)
              VALUES (:case, :scope, :round, :number, :what, :amount)
              """)
          .param("case", caseId.value())
          .param("scope", scope)
          .param("round", round)
          .param("number", number++)
          .param("what", line.what())
          .param("amount", line.amount().amount())
          .update();
    }
  }

  void sent(CaseId caseId, HearingRound round, LocalDate on, LocalDate until) {
    jdbc.sql("UPDATE hearing.round SET sent_on = :on, until = :until" + ROUND)
        .param("case", caseId.value())
        .param("scope", round.scope())
        .param("round", round.number())
        .param("on", on)
        .param("until", until)
        .update();
  }

  void moreTime(CaseId caseId, HearingRound round, MoreTime more) {
    jdbc.sql("UPDATE hearing.round SET until = :until" + ROUND)
        .param("case", caseId.value())
        .param("scope", round.scope())
        .param("round", round.number())
        .param("until", more.until())
        .update();
    jdbc.sql(
            """
            INSERT INTO hearing.extension
              (case_id, scope, round, number, until, reason, by_name, given_on)
            VALUES (:case, :scope, :round, :number, :until, :reason, :by, :on)
            """)
        .param("case", caseId.value())
        .param("scope", round.scope())
        .param("round", round.number())
        .param("number", round.extensions().size() + 1)
        .param("until", more.until())
        .param("reason", more.reason())
        .param("by", more.byName())
        .param("on", more.givenOn())
        .update();
  }

  void end(CaseId caseId, HearingRound round, Ending ending) {
    jdbc.sql(
            """
            UPDATE hearing.round
            SET ended_as = :as, ended_on = :on, held_on = :held, answer = :answer,
                answered_by = :by
            """
                + ROUND)
        .param("case", caseId.value())
        .param("scope", round.scope())
        .param("round", round.number())
        .param("as", ending.as().name())
        .param("on", ending.on())
        .param("held", ending.heldOn())
        .param("answer", ending.answer())
        .param("by", ending.by())
        .update();
  }

  /** All rounds on that subject, oldest first. */
  List<HearingRound> rounds(CaseId caseId, String scope) {
    return jdbc.sql("SELECT * FROM hearing.round" + SUBJECT + " ORDER BY round")
        .param("case", caseId.value())
        .param("scope", scope)
        .query((row, n) -> round(caseId, row))
        .list();
  }

  Optional<HearingRound> newest(CaseId caseId, String scope) {
    return one(caseId, scope, "");
  }

  /** The same, held until the transaction ends: a person and the timer come one after another. */
  Optional<HearingRound> lock(CaseId caseId, String scope) {
    return one(caseId, scope, " FOR UPDATE");
  }

  private Optional<HearingRound> one(CaseId caseId, String scope, String how) {
    return jdbc.sql("SELECT * FROM hearing.round" + SUBJECT + " ORDER BY round DESC LIMIT 1" + how)
        .param("case", caseId.value())
        .param("scope", scope)
        .query((row, n) -> round(caseId, row))
        .optional();
  }

  void addFile(CaseId caseId, String scope, UUID id, Arrived file) {
    jdbc.sql(
            """
            INSERT INTO hearing.draft_file (id, case_id, scope, name, size, sha256)
            VALUES (:id, :case, :scope, :name, :size, :sha)
            """)
        .param("id", id)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("name", file.name())
        .param("size", file.size())
        .param("sha", file.sha256())
        .update();
  }

  void removeFile(CaseId caseId, String scope, UUID id) {
    jdbc.sql("DELETE FROM hearing.draft_file" + SUBJECT + " AND id = :id")
        .param("case", caseId.value())
        .param("scope", scope)
        .param("id", id)
        .update();
  }

  void removeFiles(CaseId caseId, String scope) {
    jdbc.sql("DELETE FROM hearing.draft_file" + SUBJECT)
        .param("case", caseId.value())
        .param("scope", scope)
        .update();
  }

  List<HearingFile.Waiting> files(CaseId caseId, String scope) {
    return jdbc.sql("SELECT id, name FROM hearing.draft_file" + SUBJECT + " ORDER BY name, id")
        .param("case", caseId.value())
        .param("scope", scope)
        .query(
            (row, n) ->
                new HearingFile.Waiting(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }

  /** Of a file from before contents had a place of their own. */
  Optional<byte[]> oldContent(UUID id) {
    return jdbc.sql("SELECT content FROM hearing.draft_file WHERE id = :id AND content IS NOT NULL")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** Which content a file has, and how large it is. */
  Map.Entry<String, Long> kept(UUID id) {
    return jdbc.sql("SELECT sha256, size FROM hearing.draft_file WHERE id = :id")
        .param("id", id)
        .query((row, n) -> Map.entry(row.getString("sha256"), row.getLong("size")))
        .single();
  }

  @Override
  public Set<String> held(Collection<String> sha256s) {
    return jdbc.sql("SELECT DISTINCT sha256 FROM hearing.draft_file WHERE sha256 = ANY (:shas)")
        .param("shas", sha256s.toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .set();
  }

  private HearingRound round(CaseId caseId, ResultSet row) throws SQLException {
    String scope = row.getString("scope");
    int number = row.getInt("round");
    return new HearingRound(
        scope,
        number,
        new Intention(
            row.getString("intention"),
            row.getString("legal_ground"),
            amounts(caseId, scope, number),
            row.getString("intended_by")),
        row.getObject("intended_on", LocalDate.class),
        Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        extensions(caseId, scope, number),
        outcome(row));
  }

  private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
    String as = row.getString("ended_as");
    if (as == null) {
      return Optional.empty();
    }
    LocalDate on = row.getObject("ended_on", LocalDate.class);
    String by = row.getString("answered_by");
    return Optional.of(
        switch (End.valueOf(as)) {
          case GIVEN -> new Outcome.Given(on, row.getString("answer"), by);
          case RECORDED ->
              new Outcome.Recorded(
                  row.getObject("held_on", LocalDate.class), row.getString("answer"), by);
          case WAIVED -> new Outcome.NoneGiven(on, Optional.of(by));
          case EXPIRED ->
              new Outcome.NoneGiven(row.getObject("until", LocalDate.class), Optional.empty());
        });
  }

  private List<Intention.Line> amounts(CaseId caseId, String scope, int round) {
    return jdbc.sql("SELECT what, amount FROM hearing.amount" + ROUND + " ORDER BY number")
        .param("case", caseId.value())
        .param("scope", scope)
        .param("round", round)
        .query(
            (row, n) ->
                new Intention.Line(row.getString("what"), new Money(row.getBigDecimal("amount"))))
        .list();
  }

  private List<MoreTime> extensions(CaseId caseId, String scope, int round) {
    return jdbc.sql("SELECT * FROM hearing.extension" + ROUND + " ORDER BY number")
        .param("case", caseId.value())
        .param("scope", scope)
        .param("round", round)
        .query(
            (row, n) ->
                new MoreTime(
                    row.getObject("until", LocalDate.class),
                    row.getString("reason"),
                    row.getString("by_name"),
                    row.getObject("given_on", LocalDate.class)))
        .list();
  }
}
