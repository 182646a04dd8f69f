package nl.rekenschap.council;

import static nl.rekenschap.council.EditionsSituation.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.council.Writing.Outcome;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What was published stays; what was corrected becomes another edition that says so. */
@RoomTest
class EditionsRoomIT {

  private static final String FIGURE = FigureId.realised("jinc", "ontmoetingen").value();

  @Autowired private World world;
  @Autowired private EditionsSituation situation;
  @Autowired private Council council;
  @Autowired private Editions editions;
  @Autowired private Writing writing;
  @Autowired private StagedChains chains;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
    situation.encounters(300);
  }

  @AfterEach
  void forget() {
    situation.forget();
    chains.breakNone();
  }

  private Corrected corrected(int edition) {
    return editions.edition(2025, edition).orElseThrow().erratum().stream()
        .filter(one -> one.figure().equals(FIGURE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_correction_becomes_a_second_edition_with_was_becomes_and_why() {
    situation.published();
    world.itIs("2026-05-01");
    situation.encounters(310);
    situation.publishedAgain("Een school telde dubbel.");

    PublishedReport first = editions.edition(2025, 1).orElseThrow();
    PublishedReport second = editions.newest(2025).orElseThrow();
    assertThat(first.isNewest()).isFalse();
    assertThat(first.newest()).isEqualTo(2);
    assertThat(first.erratum()).isEmpty();
    assertThat(second.edition()).isEqualTo(2);
    assertThat(second.isNewest()).isTrue();
    assertThat(second.reason()).contains("Een school telde dubbel.");
    assertThat(corrected(2).was()).isEqualTo("300");
    assertThat(corrected(2).becomes()).isEqualTo("310");
    assertThat(corrected(2).why()).isEqualTo("Een school telde dubbel.");
    assertThat(Reports.document(second, Sentences.dutch()).chapters().get(1).title())
        .isEqualTo("Erratum: wat is anders dan in editie 1");
    assertThat(editions.all()).extracting(PublishedReport::edition).containsExactly(2);
    assertThat(editions.ofYear(2025)).extracting(PublishedReport::edition).containsExactly(1, 2);
  }

  @Test
  void two_editions_are_compared_figure_by_figure() {
    situation.published();
    situation.encounters(310);
    situation.publishedAgain("Een school telde dubbel.");

    List<FigurePair> pairs = editions.compare(2025, 1, 2, Sentences.dutch());
    assertThat(pairs)
        .filteredOn(pair -> pair.id().equals(FIGURE))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.was()).contains("300");
              assertThat(pair.becomes()).contains("310");
              assertThat(pair.what()).contains("ontmoetingen");
            });
    assertThat(pairs).anyMatch(pair -> !pair.isChanged());
    assertThat(editions.compare(2025, 2, 2, Sentences.dutch())).noneMatch(FigurePair::isChanged);
    assertThatThrownBy(() -> editions.compare(2025, 1, 3, Sentences.dutch()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_new_edition_begins_with_the_words_of_the_one_before_and_needs_a_reason() {
    situation.published();

    assertThatThrownBy(() -> world.as("adviser", () -> council.startEdition(2025, " ")))
        .hasMessageContaining("kernel.prose.missing");
    assertThatThrownBy(() -> world.as("manager", () -> council.startEdition(2025, "Fout")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("adviser", () -> council.startEdition(2024, "Fout")))
        .isInstanceOf(Refused.class);
    world.as("adviser", () -> council.startEdition(2025, "Fout"));
    assertThatThrownBy(() -> world.as("adviser", () -> council.startEdition(2025, "Nog een")))
        .hasMessageContaining("council.edition.running");

    ReportFile file = world.as("adviser", () -> council.files()).getFirst();
    assertThat(file.edition()).isEqualTo(2);
    assertThat(file.narrative().core()).isEqualTo("De kern.");
    assertThat(editions.newest(2025).orElseThrow().edition()).isEqualTo(1);
  }

  @Test
  void publishing_with_open_points_asks_for_a_decision_that_stands_in_the_annex() {
    approved();
    TaskId task = world.task(CASE, CouncilTask.COLLEGE);

    assertThatThrownBy(() -> decide(task, "  "))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("despite"))
        .hasMessageContaining("council.despite.missing");
    assertThatThrownBy(() -> decide(task, "x".repeat(2001)))
        .hasMessageContaining("kernel.prose.long");
    assertThat(editions.newest(2025)).isEmpty();
    decide(task, "De raad vergadert volgende week.");

    PublishedReport published = editions.newest(2025).orElseThrow();
    assertThat(published.despite().orElseThrow().byName()).isEmpty();
    assertThat(Reports.document(published, Sentences.dutch()).toString())
        .contains("De raad vergadert volgende week.", "Nog niet verleend");
    String adviser =
        world.as(
            "adviser",
            () ->
                editions.exact(2025, 1).orElseThrow().despite().orElseThrow().byName().orElse(""));
    assertThat(adviser).isNotBlank();
    assertThat(jdbc.sql("SELECT publishable FROM council.edition").query(String.class).single())
        .doesNotContain(adviser);
    assertThat(world.happened(CASE)).contains("council.event.despite");
  }

  private void approved() {
    world.as("adviser", () -> council.start(2025));
    world.as(
        "adviser",
        () -> {
          council.saveNarrative(
              world.task(CASE, CouncilTask.DRAFT), new Narrative("Kern", Map.of()));
          council.draft(world.task(CASE, CouncilTask.DRAFT));
        });
    situation.approve();
  }

  private void decide(TaskId task, String despite) {
    world.as(
        "adviser",
        () -> council.recordCollegeDecision(task, LocalDate.of(2026, 4, 1), "Z-1", despite));
  }

  @Test
  void a_broken_chain_blocks_publication_and_is_named_whatever_is_decided() {
    approved();
    chains.breakOne("Ontmoetingen van JINC");
    TaskId task = world.task(CASE, CouncilTask.COLLEGE);

    assertThatThrownBy(() -> decide(task, "Toch publiceren."))
        .hasMessageContaining("council.chain.broken")
        .hasMessageContaining("Ontmoetingen van JINC");
    assertThat(world.as("adviser", () -> council.obstacles(task, CouncilTask.COLLEGE)).broken())
        .containsExactly("Ontmoetingen van JINC");
    assertThat(editions.newest(2025)).isEmpty();
    assertThat(world.openTasks(CASE)).containsExactly("Task_RecordCollegeDecision");
    chains.breakNone();
    decide(task, "De rest volgt.");
    assertThat(editions.newest(2025)).isPresent();
  }

  @Test
  void everything_can_be_made_again_byte_for_byte() {
    situation.published();
    situation.encounters(310);
    situation.publishedAgain("Een school telde dubbel.");
    situation.encounters(999);
    world.itIs("2027-01-01");

    for (int edition : List.of(1, 2)) {
      assertThat(world.as("controller", () -> editions.reproduce(2025, edition)))
          .hasSizeGreaterThan(2)
          .allMatch(Editions.Remade::identical);
    }
    assertThatThrownBy(() -> world.as("controller", () -> editions.reproduce(2025, 3)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("council", () -> editions.reproduce(2025, 1)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void two_writers_of_one_part_never_overwrite_each_other() {
    world.as("adviser", () -> council.start(2025));
    TaskId task = world.task(CASE, CouncilTask.DRAFT);
    String colleague = world.person("adviser-2", nl.rekenschap.access.Role.POLICY_ADVISER);
    NarrativePart next = NarrativePart.next("jinc");

    Outcome mine = world.as("adviser", () -> writing.save(task, next, "Meer scholen.", 0));
    assertThat(mine).isInstanceOf(Outcome.Kept.class);
    Outcome theirs = world.as(colleague, () -> writing.save(task, next, "Minder scholen.", 0));
    assertThat(theirs)
        .isInstanceOfSatisfying(
            Outcome.Overtaken.class,
            it -> assertThat(it.theirs().words()).isEqualTo("Meer scholen."));
    assertThat(world.as("adviser", () -> writing.written(task)))
        .singleElement()
        .satisfies(it -> assertThat(it.words()).isEqualTo("Meer scholen."));
    long version = ((Outcome.Overtaken) theirs).theirs().version();
    assertThat(world.as(colleague, () -> writing.save(task, next, "Minder scholen.", version)))
        .isInstanceOf(Outcome.Kept.class);
    assertThat(world.as("adviser", () -> writing.save(task, next, "Nog meer.", version)))
        .isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void what_is_kept_is_cleaned_and_belongs_to_the_plan() {
    world.as("adviser", () -> council.start(2025));
    TaskId task = world.task(CASE, CouncilTask.DRAFT);

    Outcome outcome =
        world.as(
            "adviser",
            () ->
                writing.save(
                    task,
                    NarrativePart.CORE,
                    "<p>Kern</p><script>alert(1)</script><a href=\"#\">hier</a>",
                    0));
    assertThat(((Outcome.Kept) outcome).now().words()).isEqualTo("Kern\n\nhier");
    assertThatThrownBy(
            () ->
                world.as(
                    "adviser", () -> writing.save(task, NarrativePart.next("weg"), "Tekst", 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> world.as("controller", () -> writing.save(task, NarrativePart.CORE, "Tekst", 1)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void colleagues_remark_on_a_part_and_it_is_dealt_with_once() {
    world.as("adviser", () -> council.start(2025));
    world.as("controller", () -> writing.remark(2025, NarrativePart.CORE, "Noem het aantal."));

    Writing.Remark remark = world.as("adviser", () -> writing.remarks(2025)).getFirst();
    assertThat(remark.words()).isEqualTo("Noem het aantal.");
    assertThat(remark.resolved()).isEmpty();
    world.as("adviser", () -> writing.resolve(2025, remark.id()));
    assertThat(world.as("adviser", () -> writing.remarks(2025)).getFirst().resolved()).isPresent();
    assertThatThrownBy(() -> world.as("adviser", () -> writing.resolve(2025, remark.id())))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> world.as("manager", () -> writing.remark(2025, NarrativePart.CORE, " ")))
        .hasMessageContaining("kernel.prose.missing");
    assertThatThrownBy(
            () -> world.as("council", () -> writing.remark(2025, NarrativePart.CORE, "Hoi")))
        .isInstanceOf(AccessDeniedException.class);
  }
}
