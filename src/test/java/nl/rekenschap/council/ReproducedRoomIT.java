package nl.rekenschap.council;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition over figures that were really reported, accepted and corrected. */
@RoomTest
class ReproducedRoomIT {

  @Autowired private World world;
  @Autowired private EditionsSituation situation;
  @Autowired private ReportingSituation reports;
  @Autowired private Editions editions;
  @Autowired private Council council;
  @Autowired private Reporting reporting;
  @Autowired private Corrections corrections;
  @Autowired private Review review;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void an_edition_over_the_first_quarter_of_jinc() {
    situation.forget();
    world.itIs("2025-01-10");
    reports.jincReports();
    world.timePassesTo("2025-04-10");
    reports.jincSubmits();
    accept();
    world.itIs("2026-04-01");
    situation.published();
  }

  private void accept() {
    TaskId judge = world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
    world.as("officer", () -> Judging.accept(review, judge, ""));
  }

  private void corrected() {
    world.as("officer", () -> corrections.reopen(JINC_Q1, "Een school telde dubbel."));
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.put("ontmoetingen/bliksemstage", "125");
    TaskId correct = world.task(JINC, ReportingTask.CORRECT_FIGURES);
    world.as("jinc", () -> reporting.submit(correct, typed, "Verbeterd."));
    accept();
  }

  /** A thousand rounds more stand, each with other figures. */
  private void correctedAThousandTimes() {
    jdbc.sql(
            """
            INSERT INTO reporting.submission (period_id, round, explanation, at, by_person, by_name)
            SELECT :period, 10 + n, 'Ronde ' || n, now(), 'jinc', 'JINC'
            FROM generate_series(1, 1000) n
            """)
        .param("period", JINC_Q1.value())
        .update();
    jdbc.sql(
            """
            INSERT INTO reporting.measurement
              (period_id, round, place, indicator, version, part, kind, number)
            SELECT :period, 10 + n, 0, 'ontmoetingen', 1, 'bliksemstage', 'COUNT', n
            FROM generate_series(1, 1000) n
            """)
        .param("period", JINC_Q1.value())
        .update();
    for (int n = 1; n <= 1000; n++) {
      jdbc.sql(
              """
              UPDATE reporting.period SET round = :round, accepted_round = :round WHERE id = :id
              """)
          .param("round", 10 + n)
          .param("id", JINC_Q1.value())
          .update();
    }
  }

  private String live() {
    return ReportJson.write(world.as("controller", () -> council.report(2025)));
  }

  private List<Editions.Remade> again(int edition) {
    return world.as("controller", () -> editions.reproduce(2025, edition));
  }

  @Test
  void a_corrected_figure_bears_the_reason_of_its_correction() {
    world.itIs("2026-05-01");
    corrected();
    situation.publishedAgain("Er waren correcties.");

    List<Corrected> erratum = editions.newest(2025).orElseThrow().erratum();
    assertThat(erratum)
        .filteredOn(one -> one.figure().startsWith("period~jinc~ontmoetingen~q1"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.why()).isEqualTo("Een school telde dubbel."))
        .allSatisfy(one -> assertThat(one.becomes()).contains("1.170"));
  }

  @Test
  void a_thousand_later_corrections_change_no_byte_of_what_was_published() {
    world.itIs("2026-05-01");
    corrected();
    situation.publishedAgain("Er waren correcties.");
    String before = live();
    List<byte[]> kept = kept();

    correctedAThousandTimes();
    world.itIs("2029-01-01");

    assertThat(live()).isNotEqualTo(before).contains("1000");
    assertThat(again(1)).hasSizeGreaterThan(2).allMatch(Editions.Remade::identical);
    assertThat(again(2)).hasSizeGreaterThan(2).allMatch(Editions.Remade::identical);
    assertThat(kept()).usingElementComparator(java.util.Arrays::compare).isEqualTo(kept);
  }

  private List<byte[]> kept() {
    return jdbc.sql("SELECT content FROM council.output ORDER BY year, number, name")
        .query((row, at) -> row.getBytes(1))
        .list();
  }

  @Test
  void another_machine_makes_the_same_papers() throws Exception {
    String exact =
        jdbc.sql("SELECT exact FROM council.edition WHERE number = 1").query(String.class).single();

    String here = RemakingMain.hashes(exact);
    String there = elsewhere(exact);

    assertThat(here).isNotBlank();
    assertThat(there).isEqualTo(here);
    assertThat(
            jdbc.sql("SELECT name || ' ' || sha256 FROM council.output ORDER BY name")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(here.lines().toList());
  }

  /** Another process with another time zone, language, alphabet and user. */
  private static String elsewhere(String exact) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(
        List.of(
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.name=iemand-anders",
            "-Dfile.encoding=ISO-8859-1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            RemakingMain.class.getName()));
    Process other =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream input = other.getOutputStream()) {
      input.write(exact.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor()).isZero();
    return said;
  }
}
