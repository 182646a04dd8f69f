package nl.rekenschap.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The programmes that there are, and what a plan says as a whole: its budget, providers, motions
 * and notes. {@link InterventionStore}, {@link IndicatorStore} and {@link PlaceStore} read the rest
 * of a plan; {@link ProgrammeStoreRows} writes all of it.
 */
@Component
class ProgrammeStore {

  private final JdbcClient jdbc;

  ProgrammeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One stored programme. */
  record Stored(
      String code,
      String title,
      String municipalityCode,
      String municipalityName,
      Years years,
      boolean inForce,
      String fingerprint,
      boolean takenAtStart) {}

  private static final String STORED =
      """
      select code, title, municipality_code, municipality_name, first_year, last_year, in_force,
             fingerprint, taken_at_start
      from programme.programme
      """;

  List<Stored> all() {
    return jdbc.sql(STORED + "order by first_year, code").query(ProgrammeStore::stored).list();
  }

  Optional<Stored> find(String code) {
    return jdbc.sql(STORED + "where code = ?").param(code).query(ProgrammeStore::stored).optional();
  }

  Optional<Stored> inForce() {
    return jdbc.sql(STORED + "where in_force").query(ProgrammeStore::stored).optional();
  }

  Optional<Programme.Imported> imported(String programme) {
    return jdbc.sql(
            """
            select code, file_name, fingerprint, imported_at
            from programme.programme where code = ?
            """)
        .param(programme)
        .query(
            (row, index) ->
                new Programme.Imported(
                    row.getString("code"),
                    row.getString("file_name"),
                    row.getString("fingerprint"),
                    row.getTimestamp("imported_at").toInstant()))
        .optional();
  }

  private static Stored stored(ResultSet row, int index) throws SQLException {
    return new Stored(
        row.getString("code"),
        row.getString("title"),
        row.getString("municipality_code"),
        row.getString("municipality_name"),
        new Years(row.getInt("first_year"), row.getInt("last_year")),
        row.getBoolean("in_force"),
        row.getString("fingerprint"),
        row.getBoolean("taken_at_start"));
  }

  List<String> itemCodes(String programme) {
    return jdbc.sql("select code from programme.item where programme = ? order by place")
        .param(programme)
        .query((row, index) -> row.getString(1))
        .list();
  }

  List<BudgetItem> items(String programme, int year) {
    return jdbc.sql(
            """
            select i.code, i.name, i.line, l.name as line_name, i.provider, i.delivery,
                   b.amount, b.text_amount, coalesce(b.source, i.source) as source
            from programme.item i
            left join programme.line l on l.programme = i.programme and l.code = i.line
            left join programme.item_budget b
              on b.programme = i.programme and b.item = i.code and b.year = ?
            where i.programme = ? and ? between i.first_year and i.last_year
            order by i.place
            """)
        .params(year, programme, year)
        .query((row, index) -> item(row, year))
        .list();
  }

  private static BudgetItem item(ResultSet row, int year) throws SQLException {
    return new BudgetItem(
        row.getString("code"),
        row.getString("name"),
        Cells.line(row),
        year,
        Cells.money(row, "amount"),
        Cells.money(row, "text_amount"),
        Cells.text(row, "provider").map(ProviderId::new),
        Delivery.valueOf(row.getString("delivery")),
        row.getString("source"));
  }

  List<Line> lines(String programme) {
    return jdbc.sql("select code, name from programme.line where programme = ? order by place")
        .param(programme)
        .query((row, index) -> new Line(row.getString("code"), row.getString("name")))
        .list();
  }

  List<ProviderEntry> providers(String programme) {
    return jdbc.sql("select code, name from programme.provider where programme = ? order by place")
        .param(programme)
        .query(
            (row, index) ->
                new ProviderEntry(
                    new ProviderId(row.getString("code")),
                    row.getString("name"),
                    texts(
                        jdbc,
                        """
                        select alias from programme.provider_alias
                        where programme = ? and provider = ? order by place
                        """,
                        programme,
                        row.getString("code"))))
        .list();
  }

  Optional<CarryOver> carryOver(String programme) {
    return jdbc.sql("select * from programme.carry_over where programme = ?")
        .param(programme)
        .query(
            (row, index) ->
                new CarryOver(
                    row.getInt("from_year"),
                    new Money(row.getBigDecimal("amount")),
                    carryOverUses(programme),
                    row.getString("note"),
                    row.getString("source")))
        .optional();
  }

  private List<CarryOver.Use> carryOverUses(String programme) {
    return jdbc.sql(
            """
            select item, year, amount from programme.carry_over_use
            where programme = ? order by item, year
            """)
        .param(programme)
        .query(
            (row, index) ->
                new CarryOver.Use(
                    row.getString("item"),
                    row.getInt("year"),
                    new Money(row.getBigDecimal("amount"))))
        .list();
  }

  List<Motion> motions(String programme) {
    return jdbc.sql("select * from programme.motion where programme = ? order by place")
        .param(programme)
        .query((row, index) -> motion(programme, row))
        .list();
  }

  private Motion motion(String programme, ResultSet row) throws SQLException {
    String answerSource = row.getString("answer_source");
    return new Motion(
        row.getString("code"),
        row.getString("title"),
        Cells.text(row, "decided_on"),
        Motion.Outcome.valueOf(row.getString("outcome")),
        Cells.text(row, "votes"),
        texts(
            jdbc,
            """
            select item from programme.motion_item
            where programme = ? and motion = ? order by place
            """,
            programme,
            row.getString("code")),
        Cells.text(row, "answer").map(answer -> new Fact(answer, answerSource)),
        row.getString("source"));
  }

  List<CouncilIndicator> councilIndicators(String programme) {
    return jdbc.sql("select * from programme.council_indicator where programme = ? order by place")
        .param(programme)
        .query(
            (row, index) ->
                new CouncilIndicator(
                    row.getString("code"),
                    CouncilIndicator.Kind.valueOf(row.getString("kind")),
                    row.getString("wording"),
                    Cells.text(row, "note"),
                    breaks(programme, row.getString("code")),
                    row.getString("source")))
        .list();
  }

  private List<CouncilIndicator.Break> breaks(String programme, String indicator) {
    return jdbc.sql(
            """
            select before, why, source from programme.council_indicator_break
            where programme = ? and indicator = ? order by place
            """)
        .params(programme, indicator)
        .query(
            (row, index) ->
                new CouncilIndicator.Break(
                    row.getString("before"), row.getString("why"), row.getString("source")))
        .list();
  }

  List<Fact> notes(String programme) {
    return jdbc.sql("select text, source from programme.note where programme = ? order by place")
        .param(programme)
        .query(Cells::fact)
        .list();
  }

  /** The money made available for the programme in a year, where the file says so. */
  Optional<Money> funding(String programme, int year) {
    return jdbc.sql(
            """
            select funding from programme.programme_year
            where programme = ? and year = ? and funding is not null
            """)
        .params(programme, year)
        .query(BigDecimal.class)
        .optional()
        .map(Money::new);
  }

  /** The first column of each row. */
  static List<String> texts(JdbcClient jdbc, String sql, Object... params) {
    return jdbc.sql(sql).params(params).query((row, index) -> row.getString(1)).list();
  }

  /** Held until the end of the transaction, so that two imports cannot cross. */
  void lock() {
    jdbc.sql("lock table programme.programme in exclusive mode").update();
  }

  void putInForce(String code) {
    jdbc.sql("update programme.programme set in_force = false where in_force").update();
    jdbc.sql("update programme.programme set in_force = true where code = ?").param(code).update();
  }

  /** Writes a plan in place of what was there under its code. */
  void replace(
      Plan plan, boolean inForce, String fileName, String fingerprint, boolean takenAtStart) {
    String code = plan.head().code();
    jdbc.sql("delete from programme.programme where code = ?").param(code).update();
    new ProgrammeStoreRows(jdbc, code).write(plan, inForce, fileName, fingerprint, takenAtStart);
  }
}
