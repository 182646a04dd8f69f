package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.award.Reservation.Outcome;
import nl.rekenschap.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of reservations for the budget. */
@Repository
class ReservationStore {

  /** As it is kept; its last day is reckoned. */
  record Row(
      LocalDate adoptedOn,
      String decision,
      LocalDate recordedOn,
      String recordedBy,
      Outcome outcome,
      Optional<LocalDate> endedOn) {}

  private final JdbcClient jdbc;

  ReservationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId caseId, LocalDate adoptedOn, String decision, LocalDate on, String by) {
    jdbc.sql(
            """
            INSERT INTO award.reservation (case_id, adopted_on, decision, recorded_on, recorded_by)
            VALUES (:case, :adopted, :decision, :on, :by)
            """)
        .param("case", caseId.value())
        .param("adopted", adoptedOn)
        .param("decision", decision)
        .param("on", on)
        .param("by", by)
        .update();
  }

  void end(CaseId caseId, Outcome outcome, LocalDate on) {
    jdbc.sql(
            """
            UPDATE award.reservation SET outcome = :outcome, ended_on = :on WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("outcome", outcome.name())
        .param("on", on)
        .update();
  }

  Optional<Row> find(CaseId caseId) {
    return jdbc.sql("SELECT * FROM award.reservation WHERE case_id = :case")
        .param("case", caseId.value())
        .query(
            (row, number) ->
                new Row(
                    row.getObject("adopted_on", LocalDate.class),
                    row.getString("decision"),
                    row.getObject("recorded_on", LocalDate.class),
                    row.getString("recorded_by"),
                    Outcome.valueOf(row.getString("outcome")),
                    Optional.ofNullable(row.getObject("ended_on", LocalDate.class))))
        .optional();
  }
}
