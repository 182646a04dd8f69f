package nl.rekenschap.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions at figures, and their answers. */
@Repository
class QuestionStore {

  private final JdbcClient jdbc;

  QuestionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(FigureQuestion question, Person by) {
    jdbc.sql(
            """
            INSERT INTO review.question (id, period_id, round, field, words, at, by_person, by_name)
            VALUES (:id, :period, :round, :field, :words, :at, :by, :byName)
            """)
        .param("id", question.id())
        .param("period", question.period().value())
        .param("round", question.round())
        .param("field", question.field())
        .param("words", question.words())
        .param("at", Timestamp.from(question.at()))
        .param("by", by.id().value())
        .param("byName", question.byName())
        .update();
  }

  /** Whether it was open until now: of two answers the first one stays. */
  boolean answer(UUID id, FigureQuestion.Answer answer) {
    return jdbc.sql(
                """
                UPDATE review.question
                SET answer = :words, answered_at = :at, answered_by_name = :by
                WHERE id = :id AND answer IS NULL AND lapsed_at IS NULL
                """)
            .param("id", id)
            .param("words", answer.words())
            .param("at", Timestamp.from(answer.at()))
            .param("by", answer.byName())
            .update()
        == 1;
  }

  /** What was not answered is not waited for any more. */
  void lapse(PeriodId id, Instant at) {
    jdbc.sql(
            """
            UPDATE review.question SET lapsed_at = :at
            WHERE period_id = :id AND answer IS NULL AND lapsed_at IS NULL
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<FigureQuestion> find(UUID id) {
    return jdbc.sql("SELECT * FROM review.question WHERE id = :id")
        .param("id", id)
        .query(QuestionStore::question)
        .optional();
  }

  /** Oldest first. */
  List<FigureQuestion> of(PeriodId id) {
    return jdbc.sql("SELECT * FROM review.question WHERE period_id = :id ORDER BY at, id")
        .param("id", id.value())
        .query(QuestionStore::question)
        .list();
  }

  /** How many are open in each of these periods; those without any are left out. */
  Map<PeriodId, Integer> open(Collection<PeriodId> ids) {
    Map<PeriodId, Integer> open = new HashMap<>();
    jdbc.sql(
            """
            SELECT period_id, count(*) AS open FROM review.question
            WHERE period_id = ANY(:ids) AND answer IS NULL AND lapsed_at IS NULL
            GROUP BY period_id
            """)
        .param("ids", ids.stream().map(PeriodId::value).toArray(String[]::new))
        .query(
            row -> {
              open.put(new PeriodId(row.getString("period_id")), row.getInt("open"));
            });
    return open;
  }

  private static FigureQuestion question(ResultSet row, int number) throws SQLException {
    String answer = row.getString("answer");
    return new FigureQuestion(
        java.util.Objects.requireNonNull(row.getObject("id", UUID.class)),
        new PeriodId(row.getString("period_id")),
        row.getInt("round"),
        row.getString("field"),
        row.getString("words"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"),
        answer == null
            ? Optional.empty()
            : Optional.of(
                new FigureQuestion.Answer(
                    answer,
                    row.getTimestamp("answered_at").toInstant(),
                    row.getString("answered_by_name"))),
        row.getTimestamp("lapsed_at") != null);
  }
}
