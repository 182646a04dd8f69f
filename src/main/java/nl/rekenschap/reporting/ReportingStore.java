package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.kernel.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The periods. {@link DraftStore} has what was typed for them, {@link RoundsStore} what was handed
 * in, {@link FiguresStore} what was accepted.
 */
@Repository
class ReportingStore {

  private static final String PERIODS =
      """
      SELECT p.*, EXISTS (SELECT FROM reporting.draft d WHERE d.period_id = p.id) AS drafted
      FROM reporting.period p
      """;
  private static final String IN_ORDER = " ORDER BY p.case_id, p.span";

  private final JdbcClient jdbc;
  private final Together.Work<Stored> steps = this::nextSteps;

  ReportingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A period with its place on the ladder of reminders.
   *
   * @param nextStep 0-based; beyond the last one when it was escalated
   */
  record Stored(Period period, int nextStep) {}

  /** Under which name a period that this transaction holds is kept. */
  private record Held(PeriodId id) {}

  /** Another provider takes the place of the one before in that case. */
  void succeed(CaseId caseId, ProviderId provider) {
    Together.finish(steps);
    Together.forgetAll(Held.class);
    jdbc.sql("UPDATE reporting.period SET provider_id = :provider WHERE case_id = :case")
        .param("case", caseId.value())
        .param("provider", provider.value())
        .update();
  }

  void add(Period period) {
    jdbc.sql(
            """
            INSERT INTO reporting.period
              (id, case_id, item_code, year, frequency, span, provider_id, opens_on, due_on)
            VALUES (:id, :case, :item, :year, :frequency, :span, :provider, :opens, :due)
            """)
        .param("id", period.id().value())
        .param("case", period.caseId().value())
        .param("item", period.itemCode())
        .param("year", period.span().year())
        .param("frequency", period.span().frequency().name())
        .param("span", period.span().index())
        .param("provider", period.provider().map(ProviderId::value).orElse(null))
        .param("opens", period.opensOn())
        .param("due", period.dueOn())
        .update();
  }

  Optional<Stored> find(PeriodId id) {
    return Together.kept(new Held(id), Stored.class)
        .or(() -> one(PERIODS + " WHERE p.id = :id", id));
  }

  /** Holds the period until the transaction ends. */
  Optional<Stored> lock(PeriodId id) {
    Optional<Stored> held = Together.kept(new Held(id), Stored.class);
    if (held.isPresent()) {
      return held;
    }
    Optional<Stored> fresh = one(PERIODS + " WHERE p.id = :id FOR UPDATE OF p", id);
    // Nobody else changes it until the transaction ends.
    fresh.ifPresent(stored -> Together.keep(new Held(id), stored));
    return fresh;
  }

  /** Holds those of them that are periods, and keeps what was read for who asks after it. */
  void lockAhead(Collection<String> ids) {
    jdbc.sql(PERIODS + " WHERE p.id = ANY (:ids) ORDER BY p.id FOR UPDATE OF p")
        .param("ids", ids.toArray(String[]::new))
        .query(ReportingStore::stored)
        .list()
        .forEach(stored -> Together.keep(new Held(stored.period().id()), stored));
  }

  private Optional<Stored> one(String sql, PeriodId id) {
    return jdbc.sql(sql).param("id", id.value()).query(ReportingStore::stored).optional();
  }

  List<Period> ofCase(CaseId caseId) {
    return jdbc.sql(PERIODS + " WHERE p.case_id = :case" + IN_ORDER)
        .param("case", caseId.value())
        .query(ReportingStore::period)
        .list();
  }

  List<Period> ofYear(int year) {
    return jdbc.sql(PERIODS + " WHERE p.year = :year" + IN_ORDER)
        .param("year", year)
        .query(ReportingStore::period)
        .list();
  }

  List<Period> ofProvider(ProviderId provider) {
    return jdbc.sql(PERIODS + " WHERE p.provider_id = :provider ORDER BY p.year, p.case_id, p.span")
        .param("provider", provider.value())
        .query(ReportingStore::period)
        .list();
  }

  void state(PeriodId id, PeriodState state) {
    changing(id);
    Row row = Row.of(state);
    jdbc.sql(
            """
            UPDATE reporting.period
            SET state = :state, state_at = :at, state_by = :by, state_reason = :reason,
                state_late = :late,
                accepted_round = CASE :state WHEN 'ACCEPTED' THEN round ELSE accepted_round END
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("state", row.name())
        .param("at", row.at() == null ? null : Timestamp.from(row.at()))
        .param("by", row.by())
        .param("reason", row.reason())
        .param("late", row.late())
        .update();
  }

  /** Sets a new due day; the reminders begin anew from it. */
  void due(PeriodId id, LocalDate dueOn) {
    changing(id);
    jdbc.sql("UPDATE reporting.period SET due_on = :due, next_step = 0 WHERE id = :id")
        .param("id", id.value())
        .param("due", dueOn)
        .update();
  }

  /** Periods that have not opened and are due in those days. */
  List<Period> planned(LocalDate from, LocalDate until) {
    return jdbc.sql(PERIODS + " WHERE p.state = 'PLANNED' AND p.due_on BETWEEN :from AND :until")
        .param("from", from)
        .param("until", until)
        .query(ReportingStore::period)
        .list();
  }

  /** Written with those of other periods; see {@link Together}. */
  void nextStep(Stored stored, int step) {
    Together.later(steps, new Stored(stored.period(), step));
    Together.keep(new Held(stored.period().id()), new Stored(stored.period(), step));
  }

  private void nextSteps(List<Stored> all) {
    jdbc.sql(
            """
            UPDATE reporting.period p SET next_step = s.step
            FROM unnest(:ids::text[], :steps::int[]) AS s (id, step) WHERE p.id = s.id
            """)
        .param("ids", all.stream().map(one -> one.period().id().value()).toArray(String[]::new))
        .param("steps", all.stream().map(Stored::nextStep).toArray(Integer[]::new))
        .update();
  }

  /** What is kept of that period is of before what is written now. */
  void changing(PeriodId id) {
    Together.finish(steps);
    Together.forget(new Held(id));
  }

  void nextRound(PeriodId id) {
    changing(id);
    jdbc.sql("UPDATE reporting.period SET round = round + 1 WHERE id = :id")
        .param("id", id.value())
        .update();
  }

  void late(PeriodId id) {
    changing(id);
    jdbc.sql("UPDATE reporting.period SET ever_late = true WHERE id = :id")
        .param("id", id.value())
        .update();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(period(row, number), row.getInt("next_step"));
  }

  static Period period(ResultSet row, int number) throws SQLException {
    return new Period(
        new PeriodId(row.getString("id")),
        new CaseId(row.getString("case_id")),
        row.getString("item_code"),
        span(row),
        Optional.ofNullable(row.getString("provider_id")).map(ProviderId::new),
        row.getObject("opens_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getInt("round"),
        Optional.ofNullable(row.getObject("accepted_round", Integer.class)),
        row.getBoolean("ever_late"),
        state(row));
  }

  static Span span(ResultSet row) throws SQLException {
    return new Span(
        row.getInt("year"), Frequency.valueOf(row.getString("frequency")), row.getInt("span"));
  }

  private static PeriodState state(ResultSet row) throws SQLException {
    Timestamp stamp = row.getTimestamp("state_at");
    Instant at = stamp == null ? Instant.EPOCH : stamp.toInstant(); // the table asks for it
    String by = row.getString("state_by");
    String reason = row.getString("state_reason");
    return switch (row.getString("state")) {
      case "PLANNED" -> new PeriodState.Planned();
      case "OPEN" -> new PeriodState.Open(row.getBoolean("drafted"));
      case "SUBMITTED" -> new PeriodState.Submitted(at, by, row.getBoolean("state_late"));
      case "RETURNED" -> new PeriodState.Returned(at, by, reason);
      case "ACCEPTED" -> new PeriodState.Accepted(at, by);
      case "REOPENED" -> new PeriodState.Reopened(at, by, reason);
      case "NOT_RECEIVED" -> new PeriodState.NotReceived(at, by, reason);
      default -> throw new IllegalStateException("unknown state " + row.getString("state"));
    };
  }

  /** A state as columns. */
  private record Row(
      String name,
      @Nullable Instant at,
      @Nullable String by,
      @Nullable String reason,
      @Nullable Boolean late) {

    static Row of(PeriodState state) {
      return switch (state) {
        case PeriodState.Planned planned -> new Row("PLANNED", null, null, null, null);
        case PeriodState.Open open -> new Row("OPEN", null, null, null, null);
        case PeriodState.Submitted s -> new Row("SUBMITTED", s.at(), s.byName(), null, s.late());
        case PeriodState.Returned r -> new Row("RETURNED", r.at(), r.byName(), r.reason(), null);
        case PeriodState.Accepted a -> new Row("ACCEPTED", a.at(), a.byName(), null, null);
        case PeriodState.Reopened r -> new Row("REOPENED", r.at(), r.byName(), r.reason(), null);
        case PeriodState.NotReceived n ->
            new Row("NOT_RECEIVED", n.at(), n.byName(), n.reason(), null);
      };
    }
  }
}
