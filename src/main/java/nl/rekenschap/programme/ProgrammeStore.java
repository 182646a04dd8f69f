package nl.rekenschap.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads schema {@code programme}; {@link ProgrammeStoreRows} is its writing half.
 *
 * <p>Long because it is all the reading SQL of the room: two dozen small tables, each read in one
 * place.
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

  /**
   * The programme a year belongs to: the one in force, else another of the same municipality that
   * covers the year, so that an earlier programme stays readable after its successor.
   */
  Optional<String> programmeOf(int year) {
    return jdbc.sql(
            """
            select p.code
            from programme.programme p
            join programme.programme f on f.in_force and f.municipality_code = p.municipality_code
            where ? between p.first_year and p.last_year
            order by p.in_force desc, p.first_year desc, p.code
            limit 1
            """)
        .param(year)
        .query(String.class)
        .optional();
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
        line(row),
        year,
        money(row, "amount"),
        money(row, "text_amount"),
        text(row, "provider").map(ProviderId::new),
        Delivery.valueOf(row.getString("delivery")),
        row.getString("source"));
  }

  private static Optional<Line> line(ResultSet row) throws SQLException {
    String name = row.getString("line_name");
    return text(row, "line").map(code -> new Line(code, name));
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
                        """
                        select alias from programme.provider_alias
                        where programme = ? and provider = ? order by place
                        """,
                        programme,
                        row.getString("code"))))
        .list();
  }

  List<Area> areas(String programme) {
    return jdbc.sql("select * from programme.area where programme = ? order by place")
        .param(programme)
        .query(ProgrammeStore::area)
        .list();
  }

  private static Area area(ResultSet row, int index) throws SQLException {
    return new Area(
        row.getString("code"),
        row.getString("name"),
        Area.Level.valueOf(row.getString("level")),
        text(row, "cbs_code"),
        text(row, "parent"),
        row.getBoolean("parent_assumed"),
        row.getBoolean("focus"),
        text(row, "note"),
        row.getString("source"));
  }

  List<School> schools(String programme) {
    return jdbc.sql("select * from programme.school where programme = ? order by place")
        .param(programme)
        .query(
            (row, index) ->
                new School(
                    row.getString("code"),
                    row.getString("name"),
                    texts(
                        """
                        select area from programme.school_area
                        where programme = ? and school = ? order by place
                        """,
                        programme,
                        row.getString("code")),
                    text(row, "note"),
                    row.getString("source")))
        .list();
  }

  Optional<Intervention> intervention(String programme, String code) {
    return jdbc.sql(
            """
            select i.*, l.name as line_name
            from programme.item i
            left join programme.line l on l.programme = i.programme and l.code = i.line
            where i.programme = ? and i.code = ?
            """)
        .params(programme, code)
        .query((row, index) -> intervention(programme, row))
        .optional();
  }

  /** Absent when the programme does not have the item. */
  Optional<Boolean> narrativeAsked(String programme, String code) {
    return jdbc.sql("select narrative_asked from programme.item where programme = ? and code = ?")
        .params(programme, code)
        .query(Boolean.class)
        .optional();
  }

  private Intervention intervention(String programme, ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new Intervention(
        code,
        row.getString("name"),
        line(row),
        Delivery.valueOf(row.getString("delivery")),
        text(row, "provider").map(ProviderId::new),
        row.getInt("first_year"),
        row.getInt("last_year"),
        facts(programme, code, "GOAL").stream().findFirst(),
        facts(programme, code, "ACTIVITY").stream().findFirst(),
        facts(programme, code, "TARGET_GROUP").stream().findFirst(),
        ages(programme, code),
        facts(programme, code, "SCHOOL_TYPE").stream().map(Fact::text).toList(),
        text(row, "funding_mode").map(Intervention.FundingMode::valueOf),
        placements(programme, code),
        schoolsOf(programme, code),
        row.getBoolean("narrative_asked"),
        cimo(programme, code),
        facts(programme, code, "EVIDENCE"),
        facts(programme, code, "NOTE"),
        row.getString("source"));
  }

  private List<Fact> facts(String programme, String item, String kind) {
    return jdbc.sql(
            """
            select text, source from programme.item_fact
            where programme = ? and item = ? and kind = ? order by place
            """)
        .params(programme, item, kind)
        .query(ProgrammeStore::fact)
        .list();
  }

  private static Fact fact(ResultSet row, int index) throws SQLException {
    return new Fact(row.getString("text"), row.getString("source"));
  }

  private List<Intervention.AgeBand> ages(String programme, String item) {
    return jdbc.sql(
            "select * from programme.item_age where programme = ? and item = ? order by place")
        .params(programme, item)
        .query(
            (row, index) ->
                new Intervention.AgeBand(
                    row.getInt("from_age"),
                    whole(row, "to_age"),
                    row.getBoolean("is_leading"),
                    text(row, "note"),
                    row.getString("source")))
        .list();
  }

  private List<Intervention.Placement> placements(String programme, String item) {
    return jdbc.sql(
            """
            select a.*, ia.from_year, ia.source as placement_source
            from programme.item_area ia
            join programme.area a on a.programme = ia.programme and a.code = ia.area
            where ia.programme = ? and ia.item = ?
            order by ia.place
            """)
        .params(programme, item)
        .query(
            (row, index) ->
                new Intervention.Placement(
                    area(row, index), whole(row, "from_year"), row.getString("placement_source")))
        .list();
  }

  private List<School> schoolsOf(String programme, String item) {
    List<String> codes =
        texts(
            """
            select school from programme.item_school
            where programme = ? and item = ? order by place
            """,
            programme,
            item);
    if (codes.isEmpty()) {
      return List.of();
    }
    var byCode =
        schools(programme).stream().collect(Collectors.toMap(School::code, Function.identity()));
    return codes.stream().map(byCode::get).toList();
  }

  private Optional<Intervention.Cimo> cimo(String programme, String item) {
    return jdbc.sql(
            """
            select c.code, c.name, c.source
            from programme.cimo_item ci
            join programme.cimo c on c.programme = ci.programme and c.code = ci.cimo
            where ci.programme = ? and ci.item = ?
            """)
        .params(programme, item)
        .query(
            (row, index) -> {
              String code = row.getString("code");
              return new Intervention.Cimo(
                  row.getString("name"),
                  texts(
                      """
                      select item from programme.cimo_item
                      where programme = ? and cimo = ? order by place
                      """,
                      programme,
                      code),
                  box(programme, code, "CONTEXT"),
                  box(programme, code, "INTERVENTION"),
                  box(programme, code, "MECHANISMS"),
                  box(programme, code, "OUTCOMES"),
                  ties(programme, code),
                  row.getString("source"));
            })
        .optional();
  }

  private List<Intervention.Cimo.Tie> ties(String programme, String cimo) {
    return jdbc.sql(
            """
            select element, item, source, array_agg(indicator order by place) as indicators
            from programme.cimo_indicator
            where programme = ? and cimo = ?
            group by tie, element, item, source
            order by tie
            """)
        .params(programme, cimo)
        .query(
            (row, index) ->
                new Intervention.Cimo.Tie(
                    Intervention.Cimo.Element.valueOf(row.getString("element")),
                    row.getString("item"),
                    List.of((String[]) row.getArray("indicators").getArray()),
                    row.getString("source")))
        .list();
  }

  private List<String> box(String programme, String cimo, String box) {
    return texts(
        """
        select text from programme.cimo_text
        where programme = ? and cimo = ? and box = ? order by place
        """,
        programme,
        cimo,
        box);
  }

  /** The indicators that hold in a part of a year, each in the version that holds at its end. */
  List<IndicatorForYear> indicators(String programme, String item, Span span) {
    return jdbc.sql(
            """
            select i.*, v.version, v.valid_from, v.wording, v.continues_previous, v.source,
                   t.kind, t.value, t.note, t.source as target_source
            from programme.indicator i
            join lateral (
              select * from programme.indicator_version v
              where v.programme = i.programme and v.item = i.item and v.indicator = i.code
                and v.valid_from <= ?
              order by v.valid_from desc limit 1) v on true
            join lateral (
              select * from programme.target t
              where t.programme = i.programme and t.item = i.item and t.indicator = i.code
                and t.year = ? and t.since <= ?
              order by t.since desc limit 1) t on true
            where i.programme = ? and i.item = ?
              and (i.valid_until is null or i.valid_until >= ?)
            order by i.place
            """)
        .params(span.lastDay(), span.year(), span.lastDay(), programme, item, span.firstDay())
        .query((row, index) -> indicator(row, programme, item, span.year()))
        .list();
  }

  private IndicatorForYear indicator(ResultSet row, String programme, String item, int year)
      throws SQLException {
    String code = row.getString("code");
    return new IndicatorForYear(
        code,
        row.getInt("version"),
        year,
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        row.getString("wording"),
        row.getString("unit"),
        IndicatorForYear.Counts.valueOf(row.getString("counts")),
        IndicatorForYear.Reach.valueOf(row.getString("reach")),
        new Breakdown(
            Breakdown.By.valueOf(row.getString("breakdown")), parts(programme, item, code)),
        text(row, "definition"),
        Calculation.valueOf(row.getString("over_periods")),
        Calculation.valueOf(row.getString("over_places")),
        ratio(row),
        limits(row),
        TargetRow.read(row),
        targets(programme, item, code, year),
        row.getBoolean("continues_previous"),
        text(row, "maps_from"),
        row.getBoolean("provisional"),
        row.getString("source"));
  }

  private static Optional<RatioParts> ratio(ResultSet row) throws SQLException {
    Optional<String> numerator = text(row, "numerator_wording");
    if (numerator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RatioParts(
            new RatioParts.Part(numerator.get(), row.getString("numerator_unit")),
            new RatioParts.Part(
                row.getString("denominator_wording"), row.getString("denominator_unit"))));
  }

  private static Limits limits(ResultSet row) throws SQLException {
    return new Limits(
        Optional.ofNullable(row.getObject("limit_minimum", Long.class)),
        Optional.ofNullable(row.getObject("limit_maximum", Long.class)),
        text(row, "limit_not_above"),
        whole(row, "explain_below"),
        row.getBoolean("breakdown_total"));
  }

  private List<Target.Since> targets(String programme, String item, String indicator, int year) {
    return jdbc.sql(
            """
            select since, kind, value, note, source as target_source from programme.target
            where programme = ? and item = ? and indicator = ? and year = ? order by since
            """)
        .params(programme, item, indicator, year)
        .query(
            (row, index) ->
                new Target.Since(row.getObject("since", LocalDate.class), TargetRow.read(row)))
        .list();
  }

  List<IndicatorVersion> indicatorVersions(String programme, String item) {
    return jdbc.sql(
            """
            select v.* from programme.indicator_version v
            join programme.indicator i
              on i.programme = v.programme and i.item = v.item and i.code = v.indicator
            where v.programme = ? and v.item = ? order by i.place, v.version
            """)
        .params(programme, item)
        .query(
            (row, index) ->
                new IndicatorVersion(
                    row.getString("indicator"),
                    row.getInt("version"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("wording"),
                    row.getBoolean("continues_previous"),
                    row.getString("source")))
        .list();
  }

  private List<Breakdown.Part> parts(String programme, String item, String indicator) {
    return jdbc.sql(
            """
            select code, name from programme.indicator_part
            where programme = ? and item = ? and indicator = ? order by place
            """)
        .params(programme, item, indicator)
        .query((row, index) -> new Breakdown.Part(row.getString("code"), row.getString("name")))
        .list();
  }

  List<Milestone> milestones(String programme, String item, int year) {
    return jdbc.sql(
            """
            select * from programme.milestone
            where programme = ? and item = ? and year = ?
            order by coalesce(quarter, 5), place
            """)
        .params(programme, item, year)
        .query(
            (row, index) ->
                new Milestone(
                    row.getString("code"),
                    row.getString("text"),
                    row.getInt("year"),
                    whole(row, "quarter"),
                    row.getBoolean("assumed"),
                    row.getString("source")))
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
        text(row, "decided_on"),
        Motion.Outcome.valueOf(row.getString("outcome")),
        text(row, "votes"),
        texts(
            """
            select item from programme.motion_item
            where programme = ? and motion = ? order by place
            """,
            programme,
            row.getString("code")),
        text(row, "answer").map(answer -> new Fact(answer, answerSource)),
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
                    text(row, "note"),
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
        .query(ProgrammeStore::fact)
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

  private List<String> texts(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query((row, index) -> row.getString(1)).list();
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Integer> whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  private static Optional<Money> money(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Money::new);
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
