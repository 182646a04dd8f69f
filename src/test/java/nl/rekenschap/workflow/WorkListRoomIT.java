package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person may find at all; how it is sorted and narrowed is in {@link WorkPagesRoomIT}. */
@RoomTest
class WorkListRoomIT {

  private static final String JINC = "2025-jinc";
  private static final String LEERGELD = "2025-leergeld";
  private static final String MOVE = "2025-move";

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkList work;
  @Autowired private AwardSituation awards;
  @Autowired private ReportingSituation reports;

  @BeforeEach
  void three_awards_wait_for_a_draft_and_jinc_for_its_figures() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    awards.started("move");
  }

  @Test
  void only_overdue_is_what_should_have_been_done_yesterday() {
    due(JINC, "2025-01-09");
    due(MOVE, "2025-01-10");
    due(LEERGELD, null);

    assertThat(cases(page("officer", WorkQuery.of(Scope.ALL).overdue(true)))).containsExactly(JINC);
  }

  @Test
  void signs_among_the_words_of_a_search_ask_for_nothing_and_do_nothing() {
    label(JINC, "100% mee_doen", "JINC");
    label(LEERGELD, "1000 meexdoen", "Leergeld\\Nijmegen");

    assertThat(search("100%")).containsExactlyInAnyOrder(JINC, LEERGELD);
    assertThat(search("100% mee")).containsExactly(JINC);
    assertThat(search("d\\N")).isEmpty();
    assertThat(search("%")).isEmpty();
    assertThat(search(" LEERGELD ")).containsExactly(LEERGELD);
    assertThat(search("'; DROP TABLE workflow.work_item; --")).isEmpty();
    assertThat(search("")).hasSize(3);
  }

  @Test
  void a_provider_sees_its_own_tasks_and_nothing_that_the_municipality_does() {
    world.itIs("2025-04-02");
    reports.jincReports();
    world.timePassesTo("2025-04-03");

    assertThat(page("jinc", WorkQuery.of(Scope.ALL)))
        .extracting(WorkItem::task)
        .containsExactly("Task_SubmitFigures");
    assertThat(page("leergeld", WorkQuery.of(Scope.ALL))).isEmpty();
    assertThat(page("leergeld", WorkQuery.of(Scope.MY_GROUPS))).isEmpty();
    assertThat(page("council", WorkQuery.of(Scope.ALL))).isEmpty();
    assertThat(world.as("jinc", () -> workflow.openItems(new CaseId(JINC))))
        .extracting(WorkItem::task)
        .containsExactly("Task_SubmitFigures");
    assertThat(page("officer", WorkQuery.of(Scope.ALL))).hasSizeGreaterThan(3);
  }

  @Test
  void what_a_provider_must_do_waits_for_it_under_the_name_it_has_now() {
    world.itIs("2025-04-02");
    reports.jincReports();
    world.timePassesTo("2025-04-03");
    label(JINC, "JINC", "Stichting JINC Nijmegen");

    assertThat(page("jinc", WorkQuery.of(Scope.ALL)))
        .extracting(WorkItem::waitingOn)
        .containsExactly("Stichting JINC Nijmegen");
    assertThat(page("officer", WorkQuery.of(Scope.ALL)))
        .filteredOn(item -> item.caseId().value().equals(LEERGELD))
        .extracting(WorkItem::waitingOn)
        .as("a draft waits for nobody outside")
        .containsOnlyNulls();
  }

  @Test
  void values_have_names_for_staff_only() {
    assertThat(world.as("officer", () -> work.named(WorkField.PROVIDER, Set.of("jinc"))))
        .containsExactly(new Choice("jinc", "JINC"));
    assertThat(world.as("leergeld", () -> work.named(WorkField.PROVIDER, Set.of("jinc"))))
        .isEmpty();
    assertThat(work.kinds()).contains("Task_DraftAward", "Task_ReviewSubmission");
  }

  private void due(String caseId, @Nullable String day) {
    workflow.moveDue(new CaseId(caseId), caseId, day == null ? null : LocalDate.parse(day));
  }

  private void label(String caseId, String title, String provider) {
    workflow.label(
        new CaseId(caseId), new CaseLabel(title, 2025, new ProviderId("jinc"), provider));
  }

  private List<String> search(String text) {
    return cases(page("officer", WorkQuery.of(Scope.ALL).search(text)));
  }

  private List<WorkItem> page(String who, WorkQuery query) {
    return world.as(who, () -> work.page(query, null, 10).items());
  }

  private static List<String> cases(List<WorkItem> items) {
    return items.stream().map(item -> item.caseId().value()).toList();
  }
}
