package nl.rekenschap.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.workflow.Subject.Named;
import org.jspecify.annotations.Nullable;

/** Work items as they stand in their table. */
final class WorkRows {

  /** Columns of an item, of the table that is called {@code w} in the query. */
  static final String COLUMNS =
      """
      w.id, w.number, w.version, w.case_id, w.scope, w.period, w.process, w.task, w.route, w.role,
      w.queue, w.team, w.title, w.year, w.provider_id, w.provider_name, w.intervention,
      w.intervention_name, w.line, w.line_name, w.district_names, w.priority, w.legal_last_day,
      w.waiting_on, w.returned, w.assignee, w.assignee_name, w.due_on, w.created_at, w.state,
      w.ended_at, w.ended_by, w.ended_by_name,
      (SELECT t.name FROM workflow.team t WHERE t.id = w.team) AS team_name
      """;

  private WorkRows() {}

  /** An item that is not asked for on behalf of anybody. */
  static WorkItem item(ResultSet row, int number) throws SQLException {
    return item(row, false);
  }

  static WorkItem item(ResultSet row, boolean unread) throws SQLException {
    return new WorkItem(
        new TaskId(row.getString("id")),
        row.getLong("number"),
        row.getInt("version"),
        new CaseId(row.getString("case_id")),
        row.getString("scope"),
        row.getString("period"),
        row.getString("process"),
        row.getString("task"),
        row.getString("route"),
        Role.valueOf(row.getString("role")),
        row.getString("queue"),
        named(row.getString("team"), row.getString("team_name")),
        label(row),
        facts(row),
        person(row.getString("assignee")),
        row.getString("assignee_name"),
        row.getObject("due_on", LocalDate.class),
        row.getTimestamp("created_at").toInstant(),
        WorkItem.State.valueOf(row.getString("state")),
        instant(row.getTimestamp("ended_at")),
        person(row.getString("ended_by")),
        row.getString("ended_by_name"),
        unread);
  }

  static CaseLabel label(ResultSet row) throws SQLException {
    String provider = row.getString("provider_id");
    return new CaseLabel(
        row.getString("title"),
        row.getInt("year"),
        provider == null ? null : new ProviderId(provider),
        row.getString("provider_name"),
        new Subject(
            named(row.getString("intervention"), row.getString("intervention_name")),
            named(row.getString("line"), row.getString("line_name")),
            districts(row.getString("district_names"))));
  }

  private static TaskFacts facts(ResultSet row) throws SQLException {
    return new TaskFacts(
        Priority.values()[row.getInt("priority")],
        row.getObject("legal_last_day", LocalDate.class),
        waitingOn(row),
        row.getBoolean("returned"));
  }

  /** What a provider must do waits for that provider, whoever it is by now. */
  private static @Nullable String waitingOn(ResultSet row) throws SQLException {
    String told = row.getString("waiting_on");
    boolean ofProvider = row.getString("role").equals(Role.PROVIDER_CONTACT.name());
    return told == null && ofProvider ? row.getString("provider_name") : told;
  }

  private static @Nullable Named named(@Nullable String code, @Nullable String name) {
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

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
