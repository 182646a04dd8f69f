package nl.rekenschap.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.terms.Clocks.Key;
import nl.rekenschap.terms.Interruption.CompletionRequest;
import nl.rekenschap.terms.Interruption.Delay;
import nl.rekenschap.terms.Interruption.Ground;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Extension;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the clocks. */
@Repository
class ClockStore {

  private static final String EACH =
      """
      SELECT c.*, e.what, e.on_day, e.until_day, e.completed_on, e.ground,
        e.amount AS more_amount, e.unit AS more_unit
      FROM terms.clock c
      LEFT JOIN terms.clock_event e
        ON e.case_id = c.case_id AND e.kind = c.kind AND e.scope = c.scope
      """;
  private static final String READ = EACH + " WHERE c.case_id = :case ";
  private static final String ONE = " WHERE case_id = :case AND kind = :kind AND scope = :scope ";

  /** A clock as it is kept, without what follows from it. */
  record Kept(
      Key key, TermQuestion question, @Nullable LocalDate endedOn, @Nullable String endedWhy) {}

  private final JdbcClient jdbc;

  ClockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept> of(CaseId caseId) {
    return gathered(
        jdbc.sql(READ + " ORDER BY c.started_on, c.kind, c.scope, e.place")
            .param("case", caseId.value())
            .query(ClockStore::row)
            .list());
  }

  Optional<Kept> find(Key key) {
    return gathered(
            jdbc.sql(READ + " AND c.kind = :kind AND c.scope = :scope ORDER BY e.place")
                .params(params(key))
                .query(ClockStore::row)
                .list())
        .stream()
        .findFirst();
  }

  /** What has not ended, of those kinds. */
  List<Kept> running(Set<ClockKind> kinds) {
    return gathered(
        jdbc.sql(
                EACH
                    + """
                     WHERE c.ended_on IS NULL AND c.kind = ANY(:kinds)
                    ORDER BY c.started_on, c.case_id, c.kind, c.scope, e.place
                    """)
            .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
            .query(ClockStore::row)
            .list());
  }

  void lock(Key key) {
    boolean known =
        jdbc.sql("SELECT 1 FROM terms.clock" + ONE + "FOR UPDATE")
            .params(params(key))
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!known) {
      throw new IllegalStateException("no clock " + key);
    }
  }

  void start(Key key, TermQuestion question) {
    jdbc.sql("DELETE FROM terms.clock_event" + ONE).params(params(key)).update();
    jdbc.sql(
            """
            INSERT INTO terms.clock
              (case_id, kind, scope, started_on, amount, unit, origin, direction)
            VALUES (:case, :kind, :scope, :from, :amount, :unit, :origin, :direction)
            ON CONFLICT (case_id, kind, scope) DO UPDATE SET started_on = :from, amount = :amount,
              unit = :unit, origin = :origin, direction = :direction, ended_on = NULL,
              ended_why = NULL
            """)
        .params(params(key))
        .param("from", question.from())
        .param("amount", question.length().amount())
        .param("unit", question.length().unit().name())
        .param("origin", question.origin().name())
        .param("direction", question.direction().name())
        .update();
  }

  void interrupt(Key key, Interruption interruption, String why) {
    switch (interruption) {
      case CompletionRequest asked ->
          add(key, "COMPLETION", asked.requestedOn(), asked.until(), null, null, why);
      case Delay delay ->
          add(key, "DELAY", delay.from(), delay.until(), delay.ground().name(), null, why);
    }
  }

  void extend(Key key, Extension extension, String why) {
    add(key, "EXTENSION", extension.toldOn(), null, null, extension.length(), why);
  }

  private void add(
      Key key,
      String what,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable String ground,
      @Nullable TermLength more,
      String why) {
    jdbc.sql(
            """
            INSERT INTO terms.clock_event
              (case_id, kind, scope, place, what, on_day, until_day, ground, amount, unit, why)
            SELECT :case, :kind, :scope, count(*) + 1, :what, :on, :until, :ground, :amount, :unit,
              :why
            FROM terms.clock_event WHERE case_id = :case AND kind = :kind AND scope = :scope
            """)
        .params(params(key))
        .param("what", what)
        .param("on", on)
        .param("until", until, java.sql.Types.DATE)
        .param("ground", ground, java.sql.Types.VARCHAR)
        .param("amount", more == null ? null : more.amount(), java.sql.Types.INTEGER)
        .param("unit", more == null ? null : more.unit().name(), java.sql.Types.VARCHAR)
        .param("why", why)
        .update();
  }

  /** Answers the request that came last. */
  void completed(Key key, LocalDate on) {
    last(key, "COMPLETION", "completed_on = :on", on);
  }

  void runsOn(Key key, LocalDate lastDayStill) {
    last(key, "DELAY", "until_day = :on", lastDayStill);
  }

  private void last(Key key, String what, String assignment, LocalDate on) {
    jdbc.sql(
            "UPDATE terms.clock_event SET "
                + assignment
                + ONE
                + """
                AND place = (SELECT max(place) FROM terms.clock_event
                  WHERE case_id = :case AND kind = :kind AND scope = :scope AND what = :what)
                """)
        .params(params(key))
        .param("what", what)
        .param("on", on)
        .update();
  }

  void end(Key key, LocalDate on, String why) {
    jdbc.sql(
            "UPDATE terms.clock SET ended_on = :on, ended_why = :why"
                + ONE
                + "AND ended_on IS NULL")
        .params(params(key))
        .param("on", on)
        .param("why", why)
        .update();
  }

  private static Map<String, ?> params(Key key) {
    return Map.of("case", key.caseId().value(), "kind", key.kind().name(), "scope", key.scope());
  }

  /** One clock with one of its events. */
  private record Row(
      Kept clock, @Nullable Interruption interruption, @Nullable Extension extension) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    Key key =
        new Key(
            new CaseId(row.getString("case_id")),
            ClockKind.valueOf(row.getString("kind")),
            row.getString("scope"));
    TermQuestion question =
        new TermQuestion(
            row.getObject("started_on", LocalDate.class),
            length(row.getInt("amount"), row.getString("unit")),
            Origin.valueOf(row.getString("origin")),
            Direction.valueOf(row.getString("direction")),
            List.of(),
            List.of());
    Kept clock =
        new Kept(
            key, question, row.getObject("ended_on", LocalDate.class), row.getString("ended_why"));
    String what = row.getString("what");
    if (what == null) {
      return new Row(clock, null, null);
    }
    LocalDate on = row.getObject("on_day", LocalDate.class);
    LocalDate until = row.getObject("until_day", LocalDate.class);
    return switch (what) {
      case "COMPLETION" ->
          new Row(
              clock,
              new CompletionRequest(on, until, row.getObject("completed_on", LocalDate.class)),
              null);
      case "DELAY" ->
          new Row(clock, new Delay(Ground.valueOf(row.getString("ground")), on, until), null);
      case "EXTENSION" ->
          new Row(
              clock,
              null,
              new Extension(on, length(row.getInt("more_amount"), row.getString("more_unit"))));
      default -> throw new IllegalStateException(what);
    };
  }

  private static TermLength length(int amount, String unit) {
    return new TermLength(amount, TermLength.Unit.valueOf(unit));
  }

  private static List<Kept> gathered(List<Row> rows) {
    Map<Key, List<Row>> clocks = new LinkedHashMap<>();
    rows.forEach(
        row -> clocks.computeIfAbsent(row.clock().key(), key -> new ArrayList<>()).add(row));
    return clocks.values().stream().map(ClockStore::gather).toList();
  }

  private static Kept gather(List<Row> rows) {
    Kept clock = rows.getFirst().clock();
    TermQuestion bare = clock.question();
    List<Interruption> interruptions = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    for (Row row : rows) {
      if (row.interruption() != null) {
        interruptions.add(row.interruption());
      }
      if (row.extension() != null) {
        extensions.add(row.extension());
      }
    }
    TermQuestion question =
        new TermQuestion(
            bare.from(), bare.length(), bare.origin(), bare.direction(), interruptions, extensions);
    return new Kept(clock.key(), question, clock.endedOn(), clock.endedWhy());
  }
}
