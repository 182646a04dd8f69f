package nl.rekenschap.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a plan says of an intervention: its facts, ages, places, schools and CIMO table. */
@Component
class InterventionStore {

  private final JdbcClient jdbc;
  private final PlaceStore places;

  InterventionStore(JdbcClient jdbc, PlaceStore places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  Optional<Intervention> find(String programme, String code) {
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
        Cells.line(row),
        Delivery.valueOf(row.getString("delivery")),
        Cells.text(row, "provider").map(ProviderId::new),
        row.getInt("first_year"),
        row.getInt("last_year"),
        facts(programme, code, "GOAL").stream().findFirst(),
        facts(programme, code, "ACTIVITY").stream().findFirst(),
        facts(programme, code, "TARGET_GROUP").stream().findFirst(),
        ages(programme, code),
        facts(programme, code, "SCHOOL_TYPE").stream().map(Fact::text).toList(),
        Cells.text(row, "funding_mode").map(Intervention.FundingMode::valueOf),
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
        .query(Cells::fact)
        .list();
  }

  private List<Intervention.AgeBand> ages(String programme, String item) {
    return jdbc.sql(
            "select * from programme.item_age where programme = ? and item = ? order by place")
        .params(programme, item)
        .query(
            (row, index) ->
                new Intervention.AgeBand(
                    row.getInt("from_age"),
                    Cells.whole(row, "to_age"),
                    row.getBoolean("is_leading"),
                    Cells.text(row, "note"),
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
                    PlaceStore.area(row, index),
                    Cells.whole(row, "from_year"),
                    row.getString("placement_source")))
        .list();
  }

  private List<School> schoolsOf(String programme, String item) {
    List<String> codes =
        ProgrammeStore.texts(
            jdbc,
            """
            select school from programme.item_school
            where programme = ? and item = ? order by place
            """,
            programme,
            item);
    if (codes.isEmpty()) {
      return List.of();
    }
    Map<String, School> byCode =
        places.schools(programme).stream()
            .collect(Collectors.toMap(School::code, Function.identity()));
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
                  ProgrammeStore.texts(
                      jdbc,
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
    return ProgrammeStore.texts(
        jdbc,
        """
        select text from programme.cimo_text
        where programme = ? and cimo = ? and box = ? order by place
        """,
        programme,
        cimo,
        box);
  }
}
