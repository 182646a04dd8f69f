package nl.rekenschap.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.ImportResult;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality that reports by quarter on one activity with very many parts. */
final class ManyFields {

  static final int FIRST_YEAR = 2016;
  static final int LAST_YEAR = 2026;
  static final String ITEM = "veel";

  private final Running running;
  private final int fields;

  private ManyFields(Running running, int fields) {
    this.running = running;
    this.fields = fields;
  }

  /** Brings its programme in force. */
  static ManyFields in(Running running, int fields) {
    World world = running.world();
    Programme programme = running.bean(Programme.class);
    world.as(
        "admin",
        () -> {
          ImportResult result =
              programme.importFile("veel.yaml", plan(fields).getBytes(StandardCharsets.UTF_8));
          if (!(result instanceof ImportResult.Imported)) {
            throw new IllegalStateException(result.toString());
          }
          programme.putInForce("veel-velden");
        });
    return new ManyFields(running, fields);
  }

  private static String plan(int fields) {
    String parts =
        fields == 0
            ? ""
            : "        parts:\n"
                + IntStream.rangeClosed(1, fields)
                    .mapToObj(i -> "            - {code: deel-%d, name: Deel %d}".formatted(i, i))
                    .collect(Collectors.joining("\n"));
    String everyYear =
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .mapToObj(year -> year + ": 1000")
            .collect(Collectors.joining(", ", "{", "}"));
    return """
    format: 1
    programme:
      code: veel-velden
      title: Veel velden
      municipality: {code: GM9998, name: Meetstad}
      years: {first: %1$d, last: %2$d}
      source: meting
    totals:
      programme: %4$s
      source: meting
    lines:
      - {code: lijn, name: Lijn, totals: %4$s, source: meting}
    items:
      - code: veel
        name: Veel
        line: lijn
        delivery: municipality
        runs: {first: %1$d, last: %2$d}
        budget: %4$s
        budget-source: meting
        indicators:
          - code: contacten
            versions: [{from: %1$d, wording: Aantal contacten, source: meting}]
            unit: contacten
            counts: contacts
            over-periods: sum
            over-places: sum
            breakdown: project
    %3$s
            targets: not-set
        source: meting
    """
        .formatted(FIRST_YEAR, LAST_YEAR, parts, everyYear);
  }

  /** All quarters of these years, filled in and accepted. */
  void reported(int firstYear, int lastYear) {
    for (int year = firstYear; year <= lastYear; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        TaskId task = open(year, quarter);
        World world = running.world();
        Reporting reporting = running.bean(Reporting.class);
        Map<String, String> typed = new LinkedHashMap<>();
        for (int field = 1; field <= fields; field++) {
          typed.put(field(field), Integer.toString(100 + field % 7));
        }
        world.as("adviser", () -> reporting.submit(task, typed, ""));
        TaskId judging =
            world.task(caseId(year), ReviewTask.REVIEW_SUBMISSION, scope(year, quarter));
        Review review = running.bean(Review.class);
        world.as("officer", () -> nl.rekenschap.review.Judging.accept(review, judging, ""));
      }
    }
  }

  /** The form of that quarter, open to be filled in by the policy adviser. */
  TaskId open(int year, int quarter) {
    World world = running.world();
    Span span = new Span(year, Frequency.QUARTER, quarter);
    world.itIs(span.lastDay().plusDays(2).toString());
    Reporting reporting = running.bean(Reporting.class);
    if (quarter == 1) {
      reporting.plan(caseId(year), ITEM, year, Frequency.QUARTER, null);
    }
    running
        .bean(Workflow.class)
        .start(
            "reporting-period",
            caseId(year),
            scope(year, quarter),
            new CaseLabel("Veel", year, null, null));
    world.timePassesTo(span.lastDay().plusDays(3).toString());
    return world.task(caseId(year), ReportingTask.REPORT_OWN_ACTION, scope(year, quarter));
  }

  /** So many parts that the reporter named; more than a programme file can hold. */
  void nameParts(int year, int number) {
    JdbcClient.create(running.owner())
        .sql(
            """
            INSERT INTO reporting.part (case_id, indicator, code, name, place)
            SELECT :case, 'contacten', 'deel-' || i, 'Deel ' || i, i
            FROM generate_series(1, :number) AS i
            """)
        .param("case", caseId(year).value())
        .param("number", number)
        .update();
  }

  static String field(int number) {
    return "contacten/deel-" + number;
  }

  private static CaseId caseId(int year) {
    return new CaseId(year + "-" + ITEM);
  }

  static String scope(int year, int quarter) {
    return PeriodId.of(caseId(year), new Span(year, Frequency.QUARTER, quarter)).value();
  }
}
