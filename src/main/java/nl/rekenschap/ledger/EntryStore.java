package nl.rekenschap.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries one by one: also those of a posting that is not whole, so that it can be named. */
@Repository
class EntryStore {

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Entered> ofYear(int year) {
    return jdbc.sql(
            """
            SELECT p.id, p.posted_at, p.on_day, p.kind, p.reference, p.rests_on, p.ground,
                   p.by_name, e.account, e.item, e.case_id, e.amount,
                   t.total = 0 AND t.number = p.entries AS sound
            FROM ledger.entry e
            JOIN ledger.posting p ON p.id = e.posting
            JOIN (SELECT a.posting, count(*) AS number, sum(a.amount) AS total
                  FROM ledger.entry a
                  WHERE a.posting IN (SELECT b.posting FROM ledger.entry b WHERE b.year = :year)
                  GROUP BY a.posting) t ON t.posting = e.posting
            WHERE e.year = :year AND e.item <> :pool
            ORDER BY p.id, e.place
            """)
        .param("year", year)
        .param("pool", BookKey.NO_LINE)
        .query(EntryStore::entered)
        .list();
  }

  private static Entered entered(ResultSet row, int number) throws SQLException {
    return new Entered(
        row.getLong("id"),
        row.getTimestamp("posted_at").toInstant(),
        row.getObject("on_day", LocalDate.class),
        Kind.valueOf(row.getString("kind")),
        Account.valueOf(row.getString("account")),
        row.getString("item"),
        Optional.ofNullable(row.getString("case_id")).map(CaseId::new),
        new Money(row.getBigDecimal("amount")),
        row.getString("reference"),
        row.getString("rests_on"),
        Optional.ofNullable(row.getString("ground")),
        row.getString("by_name"),
        row.getBoolean("sound"));
  }
}
