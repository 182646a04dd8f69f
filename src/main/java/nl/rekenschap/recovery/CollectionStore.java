package nl.rekenschap.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.rekenschap.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of what must be paid by when, and of what came in. */
@Repository
class CollectionStore {

  /** Instalments of the decision; later arrangements have higher versions. */
  static final int DECISION = 0;

  private final JdbcClient jdbc;

  CollectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What must be paid by when, from that day on; a later version takes the place of the others. */
  void arrange(
      RecoveryRow row, int version, List<Instalment> instalments, LocalDate madeOn, int after) {
    for (int place = 0; place < instalments.size(); place++) {
      Instalment one = instalments.get(place);
      of(
              row,
              """
              INSERT INTO recovery.instalment
                (case_id, number, version, place, due_on, amount, made_on, after)
              VALUES (:case, :number, :version, :place, :due, :amount, :made, :after)
              """)
          .param("version", version)
          .param("place", place)
          .param("due", one.dueOn())
          .param("amount", one.amount().amount())
          .param("made", madeOn)
          .param("after", after)
          .update();
    }
  }

  /** Instalments of a draft are typed anew with each draft. */
  void forgetDrafted(RecoveryRow row) {
    of(
            row,
            """
            DELETE FROM recovery.instalment
            WHERE case_id = :case AND number = :number AND version = 0
            """)
        .update();
  }

  void add(RecoveryRow row, Movement movement, Instant at) {
    of(
            row,
            """
            INSERT INTO recovery.movement
              (case_id, number, place, kind, on_day, amount, reference, undoes, by_name, at)
            VALUES (:case, :number, :place, :kind, :on, :amount, :reference, :undoes, :by, :at)
            """)
        .param("place", movement.place())
        .param("kind", movement.kind().name())
        .param("on", movement.on())
        .param("amount", movement.amount().amount())
        .param("reference", movement.reference())
        .param("undoes", movement.undoes().isPresent() ? movement.undoes().getAsInt() : null)
        .param("by", movement.by())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  List<Movement> movements(RecoveryRow row) {
    return of(
            row,
            """
            SELECT * FROM recovery.movement
            WHERE case_id = :case AND number = :number ORDER BY place
            """)
        .query(CollectionStore::movement)
        .list();
  }

  /** The arrangement that holds. */
  List<Instalment> instalments(RecoveryRow row) {
    return instalments(row.caseId().value(), row.number());
  }

  /** Number of the arrangement that holds, and the day on which it was made. */
  Optional<Arranged> arranged(RecoveryRow row) {
    return of(
            row,
            """
            SELECT version, made_on, after FROM recovery.instalment
            WHERE case_id = :case AND number = :number ORDER BY version DESC LIMIT 1
            """)
        .query(
            (set, n) ->
                new Arranged(
                    set.getInt("version"),
                    set.getObject("made_on", LocalDate.class),
                    set.getInt("after")))
        .optional();
  }

  /**
   * Which arrangement, and since when.
   *
   * @param after number of the last movement before it
   */
  record Arranged(int version, LocalDate madeOn, int after) {}

  List<Instalment> instalments(String caseId, int number) {
    return jdbc.sql(
            """
            SELECT due_on, amount FROM recovery.instalment
            WHERE case_id = :case AND number = :number AND version =
              (SELECT max(version) FROM recovery.instalment
               WHERE case_id = :case AND number = :number)
            ORDER BY place
            """)
        .param("case", caseId)
        .param("number", number)
        .query(
            (set, n) ->
                new Instalment(set.getObject("due_on", LocalDate.class), money(set, "amount")))
        .list();
  }

  private StatementSpec of(RecoveryRow row, String sql) {
    return jdbc.sql(sql).param("case", row.caseId().value()).param("number", row.number());
  }

  private static Movement movement(ResultSet set, int n) throws SQLException {
    Integer undoes = set.getObject("undoes", Integer.class);
    return new Movement(
        set.getInt("place"),
        Movement.Kind.valueOf(set.getString("kind")),
        set.getObject("on_day", LocalDate.class),
        money(set, "amount"),
        set.getString("reference"),
        undoes == null ? OptionalInt.empty() : OptionalInt.of(undoes),
        set.getString("by_name"));
  }

  private static Money money(ResultSet set, String column) throws SQLException {
    return new Money(set.getBigDecimal(column));
  }
}
