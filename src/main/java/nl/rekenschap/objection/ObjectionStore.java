package nl.rekenschap.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.objection.ObjectionFile.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class ObjectionStore {

  private static final String ONE = "SELECT * FROM objection.objection WHERE id = :id";

  private final JdbcClient jdbc;

  ObjectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ObjectionFile file, int number) {
    jdbc.sql(
            """
            INSERT INTO objection.objection
              (id, case_id, number, contested, contested_on, provider_id, title, year, received_on,
               term_ended_on, filed_by, grounds, committee, phase)
            VALUES (:id, :case, :number, :contested, :contestedOn, :provider, :title, :year, :received,
                    :ended, :by, :grounds, :committee, 'ASSESSING')
            """)
        .param("id", file.id().value())
        .param("case", file.caseId().value())
        .param("number", number)
        .param("contested", file.contested().scope())
        .param("contestedOn", file.contested().decidedOn())
        .param("provider", file.provider().value())
        .param("title", file.title())
        .param("year", file.year())
        .param("received", file.receivedOn())
        .param("ended", file.contested().lastDay())
        .param("by", file.filedBy())
        .param("grounds", file.grounds())
        .param("committee", file.committee())
        .update();
  }

  int count(CaseId caseId) {
    return jdbc.sql("SELECT count(*) FROM objection.objection WHERE case_id = :case")
        .param("case", caseId.value())
        .query(Integer.class)
        .single();
  }

  Optional<ObjectionFile> find(ObjectionId id) {
    return jdbc.sql(ONE).param("id", id.value()).query(this::row).optional();
  }

  Optional<ObjectionFile> lock(ObjectionId id) {
    return jdbc.sql(ONE + " FOR UPDATE").param("id", id.value()).query(this::row).optional();
  }

  List<ObjectionFile> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM objection.objection WHERE case_id = :case ORDER BY number")
        .param("case", caseId.value())
        .query(this::row)
        .list();
  }

  void incomplete(ObjectionId id, Assessment.Incomplete asked) {
    set(
            id,
            "phase = 'COMPLETING', missing = :missing, complete_until = :until,"
                + " complete_expired = false")
        .param("missing", asked.missing())
        .param("until", asked.until())
        .update();
  }

  void completed(ObjectionId id, String grounds) {
    set(id, "phase = 'ASSESSING', grounds = :grounds").param("grounds", grounds).update();
  }

  void completeExpired(ObjectionId id) {
    set(id, "phase = 'ADVISING', complete_expired = true").update();
  }

  void toBeHeard(ObjectionId id, Assessment.ToBeHeard hearing) {
    set(id, "phase = 'HEARING', hearing_on = :on, hearing_place = :place")
        .param("on", hearing.on())
        .param("place", hearing.place())
        .update();
  }

  void notHeard(ObjectionId id, Assessment.NotHeard not) {
    set(id, "phase = 'ADVISING', not_heard_ground = :ground, not_heard_because = :because")
        .param("ground", not.ground().name())
        .param("because", not.because())
        .update();
  }

  void heard(ObjectionId id, LocalDate on, String report) {
    set(id, "phase = 'ADVISING', heard_on = :on, heard_report = :report")
        .param("on", on)
        .param("report", report)
        .update();
  }

  void advised(ObjectionId id, Advice advice, String by) {
    set(
            id,
            "phase = 'DECIDING', outcome = :outcome, new_amount = :amount, reasoning = :reasoning,"
                + " advised_by = :by, returned_because = NULL")
        .param("outcome", advice.outcome().name())
        .param("amount", advice.newAmount().map(Money::amount).orElse(null))
        .param("reasoning", advice.reasoning())
        .param("by", by)
        .update();
  }

  void returned(ObjectionId id, String because) {
    set(id, "phase = 'ADVISING', returned_because = :because").param("because", because).update();
  }

  void decided(ObjectionId id, LocalDate on, String by) {
    set(id, "phase = 'DECIDED', decided_on = :on, decided_by = :by")
        .param("on", on)
        .param("by", by)
        .update();
  }

  void extended(ObjectionId id) {
    set(id, "extended = true").update();
  }

  void withdrawn(ObjectionId id, LocalDate on, String because) {
    set(id, "phase = 'WITHDRAWN', withdrawn_on = :on, withdrawn_because = :because")
        .param("on", on)
        .param("because", because)
        .update();
  }

  private StatementSpec set(ObjectionId id, String assignments) {
    return jdbc.sql("UPDATE objection.objection SET " + assignments + " WHERE id = :id")
        .param("id", id.value());
  }

  private ObjectionFile row(ResultSet set, int n) throws SQLException {
    return new ObjectionFile(
        new ObjectionId(set.getString("id")),
        new CaseId(set.getString("case_id")),
        new Contested(
            set.getString("contested"),
            set.getObject("contested_on", LocalDate.class),
            set.getObject("term_ended_on", LocalDate.class)),
        new ProviderId(set.getString("provider_id")),
        set.getString("title"),
        set.getInt("year"),
        set.getObject("received_on", LocalDate.class),
        set.getString("filed_by"),
        set.getString("grounds"),
        set.getBoolean("committee"),
        Phase.valueOf(set.getString("phase")),
        text(set, "missing"),
        day(set, "complete_until"),
        set.getBoolean("complete_expired"),
        Optional.ofNullable(hearing(set)),
        day(set, "heard_on"),
        text(set, "heard_report"),
        Optional.ofNullable(notHeard(set)),
        Optional.ofNullable(advice(set)),
        text(set, "advised_by"),
        text(set, "returned_because"),
        text(set, "decided_by"),
        day(set, "decided_on"),
        set.getBoolean("extended"),
        day(set, "withdrawn_on"),
        text(set, "withdrawn_because"));
  }

  private static Assessment.@Nullable ToBeHeard hearing(ResultSet set) throws SQLException {
    LocalDate on = set.getObject("hearing_on", LocalDate.class);
    return on == null ? null : new Assessment.ToBeHeard(on, set.getString("hearing_place"));
  }

  private static Assessment.@Nullable NotHeard notHeard(ResultSet set) throws SQLException {
    String ground = set.getString("not_heard_ground");
    return ground == null
        ? null
        : new Assessment.NotHeard(
            Assessment.Ground.valueOf(ground), set.getString("not_heard_because"));
  }

  private static @Nullable Advice advice(ResultSet set) throws SQLException {
    String outcome = set.getString("outcome");
    return outcome == null
        ? null
        : new Advice(
            Outcome.valueOf(outcome),
            Optional.ofNullable(set.getBigDecimal("new_amount")).map(Money::new),
            set.getString("reasoning"));
  }

  private static Optional<String> text(ResultSet set, String column) throws SQLException {
    return Optional.ofNullable(set.getString(column));
  }

  private static Optional<LocalDate> day(ResultSet set, String column) throws SQLException {
    return Optional.ofNullable(set.getObject(column, LocalDate.class));
  }
}
