package nl.rekenschap.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.payment.PaymentFile.Stopped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how cases are paid in advance. */
@Repository
class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How a case is paid in advance.
   *
   * @param running whether its process looks after the days to come
   */
  record Plan(
      CaseId caseId, AdvanceSchedule schedule, boolean running, Optional<Stopped> stopped) {}

  void add(CaseId caseId, AdvanceSchedule schedule, Money awarded) {
    jdbc.sql(
            """
            INSERT INTO payment.plan (case_id, schedule, awarded, running)
            VALUES (:case, :schedule, :awarded, true)
            """)
        .param("case", caseId.value())
        .param("schedule", schedule.name())
        .param("awarded", awarded.amount())
        .update();
  }

  Optional<Plan> find(CaseId caseId) {
    return jdbc.sql("SELECT * FROM payment.plan WHERE case_id = :case")
        .param("case", caseId.value())
        .query(PlanStore::plan)
        .optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Plan> lock(CaseId caseId) {
    return jdbc.sql("SELECT * FROM payment.plan WHERE case_id = :case FOR UPDATE")
        .param("case", caseId.value())
        .query(PlanStore::plan)
        .optional();
  }

  void running(CaseId caseId, boolean running) {
    jdbc.sql("UPDATE payment.plan SET running = :running WHERE case_id = :case")
        .param("running", running)
        .param("case", caseId.value())
        .update();
  }

  void awarded(CaseId caseId, Money awarded) {
    jdbc.sql("UPDATE payment.plan SET awarded = :awarded WHERE case_id = :case")
        .param("awarded", awarded.amount())
        .param("case", caseId.value())
        .update();
  }

  void stop(CaseId caseId, LocalDate on, String because) {
    jdbc.sql(
            """
            UPDATE payment.plan SET stopped_on = :on, stopped_because = :because
            WHERE case_id = :case
            """)
        .param("on", on)
        .param("because", because)
        .param("case", caseId.value())
        .update();
  }

  /** What is still to be ordered, in the order of its days. */
  List<Instalment> toCome(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT on_day, amount FROM payment.instalment WHERE case_id = :case ORDER BY on_day
            """)
        .param("case", caseId.value())
        .query(PlanStore::instalment)
        .list();
  }

  /** What is still to be ordered in those days, of all cases. */
  List<ComingPayment> toCome(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT case_id, on_day, amount FROM payment.instalment
            WHERE on_day BETWEEN :from AND :until ORDER BY on_day, case_id
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, number) ->
                new ComingPayment(
                    new CaseId(row.getString("case_id")),
                    row.getObject("on_day", LocalDate.class),
                    new Money(row.getBigDecimal("amount")),
                    Optional.empty()))
        .list();
  }

  void lay(CaseId caseId, List<Instalment> instalments) {
    for (Instalment instalment : instalments) {
      jdbc.sql(
              """
              INSERT INTO payment.instalment (case_id, on_day, amount)
              VALUES (:case, :on, :amount)
              """)
          .param("case", caseId.value())
          .param("on", instalment.on())
          .param("amount", instalment.amount().amount())
          .update();
    }
  }

  void removeToCome(CaseId caseId) {
    jdbc.sql("DELETE FROM payment.instalment WHERE case_id = :case")
        .param("case", caseId.value())
        .update();
  }

  void remove(CaseId caseId, Instalment instalment) {
    jdbc.sql("DELETE FROM payment.instalment WHERE case_id = :case AND on_day = :on")
        .param("case", caseId.value())
        .param("on", instalment.on())
        .update();
  }

  private static Plan plan(ResultSet row, int number) throws SQLException {
    Optional<LocalDate> on = Optional.ofNullable(row.getObject("stopped_on", LocalDate.class));
    String because = row.getString("stopped_because");
    return new Plan(
        new CaseId(row.getString("case_id")),
        AdvanceSchedule.valueOf(row.getString("schedule")),
        row.getBoolean("running"),
        on.map(day -> new Stopped(day, because)));
  }

  private static Instalment instalment(ResultSet row, int number) throws SQLException {
    return new Instalment(
        row.getObject("on_day", LocalDate.class), new Money(row.getBigDecimal("amount")));
  }
}
