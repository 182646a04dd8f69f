package nl.rekenschap.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Judgements, and confirmations by a second pair of eyes. */
@Repository
class ReviewStore {

  private static final String ADD_JUDGEMENT =
      """
      INSERT INTO review.judgement
        (period_id, round, verdict, words, content_hash, at, by_person, by_name)
      VALUES (:id, :round, :verdict, :words, :hash, :at, :by, :byName)
      """;
  private static final String ADD_CONFIRMATION =
      """
      INSERT INTO review.confirmation
        (period_id, round, verdict, words, content_hash, at, by_person, by_name)
      VALUES (:id, :round, :verdict, :words, :hash, :at, :by, :byName)
      """;

  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Judgement judgement) {
    add(ADD_JUDGEMENT, judgement);
  }

  void confirm(Judgement confirmation) {
    add(ADD_CONFIRMATION, confirmation);
  }

  private void add(String sql, Judgement judgement) {
    jdbc.sql(sql)
        .param("id", judgement.period().value())
        .param("round", judgement.round())
        .param("verdict", judgement.verdict().name())
        .param("words", judgement.words())
        .param("hash", judgement.contentHash())
        .param("at", Timestamp.from(judgement.at()))
        .param("by", judgement.by().value())
        .param("byName", judgement.byName())
        .update();
  }

  /** Oldest round first. */
  List<Judgement> judgements(PeriodId id) {
    return list("SELECT * FROM review.judgement WHERE period_id = :id ORDER BY round", id);
  }

  /** Oldest round first. */
  List<Judgement> confirmations(PeriodId id) {
    return list("SELECT * FROM review.confirmation WHERE period_id = :id ORDER BY round", id);
  }

  /** Of all these periods, oldest round first. */
  List<Judgement> judgements(Collection<PeriodId> periods) {
    return list("judgement", periods);
  }

  /** Of all these periods, oldest round first. */
  List<Judgement> confirmations(Collection<PeriodId> periods) {
    return list("confirmation", periods);
  }

  private List<Judgement> list(String table, Collection<PeriodId> periods) {
    return jdbc.sql(
            "SELECT * FROM review."
                + table
                + " WHERE period_id = ANY (:ids) ORDER BY period_id, round")
        .param("ids", periods.stream().map(PeriodId::value).toArray(String[]::new))
        .query((row, number) -> judgement(new PeriodId(row.getString("period_id")), row))
        .list();
  }

  private List<Judgement> list(String sql, PeriodId id) {
    return jdbc.sql(sql).param("id", id.value()).query((row, number) -> judgement(id, row)).list();
  }

  private static Judgement judgement(PeriodId id, ResultSet row) throws SQLException {
    return new Judgement(
        id,
        row.getInt("round"),
        Judgement.Verdict.valueOf(row.getString("verdict")),
        row.getString("words"),
        row.getString("content_hash"),
        row.getTimestamp("at").toInstant(),
        new PersonId(row.getString("by_person")),
        row.getString("by_name"));
  }
}
