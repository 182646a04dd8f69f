package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Subject.Named;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each order and each filter is paged through with the same items. */
@RoomTest
class WorkPagesRoomIT {

  private static final String JINC = "2025-jinc";
  private static final String LEERGELD = "2025-leergeld";
  private static final String MOVE = "2025-move";
  private static final WorkQuery ALL = WorkQuery.of(Scope.ALL);

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkList list;
  @Autowired private AwardSituation awards;
  @Autowired private Statements statements;

  @BeforeEach
  void three_awards_wait_for_a_draft() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    awards.started("move");
  }

  @Test
  void mine_is_what_i_claimed_and_my_groups_is_what_i_could() {
    world.as("officer", () -> workflow.claim(task(LEERGELD)));

    assertThat(cases("officer", WorkQuery.of(Scope.MINE))).containsExactly(LEERGELD);
    assertThat(cases("officer", WorkQuery.of(Scope.MY_GROUPS)))
        .containsExactlyInAnyOrder(JINC, LEERGELD, MOVE);
    assertThat(cases("officer", WorkQuery.of(Scope.MY_GROUPS).unclaimed(true)))
        .containsExactlyInAnyOrder(JINC, MOVE);
    assertThat(cases("manager", WorkQuery.of(Scope.MINE))).isEmpty();
    assertThat(cases("manager", WorkQuery.of(Scope.MY_GROUPS))).isEmpty();
    assertThat(cases("manager", ALL)).containsExactlyInAnyOrder(JINC, LEERGELD, MOVE);
    assertThat(cases("council", ALL)).isEmpty();
    assertThat(cases("jinc", ALL)).isEmpty();
  }

  @Test
  void done_is_what_i_finished_newest_first() {
    finish(MOVE);
    world.itIs("2025-01-11");
    finish(JINC);

    WorkQuery done = WorkQuery.of(Scope.DONE);
    assertThat(cases("officer", done)).containsExactly(JINC, MOVE);
    assertThat(cases("officer", done.search("move"))).containsExactly(MOVE);
    assertThat(cases("manager", done)).isEmpty();
    WorkPage first = page("officer", done, null, 1);
    assertThat(ids(page("officer", done, first.next(), 1))).containsExactly(MOVE);
  }

  @ParameterizedTest
  @CsvSource({
    "DUE, false, 2025-move 2025-jinc 2025-leergeld",
    "DUE, true, 2025-leergeld 2025-jinc 2025-move",
    "CREATED, false, 2025-jinc 2025-leergeld 2025-move",
    "CREATED, true, 2025-move 2025-leergeld 2025-jinc",
    "TITLE, false, 2025-leergeld 2025-move 2025-jinc",
    "PROVIDER, false, 2025-leergeld 2025-jinc 2025-move",
    "PROVIDER, true, 2025-move 2025-jinc 2025-leergeld",
    "PRIORITY, false, 2025-move 2025-jinc 2025-leergeld",
    "LEGAL_LAST_DAY, false, 2025-jinc 2025-leergeld 2025-move",
  })
  void each_order_goes_both_ways_and_what_has_no_day_or_name_is_at_its_end(
      WorkOrder order, boolean down, String expected) {
    due(JINC, "2025-03-01");
    due(MOVE, "2025-02-01");
    due(LEERGELD, null);
    label(JINC, "Zomer", "Émile");
    label(LEERGELD, "aardig", "élan");
    label(MOVE, "Ärmel", null);

    WorkQuery query = ALL.by(order, down);
    assertThat(cases("officer", query)).containsExactly(expected.split(" "));
    List<String> byOne = new ArrayList<>();
    WorkPage page = page("officer", query, null, 1);
    byOne.addAll(ids(page));
    while (page.next() != null) {
      page = page("officer", query, page.next(), 1);
      byOne.addAll(ids(page));
    }
    assertThat(byOne).as("page after page").containsExactly(expected.split(" "));
    List<String> back = new ArrayList<>(ids(page));
    while (page.previous() != null) {
      page = page("officer", query, page.previous(), 1);
      back.addAll(ids(page));
    }
    Collections.reverse(back);
    assertThat(back).as("and back").containsExactly(expected.split(" "));
    assertThat(page.next()).isNotNull();
  }

  @Test
  void a_page_goes_on_after_the_last_line_whatever_came_or_went_before_it() {
    due(JINC, "2025-02-01");
    due(LEERGELD, "2025-02-02");
    due(MOVE, "2025-02-03");
    WorkQuery drafts = ALL.only(WorkField.KIND, Set.of(DRAFT_AWARD.id()));
    WorkPage first = page("officer", drafts, null, 2);
    finish(JINC);

    assertThat(ids(page("officer", drafts, first.next(), 2))).containsExactly(MOVE);
  }

  @Test
  void a_list_is_narrowed_by_any_field_and_by_several_at_once() {
    label(JINC, subject("a", "kansen", "noord", "zuid"));
    label(LEERGELD, subject("b", "kansen", "zuid"));
    label(MOVE, subject("c", "groei"));

    assertThat(only(WorkField.INTERVENTION, "b", "c")).containsExactlyInAnyOrder(LEERGELD, MOVE);
    assertThat(only(WorkField.LINE, "kansen")).containsExactlyInAnyOrder(JINC, LEERGELD);
    assertThat(only(WorkField.DISTRICT, "noord", "zuid")).containsExactlyInAnyOrder(JINC, LEERGELD);
    assertThat(only(WorkField.DISTRICT, "west")).isEmpty();
    assertThat(only(WorkField.PROVIDER, "move")).containsExactly(MOVE);
    assertThat(only(WorkField.PERIOD, "2025")).hasSize(3);
    assertThat(only(WorkField.PERIOD, "2025-q1")).isEmpty();
    assertThat(only(WorkField.KIND, DRAFT_AWARD.id())).hasSize(3);
    assertThat(only(WorkField.TEAM, "noord")).isEmpty();
    WorkQuery south = ALL.only(WorkField.DISTRICT, Set.of("zuid"));
    assertThat(cases("officer", south.only(WorkField.INTERVENTION, Set.of("a"))))
        .containsExactly(JINC);
    assertThat(cases("officer", south.by(WorkOrder.TITLE, false).unclaimed(true))).hasSize(2);
    assertThat(count("officer", south)).isEqualTo(new Count(2, false));
    finish(JINC);
    assertThat(cases("officer", south.only(WorkField.KIND, Set.of(DRAFT_AWARD.id()))))
        .containsExactly(LEERGELD);
    assertThat(cases("officer", south)).as("the next task of JINC").contains(JINC);
  }

  @Test
  void a_due_day_that_moves_takes_the_line_along_in_every_list() {
    label(JINC, subject("a", "kansen", "zuid"));
    label(LEERGELD, subject("b", "kansen", "zuid"));
    due(JINC, "2025-02-02");
    due(LEERGELD, "2025-02-01");
    assertThat(only(WorkField.DISTRICT, "zuid")).containsExactly(LEERGELD, JINC);

    due(JINC, "2025-01-09");

    assertThat(only(WorkField.DISTRICT, "zuid")).containsExactly(JINC, LEERGELD);
    assertThat(cases("officer", ALL.only(WorkField.DISTRICT, Set.of("zuid")).overdue(true)))
        .containsExactly(JINC);
    assertThat(cases("officer", ALL.overdue(true))).containsExactly(JINC);
  }

  @ParameterizedTest
  @CsvSource({
    "huiswerkbegeleiding, 2025-jinc",
    "huiswerkbegeleidingen, 2025-jinc",
    "HUISW, 2025-jinc",
    "scholen, 2025-leergeld",
    "cooperatie, 2025-leergeld",
    "coöper, 2025-leergeld",
    "élan school, 2025-leergeld",
    "school, 2025-leergeld 2025-move",
    "scho, 2025-leergeld 2025-move",
    "100% mee, 2025-move",
    "leergeld, 2025-leergeld",
    "2025 zuid, 2025-jinc",
    "zuid school, ''",
    "%, ''",
    "'''; DROP TABLE workflow.work_item; --', ''",
    "xyz & | ! ( <-> :*, ''",
    "½ ², ''",
  })
  void words_are_found_in_their_dutch_forms_without_accents_and_half_typed(
      String typed, String expected) {
    label(JINC, subject("Huiswerkbegeleiding", "Kansen", "Zuid"));
    label(LEERGELD, "Élan op de school", "Coöperatie De Brug");
    label(MOVE, "100% mee na schooltijd", "Move");

    for (Scope scope : List.of(Scope.ALL, Scope.MY_GROUPS)) {
      WorkQuery query = WorkQuery.of(scope).search(typed);
      String[] found = expected.isEmpty() ? new String[0] : expected.split(" ");
      assertThat(cases("officer", query)).containsExactlyInAnyOrder(found);
      assertThat(count("officer", query)).isEqualTo(new Count(found.length, false));
    }
  }

  @Test
  void an_item_is_unread_until_it_was_opened_by_each_person_for_itself() {
    assertThat(page("officer", ALL, null, 10).items()).allMatch(WorkItem::unread);

    world.as("officer", () -> list.opened("award/draft", task(JINC).value()));
    world.as("officer", () -> list.opened("award/draft", task(JINC).value()));

    assertThat(page("officer", ALL, null, 10).items())
        .filteredOn(item -> !item.unread())
        .extracting(item -> item.caseId().value())
        .containsExactly(JINC);
    assertThat(page("manager", ALL, null, 10).items()).allMatch(WorkItem::unread);
  }

  @Test
  void a_list_knows_whether_anything_changed_since() {
    String mark = world.as("officer", list::mark);
    assertThat(world.as("officer", () -> list.changedSince(mark))).isFalse();

    world.as("officer", () -> workflow.claim(task(JINC)));

    assertThat(world.as("manager", () -> list.changedSince(mark))).isTrue();
    String later = world.as("officer", list::mark);
    assertThat(world.as("officer", () -> list.changedSince(later))).isFalse();
  }

  @Test
  void choices_are_what_cases_had_by_the_begin_of_a_word() {
    label(JINC, subject("Élan voor allen", "Kansen", "Zuid"));

    assertThat(world.as("officer", () -> list.choices(WorkField.INTERVENTION, "elan")))
        .containsExactly(new Choice("Élan voor allen", "Élan voor allen"));
    assertThat(world.as("officer", () -> list.choices(WorkField.INTERVENTION, "ALL"))).hasSize(1);
    assertThat(world.as("officer", () -> list.choices(WorkField.INTERVENTION, "oor"))).isEmpty();
    assertThat(world.as("officer", () -> list.choices(WorkField.PERIOD, "")))
        .extracting(Choice::value)
        .containsExactly("2025");
    assertThat(world.as("jinc", () -> list.choices(WorkField.PROVIDER, ""))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_page_is_one_statement_however_it_is_asked(Scope scope) {
    WorkQuery query =
        WorkQuery.of(scope)
            .search("e")
            .only(WorkField.DISTRICT, Set.of("zuid"))
            .by(WorkOrder.TITLE, true);
    world.as(
        "officer", () -> assertThat(statements.of(() -> list.page(query, null, 200))).hasSize(1));
  }

  @Test
  void what_is_asked_too_much_is_refused_and_a_page_beyond_reason_is_a_bug() {
    assertThat(refused(() -> ALL.search("x".repeat(201)))).isEqualTo("workflow.query.tooLong");
    assertThat(refused(() -> ALL.only(WorkField.KIND, Set.of("x".repeat(201)))))
        .isEqualTo("workflow.query.tooMany");
    assertThat(refused(() -> WorkField.named("COLOUR"))).isEqualTo("workflow.query.noField");
    assertThat(refused(() -> WorkOrder.named("colour"))).isEqualTo("workflow.query.noField");
    world.as(
        "officer",
        () -> {
          assertThatIllegalArgumentException().isThrownBy(() -> list.page(ALL, null, 0));
          assertThatIllegalArgumentException().isThrownBy(() -> list.page(ALL, null, 501));
        });
  }

  private static String refused(Runnable work) {
    return catchThrowableOfType(Refused.class, work::run).messageKey();
  }

  private void finish(String caseId) {
    world.as("officer", () -> workflow.complete(task(caseId), DRAFT_AWARD, () -> {}));
  }

  private TaskId task(String caseId) {
    return world.task(new CaseId(caseId), DRAFT_AWARD);
  }

  private void due(String caseId, @Nullable String day) {
    workflow.moveDue(new CaseId(caseId), caseId, day == null ? null : LocalDate.parse(day));
  }

  private void label(String caseId, String title, @Nullable String provider) {
    ProviderId id = provider == null ? null : new ProviderId("jinc");
    workflow.label(new CaseId(caseId), new CaseLabel(title, 2025, id, provider));
  }

  private void label(String caseId, Subject subject) {
    String code = caseId.substring(5);
    workflow.label(
        new CaseId(caseId), new CaseLabel(code, 2025, new ProviderId(code), code, subject));
  }

  private static Subject subject(String intervention, String line, String... districts) {
    return new Subject(
        new Named(intervention, intervention),
        new Named(line, line),
        List.of(districts).stream().map(district -> new Named(district, district)).toList());
  }

  private List<String> only(WorkField field, String... values) {
    return cases("officer", ALL.only(field, Set.of(values)));
  }

  private List<String> cases(String who, WorkQuery query) {
    return ids(page(who, query, null, 10));
  }

  private Count count(String who, WorkQuery query) {
    return world.as(who, () -> list.count(query));
  }

  private WorkPage page(String who, WorkQuery query, @Nullable Cursor from, int size) {
    return world.as(who, () -> list.page(query, from, size));
  }

  private static List<String> ids(WorkPage page) {
    return page.items().stream().map(item -> item.caseId().value()).toList();
  }
}
