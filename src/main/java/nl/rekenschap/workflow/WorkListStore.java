package nl.rekenschap.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.rekenschap.workflow.WorkListSql.Lookup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the work list; {@link WorkListSql} says how. */
@Repository
class WorkListStore {

  private record Line(WorkItem item, String key) {}

  /** In so many roles somebody is in most groups. */
  private static final int MANY_ROLES = 3;

  private final JdbcClient jdbc;
  private final CommonWords common;

  WorkListStore(JdbcClient jdbc, CommonWords common) {
    this.jdbc = jdbc;
    this.common = common;
  }

  WorkPage page(WorkQuery asked, Viewer viewer, LocalDate today, @Nullable Cursor from, int size) {
    WorkQuery query = viewer.within(asked);
    List<String> words = Words.asked(query.text());
    if (words.isEmpty() && !query.text().isEmpty()) {
      return new WorkPage(List.of(), null, null);
    }
    boolean backwards = from != null && from.backwards();
    boolean fromTheEnd = query.descending() || query.scope() == WorkQuery.Scope.DONE;
    String sql =
        new WorkListSql(
                query,
                viewer.staff(),
                viewer.inPart().condition(),
                words.size(),
                lookup(query, viewer, words))
            .page(fromTheEnd != backwards, from != null, size + 1);
    StatementSpec statement = bind(jdbc.sql(sql), query, viewer, words, today);
    if (from != null) {
      statement = statement.param("key", from.key()).param("number", from.number());
    }
    List<Line> lines = statement.query(WorkListStore::line).list();
    return cut(lines, from, size);
  }

  private Lookup lookup(WorkQuery query, Viewer viewer, List<String> words) {
    if (!common.areCommon(words)) {
      return Lookup.GATHER;
    }
    boolean broad = query.scope() == WorkQuery.Scope.ALL || viewer.roles().size() >= MANY_ROLES;
    return viewer.staff() && broad ? Lookup.WALK_ALL : Lookup.WALK;
  }

  /** One line more than was asked for tells that there is another page. */
  private static WorkPage cut(List<Line> read, @Nullable Cursor from, int size) {
    boolean more = read.size() > size;
    List<Line> lines = new ArrayList<>(more ? read.subList(0, size) : read);
    boolean backwards = from != null && from.backwards();
    if (backwards) {
      Collections.reverse(lines);
    }
    boolean before = backwards ? more : from != null;
    boolean after = backwards || more;
    return new WorkPage(
        lines.stream().map(Line::item).toList(),
        before && !lines.isEmpty() ? at(lines.getFirst(), true) : null,
        after && !lines.isEmpty() ? at(lines.getLast(), false) : null);
  }

  private static Cursor at(Line line, boolean backwards) {
    return new Cursor(line.key(), line.item().number(), backwards);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(WorkRows.item(row, row.getBoolean("unread")), row.getString("key"));
  }

  /**
   * @param most counting stops there; null for all
   */
  long count(WorkQuery asked, Viewer viewer, LocalDate today, @Nullable Long most) {
    WorkQuery query = viewer.within(asked);
    List<String> words = Words.asked(query.text());
    if (words.isEmpty() && !query.text().isEmpty()) {
      return 0;
    }
    String sql =
        new WorkListSql(
                query,
                viewer.staff(),
                viewer.inPart().condition(),
                words.size(),
                lookup(query, viewer, words))
            .count();
    return bind(jdbc.sql(sql), query, viewer, words, today)
        .param("most", most)
        .query(Long.class)
        .single();
  }

  /** More parameters than a statement has do no harm. */
  private static StatementSpec bind(
      StatementSpec sql, WorkQuery query, Viewer viewer, List<String> words, LocalDate today) {
    StatementSpec bound =
        sql.param("me", viewer.me())
            .param("people", array(viewer.people()))
            .param("roles", array(viewer.roles()))
            .param("several", array(viewer.severalFor()))
            .param("today", today);
    viewer.inPart().values().forEach(bound::param);
    query.only().forEach((field, values) -> bound.param(field.name(), array(values)));
    for (int i = 0; i < words.size(); i++) {
      bound.param("word" + i, words.get(i));
    }
    return bound;
  }

  private static String[] array(Set<String> values) {
    return values.toArray(String[]::new);
  }

  void seen(String route, String id, String person) {
    jdbc.sql(
            """
            INSERT INTO workflow.seen (number, person)
            SELECT number, :person FROM workflow.work_item
            WHERE id = :id AND route = :route AND state = 'OPEN'
            ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("route", route)
        .param("person", person)
        .update();
  }

  String mark() {
    return jdbc.sql("SELECT pg_current_snapshot()::text").query(String.class).single();
  }

  /** Whether an item was written in a transaction whose work that snapshot does not show. */
  boolean changedSince(String mark) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM workflow.work_item
              WHERE changed_in >= pg_snapshot_xmin(CAST(:mark AS pg_snapshot))
                AND changed_in < pg_snapshot_xmax(pg_current_snapshot())
                AND NOT pg_visible_in_snapshot(changed_in, CAST(:mark AS pg_snapshot)))
            """)
        .param("mark", mark)
        .query(Boolean.class)
        .single();
  }
}
