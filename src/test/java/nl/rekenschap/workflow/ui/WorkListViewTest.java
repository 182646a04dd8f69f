package nl.rekenschap.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Choice;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Team;
import nl.rekenschap.workflow.Teams;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import nl.rekenschap.workflow.Workflow;
import nl.rekenschap.workflow.views.Grouping;
import nl.rekenschap.workflow.views.Look;
import nl.rekenschap.workflow.views.SavedView;
import nl.rekenschap.workflow.views.SavedViews;
import nl.rekenschap.workflow.views.WorkColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/**
 * The habits of the list; what needs a real keyboard is in WorkListKeysBrowserIT.
 *
 * <p>Long because the list is one screen, and each test is one thing that a person does on it.
 */
@RoomTest
@WithUserDetails("officer")
class WorkListViewTest extends SpringBrowserlessTest {

  private static final String JINC = "2025-jinc";
  private static final String LEERGELD = "2025-leergeld";
  private static final String MOVE = "2025-move";

  @Autowired private World world;
  @Autowired private Teams teams;
  @Autowired private Workflow workflow;
  @Autowired private SavedViews views;
  @Autowired private AwardSituation awards;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void three_awards_wait_for_a_draft() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    awards.started("move");
    due(JINC, "2025-01-20");
    due(LEERGELD, "2025-01-06");
    due(MOVE, "2025-02-03");
  }

  @Test
  void soonest_due_comes_first_and_what_is_late_says_so() {
    WorkListView view = open();

    assertThat(cases(view)).containsExactly(LEERGELD, JINC, MOVE);
    assertThat(text(rows(view).getFirst())).contains("6 januari 2025", "te laat", "nieuw");
    assertThat(text(rows(view).get(1))).contains("20 januari 2025").doesNotContain("te laat");
    assertThat(text(view)).contains("Aantal taken: 3");
  }

  @Test
  void a_heading_sorts_and_the_other_way_at_the_second_time() {
    WorkListView view = open();
    click(view, "work-sort", "Aanbieder");
    List<String> byProvider = cases(view);
    click(view, "work-sort", "Aanbieder");

    assertThat(cases(view)).isEqualTo(byProvider.reversed()).isNotEqualTo(byProvider);
  }

  @Test
  void an_address_says_what_is_shown() {
    WorkListView view = open("scope", "all", "overdue", "true");

    assertThat(cases(view)).containsExactly(LEERGELD);
    assertThat(find(Checkbox.class, view).id("only-overdue").getValue()).isTrue();
    assertThat(scope(view)).isEqualTo("Alles");
  }

  @Test
  void an_address_that_names_what_does_not_exist_says_so_and_shows_the_rest() {
    WorkListView view = open("colour", "red", "overdue", "true");

    assertThat(text(view)).contains("De link noemt iets dat deze lijst niet kent: colour.");
    assertThat(cases(view)).containsExactly(LEERGELD);
  }

  @Test
  void an_address_that_asks_too_much_is_told_so_and_the_list_is_there() {
    WorkListView view = open("text", "x".repeat(300));

    assertThat(text(view)).contains("Gebruik hooguit 200 tekens om te zoeken.");
    assertThat(cases(view)).hasSize(3);
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_filter_narrows_and_several_values_of_one_field_widen_it() {
    WorkListView view = open();
    MultiSelectComboBox<Choice> box =
        (MultiSelectComboBox<Choice>) find(MultiSelectComboBox.class, view).id("field-PROVIDER");
    box.setValue(Set.of(new Choice("jinc", "JINC")));
    assertThat(cases(view)).containsExactly(JINC);

    box.setValue(Set.of(new Choice("jinc", "JINC"), new Choice("leergeld", "Leergeld")));
    assertThat(cases(view)).containsExactly(LEERGELD, JINC);
  }

  @Test
  void a_filter_from_an_address_bears_its_name_and_is_taken_away() {
    WorkListView view = open("provider", "jinc");
    assertThat(cases(view)).containsExactly(JINC);
    assertThat(text(find(Div.class, view).id("in-force"))).contains("Aanbieder: JINC");

    find(Button.class, view).id("widen").click();

    assertThat(cases(view)).hasSize(3);
  }

  @Test
  void a_search_finds_words_and_sticks_in_this_session_only() {
    WorkListView view = open();
    find(TextField.class, view).id("search").setValue("leergeld");
    assertThat(cases(view)).containsExactly(LEERGELD);

    assertThat(cases(open())).containsExactly(LEERGELD);
    assertThat(views.last().query().text()).isEmpty();
  }

  @Test
  void the_list_is_left_and_found_again_the_same() {
    WorkListView view = open();
    scope(view, "Alles");
    find(Checkbox.class, view).id("only-overdue").setValue(true);

    assertThat(cases(open())).containsExactly(LEERGELD);
    assertThat(views.last().query()).isEqualTo(WorkQuery.of(Scope.ALL).overdue(true));
  }

  @Test
  void nothing_found_says_what_to_do_and_does_it() {
    WorkListView view = open("text", "bestaatniet");
    assertThat(text(view)).contains("Geen taken gevonden");

    find(Button.class, view).id("show-all").click();

    assertThat(cases(view)).hasSize(3);
  }

  @Test
  void no_work_of_ones_own_leads_to_that_of_the_groups() {
    WorkListView view = open("scope", "mine");
    assertThat(text(view)).contains("U heeft nu geen taken opgepakt");

    find(Button.class, view).id("to-groups").click();

    assertThat(scope(view)).isEqualTo("Mijn groepen");
    assertThat(cases(view)).hasSize(3);
  }

  @Test
  void columns_are_chosen_and_ordered_and_stay_so() {
    WorkListView view = open();
    find(Button.class, view).id("columns").click();
    Component dialog = UI.getCurrent();
    find(Checkbox.class, dialog).id("column-PERIOD").setValue(true);
    find(Checkbox.class, dialog).id("column-LEGAL_LAST_DAY").setValue(false);
    find(Button.class, dialog).id("up-ASSIGNEE").click();
    find(Button.class, dialog).id("up-ASSIGNEE").click();
    find(Button.class, dialog).id("columns-save").click();

    List<WorkColumn> chosen =
        List.of(WorkColumn.PROVIDER, WorkColumn.ASSIGNEE, WorkColumn.DUE, WorkColumn.PERIOD);
    assertThat(views.last().columns()).containsExactlyElementsOf(chosen);
    assertThat(headings(open()))
        .containsExactly(
            "Kies", "Taak", "Aanbieder", "Opgepakt door", "Uiterlijk", "Periode", "Actie");
  }

  @Test
  @SuppressWarnings("unchecked")
  void lines_stand_under_a_heading_for_each_week() {
    WorkListView view = open();
    ((Select<Grouping>) find(Select.class, view).id("grouping")).setValue(Grouping.DUE_WEEK);

    assertThat(headingsOfGroups(view))
        .containsExactly(
            "Week 2: 6 januari 2025 tot en met 12 januari 2025",
            "Week 4: 20 januari 2025 tot en met 26 januari 2025",
            "Week 6: 3 februari 2025 tot en met 9 februari 2025");
  }

  @Test
  @SuppressWarnings("unchecked")
  void sorting_by_something_else_takes_the_headings_away() {
    WorkListView view = open();
    ((Select<Grouping>) find(Select.class, view).id("grouping")).setValue(Grouping.PROVIDER);
    assertThat(headingsOfGroups(view)).hasSize(3);

    click(view, "work-sort", "Uiterlijk");

    assertThat(headingsOfGroups(view)).isEmpty();
    assertThat(cases(view)).containsExactly(LEERGELD, JINC, MOVE);
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_view_is_saved_shared_and_shown_again() {
    WorkListView view = open("scope", "all", "overdue", "true");
    find(Button.class, view).id("view-save").click();
    find(TextField.class, UI.getCurrent()).id("view-name").setValue("Te laat");
    find(Checkbox.class, UI.getCurrent()).id("view-shared").setValue(true);
    find(Button.class, UI.getCurrent()).id("view-keep").click();

    assertThat(world.as("manager", views::all))
        .singleElement()
        .satisfies(
            saved -> {
              assertThat(saved.name()).isEqualTo("Te laat");
              assertThat(world.as("manager", () -> views.open(saved.id())).query())
                  .isEqualTo(WorkQuery.of(Scope.ALL).overdue(true));
            });
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_view_on_what_no_longer_exists_says_so_and_shows_the_rest_when_asked() {
    views.save("Oud", false, Look.usual().ask(WorkQuery.of(Scope.ALL).overdue(true)));
    jdbc.sql("UPDATE workflow.saved_view SET look = 'ward=West&' || look").update();
    WorkListView view = open();
    test((Select<SavedView>) find(Select.class, view).id("view")).selectItem("Oud");
    assertThat(text(view)).contains("De weergave 'Oud' gebruikt iets dat niet meer bestaat: ward.");
    assertThat(cases(view)).hasSize(3);

    find(Button.class, view).id("view-rest").click();

    assertThat(cases(view)).containsExactly(LEERGELD);
    assertThat(text(view)).doesNotContain("ward");
  }

  @Test
  void a_view_without_a_name_is_told_so_at_the_field() {
    WorkListView view = open();
    find(Button.class, view).id("view-save").click();
    TextField name = find(TextField.class, UI.getCurrent()).id("view-name");
    find(Button.class, UI.getCurrent()).id("view-keep").click();

    assertThat(name.isInvalid()).isTrue();
    assertThat(views.all()).isEmpty();
  }

  @Test
  void what_is_claimed_from_the_list_is_opened_and_read() {
    WorkListView view = open();
    button(view, "Oppakken", JINC).click();

    assertThat(where()).isEqualTo("award/draft/" + task(JINC));
    WorkListView back = open("scope", "mine");
    assertThat(cases(back)).containsExactly(JINC);
    assertThat(text(rows(back).getFirst())).doesNotContain("nieuw").contains("Openen");
  }

  @Test
  void a_key_claims_and_gives_back_without_leaving_the_list() {
    WorkListView view = open();
    key(view, "claim", JINC);
    assertThat(assignee(JINC)).isEqualTo("officer");
    assertThat(where()).isEqualTo("workflow/list");

    key(view, "release", JINC);
    assertThat(assignee(JINC)).isNull();
    key(view, "release", JINC);
    assertThat(text(view)).contains("Niemand heeft dit opgepakt");
  }

  @Test
  void a_key_does_nothing_to_what_is_not_on_the_screen() {
    WorkListView view = open("provider", "leergeld");
    key(view, "claim", JINC);

    assertThat(assignee(JINC)).isNull();
  }

  @Test
  void work_of_another_group_is_shown_and_not_claimed() {
    awards.draft(new CaseId(JINC), "officer");
    WorkListView view = open("scope", "all");
    key(view, "claim", row(view, JINC));

    assertThat(text(view)).contains("Deze taak is voor een andere groep.");
    assertThat(buttons(view, JINC)).isEmpty();
    assertThat(assignee(JINC)).isNull();
  }

  @Test
  void who_was_first_is_named() {
    WorkListView view = open();
    String colleague = world.person("collega", nl.rekenschap.access.Role.GRANT_OFFICER);
    world.as(colleague, () -> workflow.claim(new TaskId(task(JINC))));

    button(view, "Oppakken", JINC).click();

    assertThat(text(view)).contains("collega heeft deze taak opgepakt");
    assertThat(text(row(view, JINC))).contains("Overnemen");
  }

  @Test
  void what_a_colleague_has_is_taken_over_with_a_reason() {
    String colleague = world.person("collega", nl.rekenschap.access.Role.GRANT_OFFICER);
    world.as(colleague, () -> workflow.claim(new TaskId(task(JINC))));
    WorkListView view = open();
    button(view, "Overnemen", JINC).click();
    TextArea because = find(TextArea.class, UI.getCurrent()).id("because");
    find(Button.class, UI.getCurrent()).id("take-over").click();
    assertThat(because.isInvalid()).isTrue();

    because.setValue("Collega is ziek.");
    find(Button.class, UI.getCurrent()).id("take-over").click();

    assertThat(assignee(JINC)).isEqualTo("officer");
    assertThat(text(row(view, JINC))).contains("Openen");
  }

  @Test
  void several_are_assigned_at_once_and_what_changed_meanwhile_is_named() {
    String colleague = world.person("collega", nl.rekenschap.access.Role.GRANT_OFFICER);
    WorkListView view = open();
    find(Button.class, view).id("choose-all").click();
    assertThat(text(view)).contains("3 gekozen");
    find(Button.class, view).id("bulk-ASSIGN").click();
    world.as(colleague, () -> workflow.claim(new TaskId(task(MOVE))));
    assign(colleague, "Verdeling van de week.");

    assertThat(assignee(JINC)).isEqualTo("collega");
    assertThat(assignee(LEERGELD)).isEqualTo("collega");
    assertThat(text(find(Div.class, UI.getCurrent()).id("bulk-result")))
        .contains("Toegewezen: 2.", "Overgeslagen: 1.");
    assertThat(text(view)).doesNotContain("gekozen");
  }

  @Test
  void a_case_is_handed_to_a_team_and_what_presses_says_so_at_its_line() {
    WorkListView view = open();
    find(Button.class, view).id("choose-all").click();
    find(Button.class, view).id("bulk-TEAM").click();
    assertThat(find(Dialog.class, UI.getCurrent()).all()).as("there are no teams yet").isEmpty();

    world.as(
        "admin",
        () ->
            teams.save(
                new Team(
                    "noord", "Team Noord", Set.of(new PersonId("officer")), Set.of(), Set.of())));
    find(Button.class, view).id("bulk-TEAM").click();
    test((Select<Team>) find(Select.class, UI.getCurrent()).id("team")).selectItem("Team Noord");
    act("Kent de wijk.");
    assertThat(text(find(Div.class, UI.getCurrent()).id("bulk-result")))
        .contains("Aan het team gegeven: 3.");

    find(Button.class, UI.getCurrent()).id("bulk-close").click();
    find(Button.class, view).id("choose-all").click();
    find(Button.class, view).id("bulk-PRESS").click();
    act("Wethouder vraagt ernaar.");
    assertThat(text(row(view, JINC))).contains("dringend");
  }

  private void act(String because) {
    find(TextArea.class, UI.getCurrent()).id("because").setValue(because);
    find(Button.class, UI.getCurrent()).id("bulk-act").click();
  }

  @Test
  @WithUserDetails("adviser")
  void who_may_hand_no_cases_over_has_no_button_for_it() {
    WorkListView view = open("scope", "all");
    find(Button.class, view).id("choose-all").click();

    assertThat(find(Button.class, view).all())
        .extracting(button -> button.getId().orElse(""))
        .contains("bulk-PRESS")
        .doesNotContain("bulk-TEAM");
  }

  @SuppressWarnings("unchecked")
  private void assign(String colleague, String because) {
    ComboBox<nl.rekenschap.access.Person> to = find(ComboBox.class, UI.getCurrent()).id("to");
    to.setValue(
        to.getListDataView()
            .getItems()
            .filter(person -> person.id().value().equals(colleague))
            .findFirst()
            .orElseThrow());
    act(because);
  }

  @Test
  void what_changes_elsewhere_is_shown_and_told() {
    WorkListView view = open();
    world.as("officer", () -> workflow.claim(new TaskId(task(JINC))));
    awards.started("schoolscool");
    poll();

    assertThat(text(view)).contains("De lijst is bijgewerkt", "Nieuw: 1. Weg: 0.");
    assertThat(text(row(view, JINC))).contains("Openen");
  }

  @Test
  void a_line_that_stays_as_it_is_keeps_its_place_in_the_browser() {
    WorkListView view = open();
    NativeTableRow stays = row(view, MOVE);
    workflow.claim(new TaskId(task(JINC)));
    poll();

    assertThat(row(view, MOVE)).isSameAs(stays);
    assertThat(text(row(view, JINC))).contains("Openen");
  }

  @Test
  void a_finished_task_offers_the_next_one_in_the_list() {
    WorkListView view = open();
    button(view, "Oppakken", LEERGELD).click();
    workflowDone(LEERGELD);
    WorkListView back = open();

    assertThat(text(back)).contains("Afgerond: Verlening opstellen");
    find(Button.class, back).id("next").click();
    assertThat(where()).isEqualTo("award/draft/" + task(JINC));
  }

  @Test
  void what_was_only_looked_at_offers_nothing() {
    WorkListView view = open();
    button(view, "Oppakken", LEERGELD).click();

    assertThat(text(open())).doesNotContain("Afgerond:");
  }

  @Test
  void done_is_what_was_finished_without_anything_to_choose_or_sort() {
    button(open(), "Oppakken", LEERGELD).click();
    workflowDone(LEERGELD);
    WorkListView view = open("scope", "done");

    assertThat(cases(view)).containsExactly(LEERGELD);
    assertThat(find(Checkbox.class, row(view, LEERGELD)).all()).isEmpty();
    assertThat(find(Button.class, row(view, LEERGELD)).all()).isEmpty();
  }

  @Test
  void more_lines_come_when_asked_and_are_counted_when_asked() {
    copies(120);
    WorkListView view = open();
    assertThat(cases(view)).hasSize(50);
    assertThat(text(view)).contains("50 taken getoond, er zijn er meer");

    find(Button.class, view).id("more").click();
    assertThat(cases(view)).hasSize(100).doesNotHaveDuplicates();
    find(Button.class, view).id("count-exactly").click();
    assertThat(text(view)).contains("Aantal taken in deze lijst: 123");
    find(Button.class, view).id("more").click();
    assertThat(cases(view)).hasSize(123).doesNotHaveDuplicates();
    assertThat(find(Button.class, view).all())
        .noneMatch(b -> b.getId().equals(java.util.Optional.of("more")) && b.isVisible());
  }

  @Test
  void a_very_long_list_begins_anew_and_leads_back() {
    copies(600);
    WorkListView view = open();
    for (int page = 1; page <= 10; page++) {
      find(Button.class, view).id("more").click();
    }
    assertThat(cases(view)).hasSize(50);

    find(Button.class, view).id("begin").click();
    assertThat(cases(view)).startsWith(LEERGELD).hasSize(50);
  }

  /** Items that nothing runs behind: for reading only. */
  private void copies(int number) {
    jdbc.sql(
            """
            INSERT INTO workflow.case_label
              (case_id, title, year, title_key, words)
            SELECT 'x-' || n, 'Kopie', 2025, 'kopie', 'kopie' FROM generate_series(1, :number) n
            """)
        .param("number", number)
        .update();
    jdbc.sql(
            """
            INSERT INTO workflow.work_item
              (id, case_id, scope, process, task, route, role, due_on, created_at, state, queue,
               title, year, period, title_key, words)
            SELECT 'x-' || n, 'x-' || n, 'x-' || n, process, task, route, role, '2026-01-01',
                   created_at, state, queue, 'Kopie', year, period, 'kopie', words
            FROM workflow.work_item, generate_series(1, :number) n WHERE case_id = '2025-jinc'
            """)
        .param("number", number)
        .update();
  }

  private void workflowDone(String caseId) {
    workflow.complete(new TaskId(task(caseId)), AwardTask.DRAFT_AWARD, () -> {});
  }

  private String task(String caseId) {
    return world.task(new CaseId(caseId), AwardTask.DRAFT_AWARD).value();
  }

  private @Nullable String assignee(String caseId) {
    return world.open(new CaseId(caseId)).stream()
        .map(WorkItem::assignee)
        .filter(Objects::nonNull)
        .map(PersonId::value)
        .findFirst()
        .orElse(null);
  }

  @Test
  void what_is_opened_without_the_list_is_read_too() {
    UI.getCurrent().navigate("award/draft/" + task(LEERGELD));

    assertThat(text(rows(open()).getFirst())).contains("6 januari 2025").doesNotContain("nieuw");
  }

  private void due(String caseId, String day) {
    workflow.moveDue(new CaseId(caseId), caseId, LocalDate.parse(day));
  }

  private WorkListView open(String... parameters) {
    Map<String, List<String>> all = new java.util.HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], List.of(parameters[i + 1]));
    }
    UI.getCurrent().navigate("subsidy");
    UI.getCurrent().navigate("workflow/list", new QueryParameters(all));
    return (WorkListView) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
  }

  private static String where() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
  }

  private static void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }

  private void key(WorkListView view, String verb, String caseId) {
    press(view, verb, task(caseId));
  }

  private void key(WorkListView view, String verb, NativeTableRow row) {
    press(view, verb, row.getElement().getAttribute("data-row"));
  }

  private void press(WorkListView view, String verb, String id) {
    WorkKeys keys = find(WorkKeys.class, view).single();
    ComponentUtil.fireEvent(keys, new WorkKeys.Act(keys, true, verb, id));
  }

  private List<NativeTableRow> rows(WorkListView view) {
    return find(NativeTableRow.class, view).all().stream()
        .filter(row -> row.getElement().hasAttribute("data-row"))
        .toList();
  }

  private NativeTableRow row(WorkListView view, String caseId) {
    return rows(view).stream()
        .filter(row -> caseOf(row).equals(caseId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(caseId + " is not among " + cases(view)));
  }

  private List<String> cases(WorkListView view) {
    return rows(view).stream().map(this::caseOf).toList();
  }

  private String caseOf(NativeTableRow row) {
    return find(Anchor.class, row).all().stream()
        .map(Anchor::getHref)
        .filter(href -> href.startsWith("subsidy/"))
        .map(href -> href.substring("subsidy/".length()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> headings(WorkListView view) {
    return find(NativeTableHeaderCell.class, view).all().stream()
        .map(WorkListViewTest::text)
        .toList();
  }

  private List<String> headingsOfGroups(WorkListView view) {
    return find(NativeTableRow.class, view).all().stream()
        .filter(row -> row.hasClassName("work-heading"))
        .map(WorkListViewTest::text)
        .toList();
  }

  private List<Button> buttons(WorkListView view, String caseId) {
    return find(Button.class, row(view, caseId)).all();
  }

  private Button button(WorkListView view, String name, String caseId) {
    return buttons(view, caseId).stream()
        .filter(button -> button.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void click(WorkListView view, String className, String name) {
    NativeButton found =
        find(NativeButton.class, view).all().stream()
            .filter(button -> button.hasClassName(className) && button.getText().equals(name))
            .findFirst()
            .orElseThrow();
    ComponentUtil.fireEvent(found, new ClickEvent<>(found));
  }

  private String scope(WorkListView view) {
    return find(Tabs.class, view).single().getSelectedTab().getLabel();
  }

  private void scope(WorkListView view, String name) {
    Tabs tabs = find(Tabs.class, view).single();
    tabs.setSelectedTab(
        tabs.getChildren()
            .map(Tab.class::cast)
            .filter(tab -> tab.getLabel().equals(name))
            .findFirst()
            .orElseThrow());
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
