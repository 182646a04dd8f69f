package nl.rekenschap.review;

import java.sql.Timestamp;
import java.util.List;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class ReviewStore {

  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Judgement judgement) {
    jdbc.sql(
            """
            INSERT INTO review.judgement (period_id, round, verdict, words, at, by_person, by_name)
            VALUES (:id, :round, :verdict, :words, :at, :by, :byName)
            """)
        .param("id", judgement.period().value())
        .param("round", judgement.round())
        .param("verdict", judgement.verdict().name())
        .param("words", judgement.words())
        .param("at", Timestamp.from(judgement.at()))
        .param("by", judgement.by().value())
        .param("byName", judgement.byName())
        .update();
  }

  /** Oldest round first. */
  List<Judgement> judgements(PeriodId id) {
    return jdbc.sql("SELECT * FROM review.judgement WHERE period_id = :id ORDER BY round")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Judgement(
                    id,
                    row.getInt("round"),
                    Judgement.Verdict.valueOf(row.getString("verdict")),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant(),
                    new PersonId(row.getString("by_person")),
                    row.getString("by_name")))
        .list();
  }
}
