package nl.rekenschap.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.workflow.Subject.Named;
import org.jspecify.annotations.Nullable;

/** Work items as they stand in their table. */
final class WorkRows {

  /** Where items are read from. */
  static final String TABLES = "workflow.work_item w LEFT JOIN workflow.team t ON t.id = w.team";

  /** How a case is called, as the columns of its label and of its items are named. */
  static final String LABEL =
      """
      title, year, provider_id, provider_name, intervention, intervention_name, line, line_name,
      district_names
      """;

  /** Columns of an item; they are read in this order, so they stand first in a query. */
  static final String COLUMNS =
      """
      w.id, w.number, w.version, w.case_id, w.scope, w.period, w.process, w.task, w.route, w.role,
      w.queue, w.team, t.name, w.title, w.year, w.provider_id, w.provider_name, w.intervention,
      w.intervention_name, w.line, w.line_name, w.district_names, w.priority, w.legal_last_day,
      w.returned, w.assignee, w.assignee_name, w.due_on, w.created_at, w.state, w.ended_at,
      w.ended_by, w.ended_by_name
      """;

  private final ResultSet row;
  private int column;

  private WorkRows(ResultSet row) {
    this.row = row;
  }

  /** An item that is not asked for on behalf of anybody. */
  static WorkItem item(ResultSet row, int number) throws SQLException {
    return item(row, false);
  }

  static WorkItem item(ResultSet row, boolean unread) throws SQLException {
    return new WorkRows(row).item(unread);
  }

  /** Of a query that begins with the columns of {@link #LABEL}. */
  static CaseLabel label(ResultSet row) throws SQLException {
    return new WorkRows(row).label();
  }

  // By place: to look up the name of each of some thirty columns takes as long as reading it.
  private WorkItem item(boolean unread) throws SQLException {
    return new WorkItem(
        new TaskId(text()),
        row.getLong(++column),
        row.getInt(++column),
        new CaseId(text()),
        text(),
        text(),
        text(),
        text(),
        text(),
        Role.valueOf(text()),
        text(),
        named(),
        label(),
        facts(),
        person(),
        text(),
        day(),
        Objects.requireNonNull(instant()),
        WorkItem.State.valueOf(text()),
        instant(),
        person(),
        text(),
        unread);
  }

  private CaseLabel label() throws SQLException {
    return new CaseLabel(
        text(),
        row.getInt(++column),
        provider(),
        text(),
        new Subject(named(), named(), districts(text())));
  }

  private TaskFacts facts() throws SQLException {
    return new TaskFacts(Priority.values()[row.getInt(++column)], day(), row.getBoolean(++column));
  }

  private String text() throws SQLException {
    return row.getString(++column);
  }

  private @Nullable LocalDate day() throws SQLException {
    return row.getObject(++column, LocalDate.class);
  }

  private @Nullable Instant instant() throws SQLException {
    OffsetDateTime at = row.getObject(++column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private @Nullable PersonId person() throws SQLException {
    String id = text();
    return id == null ? null : new PersonId(id);
  }

  private @Nullable ProviderId provider() throws SQLException {
    String id = text();
    return id == null ? null : new ProviderId(id);
  }

  private @Nullable Named named() throws SQLException {
    String code = text();
    String name = text();
    return code == null || name == null ? null : new Named(code, name);
  }

  /** A line for each, so that reading a page parses no arrays. */
  static String lines(List<Named> districts) {
    return districts.stream()
        .map(one -> one.code() + '\t' + one.name())
        .collect(Collectors.joining("\n"));
  }

  private static List<Named> districts(String lines) {
    return lines.isEmpty()
        ? List.of()
        : Arrays.stream(lines.split("\n", -1))
            .map(line -> line.split("\t", 2))
            .map(parts -> new Named(parts[0], parts[1]))
            .toList();
  }
}
