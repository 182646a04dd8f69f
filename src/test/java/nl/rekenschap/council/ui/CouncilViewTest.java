package nl.rekenschap.council.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.council.CouncilTask;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens of the report, from its start to its second edition. */
@WithUserDetails("adviser")
class CouncilViewTest extends CouncilScreens {

  @Test
  void the_adviser_starts_the_report_of_last_year_once() {
    CouncilListView view = navigate(CouncilListView.class);
    assertThat(text(view)).contains("Er is nog niets gepubliceerd.");
    TextField year = find(TextField.class, view).id("year");
    assertThat(year.getValue()).isEqualTo("2025");

    click(view, "start");

    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    assertThat(text(view)).contains("Wordt opgesteld");
    TextField again = find(TextField.class, view).id("year");
    click(view, "start");
    assertThat(again.isInvalid()).isTrue();
    assertThat(again.getErrorMessage()).contains("al een raadsrapportage");
    again.setValue("twee");
    click(view, "start");
    assertThat(again.getErrorMessage()).contains("vier cijfers");
  }

  @Test
  void the_adviser_writes_saves_and_hands_on() {
    council.start(2025);
    String task = world.task(CASE, CouncilTask.DRAFT).value();
    DraftReportView view = navigate(DraftReportView.class, task);
    assertThat(text(view))
        .contains("De rapportage wordt openbaar", "Iedereen kan groeien", "1.140");
    TextArea core = find(TextArea.class, view).id("core");

    click(view, "submit");
    assertThat(core.isInvalid()).isTrue();

    core.setValue("Het programma loopt.");
    click(view, "save");
    assertThat(council.files().getFirst().narrative().core()).isEqualTo("Het programma loopt.");

    click(view, "submit");
    assertThat(world.openTasks(CASE)).containsExactly("Task_CheckReport");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("workflow/list");
  }

  @Test
  @WithUserDetails("controller")
  void the_controller_sees_open_points_and_gives_back_with_a_reason() {
    drafted();
    CheckReportView view =
        navigate(CheckReportView.class, world.task(CASE, CouncilTask.CHECK).value());
    assertThat(text(view)).contains("Open punten", "Uitvoerder nog te bepalen", "De kern.");

    click(view, "give-back");
    TextArea reason = find(TextArea.class, view).id("reason");
    assertThat(reason.isInvalid()).isTrue();

    reason.setValue("Noem de aantallen.");
    click(view, "give-back");
    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    assertThat(world.happened(CASE)).contains("council.event.returned");
  }

  @Test
  void the_reason_stands_above_the_draft() {
    drafted();
    world.as(
        "controller",
        () -> council.giveBack(world.task(CASE, CouncilTask.CHECK), "Noem de aantallen."));

    DraftReportView view =
        navigate(DraftReportView.class, world.task(CASE, CouncilTask.DRAFT).value());

    assertThat(text(view)).contains("Teruggegeven met deze reden", "Noem de aantallen.");
    assertThat(find(TextArea.class, view).id("core").getValue()).isEqualTo("De kern.");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_approves() {
    checked();
    ApproveReportView view =
        navigate(ApproveReportView.class, world.task(CASE, CouncilTask.APPROVE).value());

    click(view, "submit");

    assertThat(world.openTasks(CASE)).containsExactly("Task_RecordCollegeDecision");
  }

  @Test
  void recording_the_decision_publishes() {
    approved();
    CollegeDecisionView view =
        navigate(CollegeDecisionView.class, world.task(CASE, CouncilTask.COLLEGE).value());
    DatePicker on = find(DatePicker.class, view).id("on");
    click(view, "submit");
    assertThat(on.isInvalid()).isTrue();

    on.setValue(LocalDate.of(2026, 4, 1));
    TextField number = find(TextField.class, view).id("case-number");
    click(view, "submit");
    assertThat(number.isInvalid()).isTrue();
    number.setValue("Z-2026-9");
    TextArea despite = find(TextArea.class, view).id("despite");
    click(view, "submit");
    assertThat(despite.isInvalid()).isTrue();
    despite.setValue("De rest volgt");
    click(view, "submit");

    assertThat(council.published(2025).orElseThrow().caseNumber()).isEqualTo("Z-2026-9");
  }

  @Test
  @WithUserDetails("controller")
  void staff_reads_a_concept_that_says_so_and_bears_the_mark_of_practice() {
    CouncilReportView view = navigate(CouncilReportView.class, 2025);

    assertThat(text(view)).contains("Concept", "OEFENGEGEVENS", "€\u00a01.115.000");
  }

  @Test
  @WithUserDetails("council")
  void the_council_reader_reads_what_was_published() {
    published();
    CouncilListView list = navigate(CouncilListView.class);
    assertThat(text(list))
        .containsSubsequence(
            "OEFENGEGEVENS",
            "Het jaar 2025 in drie kerncijfers",
            "Gehaalde streefwaarden",
            "Geld in de gebieden die het plan noemt",
            "De hele rapportage over 2025 lezen",
            "Z-2026-1")
        .doesNotContain("In de maak");
    assertThat(find(Button.class, list).all()).isEmpty();
    NativeButton figure = find(NativeButton.class, list).all().getFirst();
    ComponentUtil.fireEvent(figure, new ClickEvent<>(figure));
    assertThat(find(Dialog.class).single().isOpened()).as("where that figure comes from").isTrue();

    CouncilReportView view = navigate(CouncilReportView.class, 2025);
    assertThat(find(H1.class, view).single().getText()).isEqualTo("Raadsrapportage 2025");
    assertThat(text(view)).contains("De kern.", "Z-2026-1").doesNotContain("Concept");
  }

  @Test
  @WithUserDetails("council")
  void the_report_begins_with_its_contents_and_folds_what_is_told_of_each_intervention() {
    published();
    CouncilReportView view = navigate(CouncilReportView.class, 2025);

    List<String> led =
        find(Anchor.class, view).all().stream()
            .map(link -> link.getElement().getAttribute("data-chapter"))
            .filter(Objects::nonNull)
            .toList();
    assertThat(led).contains("files", "interventie-jinc");
    assertThat(led)
        .allSatisfy(place -> assertThat(find(Div.class, view).id(place)).as(place).isNotNull());
    assertThat(find(NativeDetails.class, view).all())
        .hasSize((int) led.stream().filter(p -> p.startsWith("interventie-")).count() + 1)
        .noneMatch(NativeDetails::isOpen);
  }

  @Test
  @WithUserDetails("council")
  void files_have_names_for_people_and_stand_at_the_end() {
    published();
    CouncilReportView view = navigate(CouncilReportView.class, 2025);

    assertThat(text(view))
        .containsSubsequence(
            "Rapportage als PDF", "Als Word-document", "Inhoud", "De kern.", "De hele rapportage")
        .doesNotContain("rapport.pdf", "index.html", "interventie-jinc.html", ".csv");
  }

  @Test
  @WithUserDetails("council")
  void the_council_reader_finds_no_concept() {
    drafted();

    assertThat(text(navigate(CouncilListView.class))).contains("nog geen raadsrapportage");
    assertThatThrownBy(() -> navigate(CouncilReportView.class, 2025))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_new_edition_is_started_with_a_reason() {
    published();
    CouncilListView view = navigate(CouncilListView.class);
    TextArea reason = find(TextArea.class, view).id("edition-reason");
    click(view, "start-edition");
    assertThat(reason.isInvalid()).isTrue();
    reason.setValue("Een bedrag klopte niet.");

    click(view, "start-edition");

    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    assertThat(text(drafting())).contains("Dit wordt editie 2", "Een bedrag klopte niet.");
  }

  @Test
  void open_points_are_listed_where_the_decision_is_recorded() {
    approved();
    CollegeDecisionView view =
        navigate(CollegeDecisionView.class, world.task(CASE, CouncilTask.COLLEGE).value());

    assertThat(text(view)).contains("Open punten", "Uitvoerder nog te bepalen");
  }

  @Test
  @WithUserDetails("council")
  void a_reader_of_the_old_edition_is_led_to_the_newer_one_and_compares() {
    publishedTwice();
    EditionView old = navigate(EditionView.class, "2025/1");
    assertThat(text(old)).contains("Er is een nieuwere editie", "De kern.");
    assertThat(find(Button.class, old).all()).isEmpty();

    EditionView newer = navigate(EditionView.class, "2025/2");
    assertThat(text(newer))
        .contains("Erratum", "Een bedrag klopte niet.")
        .doesNotContain("Er is een nieuwere editie");

    CompareEditionsView compare = navigate(CompareEditionsView.class, 2025);
    assertThat(text(compare)).contains("0 van de", "Geen van de cijfers is anders.");
    assertThatThrownBy(() -> navigate(EditionView.class, "2025/3"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> navigate(EditionView.class, "geheim"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @WithUserDetails("controller")
  void an_officer_can_read_the_exact_figures_of_an_edition() {
    published();
    CouncilReportView view = navigate(CouncilReportView.class, 2025);
    click(view, "exact");

    assertThat(text(view)).contains("U ziet de exacte cijfers");
  }
}
