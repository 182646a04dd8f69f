package nl.rekenschap.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was done to several items at once, and of reminders. */
@Repository
class BulkStore {

  private final JdbcClient jdbc;

  BulkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LocalDate> remindedOn(TaskId id) {
    return jdbc.sql("SELECT reminded_on FROM workflow.reminder WHERE item = :item")
        .param("item", id.value())
        .query(LocalDate.class)
        .optional();
  }

  void reminded(TaskId id, LocalDate on) {
    jdbc.sql(
            """
            INSERT INTO workflow.reminder (item, reminded_on) VALUES (:item, :on)
            ON CONFLICT (item) DO UPDATE SET reminded_on = excluded.reminded_on
            """)
        .param("item", id.value())
        .param("on", on)
        .update();
  }

  /** An act before it has a number. */
  record Act(
      Wish wish,
      String because,
      Bulk.OnChange onChange,
      boolean carriedOut,
      Person by,
      List<Bulk.Outcome> outcomes) {}

  long add(Act act, @Nullable String assignedTo, List<String> leftWhy, Instant at) {
    long number =
        jdbc.sql(
                """
                INSERT INTO workflow.bulk_act
                  (at, verb, assigned_to, because, on_change, carried_out, done_by, done_by_name)
                VALUES (:at, :verb, :to, :because, :onChange, :carriedOut, :by, :byName)
                RETURNING number
                """)
            .param("at", Timestamp.from(at))
            .param("verb", act.wish().verb())
            .param("to", assignedTo)
            .param("because", act.because())
            .param("onChange", act.onChange().name())
            .param("carriedOut", act.carriedOut())
            .param("by", act.by().id().value())
            .param("byName", act.by().name())
            .query(Long.class)
            .single();
    addItems(number, act.outcomes(), leftWhy);
    return number;
  }

  private void addItems(long number, List<Bulk.Outcome> outcomes, List<String> leftWhy) {
    jdbc.sql(
            """
            INSERT INTO workflow.bulk_item (act, place, item, case_id, task, left_why)
            SELECT :act, i.place, i.item, i.case_id, i.task, nullif(i.left_why, '')
            FROM unnest(:items, :cases, :tasks, :whys) WITH ORDINALITY
              AS i (item, case_id, task, left_why, place)
            """)
        .param("act", number)
        .param("items", outcomes.stream().map(o -> o.id().value()).toArray(String[]::new))
        .param("cases", outcomes.stream().map(Bulk.Outcome::caseId).toArray(String[]::new))
        .param("tasks", outcomes.stream().map(Bulk.Outcome::task).toArray(String[]::new))
        .param("whys", leftWhy.toArray(String[]::new))
        .update();
  }

  /** What that person did, newest first; what everybody did when absent. */
  List<Bulk.Done> newest(@Nullable String by, int limit) {
    return jdbc.sql(
            """
            SELECT a.number, a.at, a.verb, a.assigned_to, a.because, a.carried_out, a.done_by_name,
                   count(*) AS all_items, count(i.left_why) AS left_items,
                   array_remove(array_agg(DISTINCT i.left_why), NULL) AS whys
            FROM (SELECT * FROM workflow.bulk_act
                  WHERE CAST(:by AS text) IS NULL OR done_by = :by
                  ORDER BY number DESC LIMIT :limit) a
            JOIN workflow.bulk_item i ON i.act = a.number
            GROUP BY a.number, a.at, a.verb, a.assigned_to, a.because, a.carried_out, a.done_by_name
            ORDER BY a.number DESC
            """)
        .param("by", by)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Bulk.Done(
                    row.getLong("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("verb"),
                    Optional.ofNullable(row.getString("assigned_to")),
                    row.getString("because"),
                    row.getString("done_by_name"),
                    row.getBoolean("carried_out")
                        ? row.getInt("all_items") - row.getInt("left_items")
                        : 0,
                    row.getInt("all_items"),
                    List.of((String[]) row.getArray("whys").getArray())))
        .list();
  }
}
