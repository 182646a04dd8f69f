package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class CouncilRoomIT {

  private static final CaseId CASE = new CaseId("council-2025");

  @Autowired private World world;
  @Autowired private Council council;
  @Autowired private StagedSources sources;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
    sources.stage(withEncounters(300));
  }

  @AfterEach
  void forget() {
    sources.stage(null);
  }

  private static ReportInputs withEncounters(long number) {
    return aYear()
        .with(
            item("jinc")
                .measuredBy(indicator("ontmoetingen", Counts.ENCOUNTERS, new Target.Number(1140)))
                .acceptedForTheYear(count("ontmoetingen", number)))
        .asPractice()
        .inputs();
  }

  private TaskId started() {
    world.as("adviser", () -> council.start(2025));
    return world.task(CASE, CouncilTask.DRAFT);
  }

  private void drafted() {
    TaskId task = started();
    world.as(
        "adviser",
        () -> {
          council.saveNarrative(task, new Narrative("Kern", Map.of("groeien", "Het groeit.")));
          council.draft(task);
        });
  }

  private void published() {
    drafted();
    world.as("controller", () -> council.check(world.task(CASE, CouncilTask.CHECK)));
    world.as("manager", () -> council.approve(world.task(CASE, CouncilTask.APPROVE)));
    world.as(
        "adviser",
        () ->
            council.recordCollegeDecision(
                world.task(CASE, CouncilTask.COLLEGE),
                LocalDate.of(2026, 4, 1),
                "Z-2026-1",
                "De rest volgt"));
  }

  private static long realised(CouncilReport report) {
    return ((Realised.Total) report.items().getFirst().goals().getFirst().realised())
        .value()
        .longValueExact();
  }

  @Test
  void a_later_correction_changes_the_concept_but_never_what_was_published() {
    published();
    PublishedReport before = council.published(2025).orElseThrow();

    sources.stage(withEncounters(999));

    assertThat(council.published(2025)).contains(before);
    assertThat(realised(before.report())).isEqualTo(300);
    assertThat(before.report().narrative())
        .isEqualTo(new Narrative("Kern", Map.of("groeien", "Het groeit.")));
    assertThat(before.report().practice()).isTrue();
    assertThat(realised(world.as("adviser", () -> council.report(2025)))).isEqualTo(999);
  }

  @Test
  void a_published_report_cannot_be_changed_in_the_database_either() {
    published();

    assertThatThrownBy(() -> jdbc.sql("UPDATE council.edition SET exact = '{}'").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM council.edition").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("UPDATE council.output SET content = ''").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void what_was_tampered_with_is_not_shown() {
    jdbc.sql(
            """
            INSERT INTO council.edition
              (year, number, exact, exact_sha256, publishable, publishable_sha256, decided_on,
               case_number, as_of, published_at, drafted_by, checked_by, approved_by)
            VALUES (2024, 1, '{}', :hash, '{}', :hash, '2025-06-01', 'Z', now(), now(), '', '', '')
            """)
        .param("hash", "0".repeat(64))
        .update();

    assertThatThrownBy(() -> council.published(2024)).hasMessageContaining("tampered");
  }

  @Test
  void what_was_handed_on_stays_as_it_was_and_the_controller_is_told_of_changes() {
    drafted();
    TaskId task = world.task(CASE, CouncilTask.CHECK);
    assertThat(world.as("controller", () -> council.changedSince(task, CouncilTask.CHECK)))
        .isFalse();

    sources.stage(withEncounters(999));

    assertThat(world.as("controller", () -> council.changedSince(task, CouncilTask.CHECK)))
        .isTrue();
    assertThat(realised(world.as("controller", () -> council.handedOn(task, CouncilTask.CHECK))))
        .isEqualTo(300);
  }

  @Test
  void the_council_reader_sees_published_reports_only() {
    drafted();
    assertThat(world.as("council", () -> council.publishedYears())).isEmpty();
    assertThat(world.as("council", () -> council.published(2025))).isEmpty();
    assertThatThrownBy(() -> world.as("council", () -> council.report(2025)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("council", () -> council.files()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("jinc", () -> council.report(2025)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_year_gets_one_report_and_must_be_in_the_plan() {
    started();

    assertThatThrownBy(() -> world.as("adviser", () -> council.start(2025)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("council.year.exists");
    assertThatThrownBy(() -> world.as("adviser", () -> council.start(1999)))
        .hasMessageContaining("council.year.unknown");
    assertThatThrownBy(() -> world.as("manager", () -> council.start(2024)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void without_a_core_message_nothing_is_handed_on() {
    TaskId task = started();

    assertThatThrownBy(() -> world.as("adviser", () -> council.draft(task)))
        .hasMessageContaining("council.core.missing");
    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
  }

  @Test
  void words_are_plain_text_of_at_most_8000_characters_and_belong_to_a_line() {
    TaskId task = started();

    assertThatThrownBy(() -> save(task, "x".repeat(8001)))
        .hasMessageContaining("kernel.prose.long");
    assertThatThrownBy(() -> save(task, "bel\u0007")).hasMessageContaining("kernel.prose.control");
    assertThatThrownBy(
            () ->
                world.as(
                    "adviser",
                    () -> council.saveNarrative(task, new Narrative("", Map.of("weg", "x")))))
        .isInstanceOf(IllegalArgumentException.class);
    save(task, "x".repeat(8000));
    save(task, "een\r\ntwee ");
    assertThat(world.as("adviser", () -> council.files()).getFirst().narrative().core())
        .isEqualTo("een\ntwee");
  }

  private void save(TaskId task, String core) {
    world.as("adviser", () -> council.saveNarrative(task, new Narrative(core, Map.of())));
  }

  @Test
  void giving_back_needs_a_reason() {
    drafted();
    TaskId task = world.task(CASE, CouncilTask.CHECK);

    assertThatThrownBy(() -> world.as("controller", () -> council.giveBack(task, "  ")))
        .hasMessageContaining("kernel.prose.missing");
  }

  @Test
  void the_college_cannot_have_decided_tomorrow_or_before_the_work_began() {
    drafted();
    world.as("controller", () -> council.check(world.task(CASE, CouncilTask.CHECK)));
    world.as("manager", () -> council.approve(world.task(CASE, CouncilTask.APPROVE)));
    TaskId task = world.task(CASE, CouncilTask.COLLEGE);

    assertThatThrownBy(() -> decide(task, "2026-04-02", "Z-1"))
        .hasMessageContaining("council.decision.future");
    assertThatThrownBy(() -> decide(task, "2026-03-31", "Z-1"))
        .hasMessageContaining("council.decision.early");
    assertThatThrownBy(() -> decide(task, "2026-04-01", " "))
        .hasMessageContaining("kernel.prose.missing");
    assertThat(council.published(2025)).isEmpty();
  }

  private void decide(TaskId task, String day, String number) {
    world.as(
        "adviser",
        () -> council.recordCollegeDecision(task, LocalDate.parse(day), number, "De rest volgt"));
  }
}
