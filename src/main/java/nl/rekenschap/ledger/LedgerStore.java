package nl.rekenschap.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Posting.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. Postings are added, never changed: the tables refuse it too. */
@Repository
class LedgerStore {

  /** What is written beside a posting. */
  record Beside(Instant at, LocalDate on, String restsOn, Optional<String> ground, String by) {}

  /** All entries of one kind in one account of a book, summed. */
  record Sum(BookKey book, Kind kind, Account account, Money amount) {}

  private record Row(
      long id,
      Instant at,
      LocalDate on,
      Kind kind,
      BookKey book,
      Optional<CaseId> caseId,
      String reference,
      String restsOn,
      Optional<String> ground,
      String by,
      Entry entry) {}

  private static final String ROWS =
      """
      SELECT p.*, e.account, e.item AS entry_item, e.year AS entry_year, e.case_id AS entry_case,
             e.amount
      FROM ledger.posting p JOIN ledger.entry e ON e.posting = p.id
      """;
  private static final String IN_ORDER = " ORDER BY p.id, e.place";
  private static final String SUMS =
      """
      SELECT e.item, e.year, p.kind, e.account, sum(e.amount) AS amount
      FROM ledger.entry e JOIN ledger.posting p ON p.id = e.posting
      WHERE %s
      GROUP BY e.item, e.year, p.kind, e.account
      """;

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds these books until the transaction ends; opens those that are new. */
  void lock(Collection<BookKey> books) {
    for (BookKey book : new TreeSet<>(books)) {
      jdbc.sql("INSERT INTO ledger.book (item, year) VALUES (:item, :year) ON CONFLICT DO NOTHING")
          .param("item", book.item())
          .param("year", book.year())
          .update();
      jdbc.sql("SELECT 1 FROM ledger.book WHERE item = :item AND year = :year FOR UPDATE")
          .param("item", book.item())
          .param("year", book.year())
          .query(Integer.class)
          .single();
    }
  }

  List<BookKey> books(Collection<Integer> years) {
    return jdbc.sql("SELECT item, year FROM ledger.book WHERE year = ANY (:years) ORDER BY 1, 2")
        .param("years", years.toArray(Integer[]::new))
        .query((row, number) -> new BookKey(row.getString("item"), row.getInt("year")))
        .list();
  }

  /** The line on which a case was awarded. */
  Optional<BookKey> home(CaseId caseId) {
    return jdbc.sql(
            "SELECT item, year FROM ledger.posting WHERE case_id = :case AND kind = 'AWARDED'")
        .param("case", caseId.value())
        .query((row, number) -> new BookKey(row.getString("item"), row.getInt("year")))
        .optional();
  }

  /** The cases that have a posting of that kind. */
  Set<CaseId> cases(Kind kind) {
    return jdbc.sql("SELECT DISTINCT case_id FROM ledger.posting WHERE kind = :kind")
        .param("kind", kind.name())
        .query((row, number) -> new CaseId(row.getString("case_id")))
        .set();
  }

  /** All that was posted with an entry in one of these books. */
  List<Booked> of(Collection<BookKey> books) {
    return whole(
        jdbc.sql(
                ROWS
                    + """
                    WHERE p.id IN
                      (SELECT i.posting FROM ledger.entry i
                       WHERE (i.item, i.year) IN (SELECT * FROM unnest(:items, :years)))
                    """
                    + IN_ORDER)
            .params(parts(books)));
  }

  /** What the entries of that case come to. */
  CaseAmounts amounts(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT p.kind, e.account, e.amount
            FROM ledger.entry e JOIN ledger.posting p ON p.id = e.posting
            WHERE e.case_id = :case
            """)
        .param("case", caseId.value())
        .query(
            rows -> {
              CaseAmounts amounts = CaseAmounts.NONE;
              while (rows.next()) {
                Account account = Account.valueOf(rows.getString("account"));
                Money amount = new Money(rows.getBigDecimal("amount"));
                amounts = amounts.with(Kind.valueOf(rows.getString("kind")), account, amount);
              }
              return amounts;
            });
  }

  /** All that was posted, but for these. */
  List<Booked> allBut(Collection<Long> postings) {
    return whole(
        jdbc.sql(ROWS + "WHERE p.id <> ALL (:postings)" + IN_ORDER)
            .param("postings", postings.toArray(Long[]::new)));
  }

  /** Postings that have not the entries that they say they have, or do not sum to zero. */
  List<Long> unbalanced() {
    return jdbc.sql(
            """
            SELECT p.id FROM ledger.posting p LEFT JOIN ledger.entry e ON e.posting = p.id
            GROUP BY p.id, p.entries
            HAVING count(e.posting) <> p.entries OR coalesce(sum(e.amount), 0) <> 0
            ORDER BY p.id
            """)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** Of all books of that year. */
  List<Sum> sums(int year) {
    return jdbc.sql(SUMS.formatted("e.year = :year"))
        .param("year", year)
        .query(LedgerStore::sum)
        .list();
  }

  /** Of these books only: what others hold does not make it slower. */
  List<Sum> sums(Collection<BookKey> books) {
    return jdbc.sql(SUMS.formatted("(e.item, e.year) IN (SELECT * FROM unnest(:items, :years))"))
        .params(parts(books))
        .query(LedgerStore::sum)
        .list();
  }

  private static Map<String, Object> parts(Collection<BookKey> books) {
    return Map.of(
        "items", books.stream().map(BookKey::item).toArray(String[]::new),
        "years", books.stream().map(BookKey::year).toArray(Integer[]::new));
  }

  private static Sum sum(ResultSet row, int number) throws SQLException {
    return new Sum(
        new BookKey(row.getString("item"), row.getInt("year")),
        Kind.valueOf(row.getString("kind")),
        Account.valueOf(row.getString("account")),
        new Money(row.getBigDecimal("amount")));
  }

  void add(Posting posting, Beside beside) {
    long id =
        jdbc.sql(
                """
                INSERT INTO ledger.posting
                  (posted_at, on_day, kind, item, year, case_id, reference, rests_on, ground,
                   by_name, entries)
                VALUES (:at, :on, :kind, :item, :year, :case, :reference, :restsOn, :ground, :by,
                        :entries)
                RETURNING id
                """)
            .param("at", Timestamp.from(beside.at()))
            .param("on", beside.on())
            .param("kind", posting.kind().name())
            .param("item", posting.book().item())
            .param("year", posting.book().year())
            .param("case", posting.caseId().map(CaseId::value).orElse(null))
            .param("reference", posting.reference())
            .param("restsOn", beside.restsOn())
            .param("ground", beside.ground().orElse(null))
            .param("by", beside.by())
            .param("entries", posting.entries().size())
            .query(Long.class)
            .single();
    for (int place = 0; place < posting.entries().size(); place++) {
      add(id, place, posting.entries().get(place));
    }
  }

  private void add(long posting, int place, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO ledger.entry (posting, place, account, item, year, case_id, amount)
            VALUES (:posting, :place, :account, :item, :year, :case, :amount)
            """)
        .param("posting", posting)
        .param("place", place)
        .param("account", entry.account().name())
        .param("item", entry.book().item())
        .param("year", entry.book().year())
        .param("case", entry.caseId().map(CaseId::value).orElse(null))
        .param("amount", entry.amount().amount())
        .update();
  }

  void examined(Examination examination) {
    jdbc.sql(
            """
            INSERT INTO ledger.examination (at, by_name, postings, findings)
            VALUES (:at, :by, :postings, :findings)
            """)
        .param("at", Timestamp.from(examination.at()))
        .param("by", examination.by())
        .param("postings", examination.postings())
        .param("findings", examination.findings().toArray(String[]::new))
        .update();
  }

  Optional<Examination> lastExamination() {
    return jdbc.sql("SELECT * FROM ledger.examination ORDER BY id DESC LIMIT 1")
        .query(
            (row, number) ->
                new Examination(
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"),
                    row.getInt("postings"),
                    List.of((String[]) row.getArray("findings").getArray())))
        .optional();
  }

  private static List<Booked> whole(JdbcClient.StatementSpec statement) {
    Map<Long, List<Row>> rows = new LinkedHashMap<>();
    statement
        .query(LedgerStore::row)
        .list()
        .forEach(row -> rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return rows.values().stream().map(LedgerStore::booked).toList();
  }

  private static Booked booked(List<Row> rows) {
    Row first = rows.getFirst();
    Posting posting =
        new Posting(
            first.kind(),
            first.book(),
            first.caseId(),
            first.reference(),
            rows.stream().map(Row::entry).toList());
    return new Booked(
        first.id(), first.at(), first.on(), posting, first.restsOn(), first.ground(), first.by());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    return new Row(
        row.getLong("id"),
        row.getTimestamp("posted_at").toInstant(),
        row.getObject("on_day", LocalDate.class),
        Kind.valueOf(row.getString("kind")),
        new BookKey(row.getString("item"), row.getInt("year")),
        caseId(row.getString("case_id")),
        row.getString("reference"),
        row.getString("rests_on"),
        Optional.ofNullable(row.getString("ground")),
        row.getString("by_name"),
        new Entry(
            Account.valueOf(row.getString("account")),
            new BookKey(row.getString("entry_item"), row.getInt("entry_year")),
            caseId(row.getString("entry_case")),
            new Money(amount)));
  }

  private static Optional<CaseId> caseId(@Nullable String value) {
    return Optional.ofNullable(value).map(CaseId::new);
  }
}
