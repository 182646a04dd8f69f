package nl.rekenschap.subsidy.ui;

import static nl.rekenschap.subsidy.LifeSituation.COSTS;
import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static nl.rekenschap.subsidy.LifeSituation.LEERGELD;
import static nl.rekenschap.subsidy.LifeSituation.UNNAMED;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import java.util.List;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.shell.BpmnDiagram;
import nl.rekenschap.shell.ErrorPage;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class CaseFileViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private LifeSituation life;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void the_year_is_started() {
    life.started();
  }

  @Test
  void an_officer_sees_what_is_next_where_it_stands_and_what_happened() {
    CaseFileView view = open(JINC);

    assertThat(text(view))
        .contains(
            "JINC, kennismaking met de arbeidsmarkt 2025",
            "verlening in voorbereiding",
            "Verlening opstellen",
            "uiterlijk 21 februari 2025",
            "Iedereen kan groeien",
            "€ 65.000",
            "Er zijn nog geen documenten.")
        .doesNotContain("!nl:", "subsidy.", "workflow.", "null");
    assertThat(buttons(view)).containsOnlyOnce("Openen");
    BpmnDiagram diagram = find(BpmnDiagram.class, view).single();
    assertThat(diagram.getElement().getProperty("xml")).contains("id=\"subsidy-life\"");
    assertThat(diagram.getElement().getProperty("label")).contains("JINC");
    assertThat(find(Tab.class, view).all()).hasSize(2);
  }

  @Test
  void the_one_button_leads_to_the_task() {
    CaseFileView view = open(JINC);

    test(find(Button.class, view).withText("Openen").single()).click();

    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .startsWith("award/draft/");
  }

  @Test
  @WithUserDetails("manager")
  void who_prepared_a_decision_reads_that_a_colleague_takes_it() {
    life.drafted(JINC);
    assertThat(buttons(open(JINC))).contains("Openen");
    jdbc.sql("UPDATE workflow.work_item SET ended_by = 'manager' WHERE task = :task")
        .param("task", AwardTask.DRAFT_AWARD.id())
        .update();

    CaseFileView view = open(JINC);

    assertThat(text(view)).contains("Een collega doet dit: vier ogen.");
    assertThat(buttons(view)).doesNotContain("Openen");
  }

  @Test
  void a_task_that_a_colleague_has_claimed_names_them_and_has_no_button() {
    world.person("officer-2", nl.rekenschap.access.Role.GRANT_OFFICER);
    life.claims("officer-2", JINC);

    CaseFileView view = open(JINC);

    assertThat(text(view)).contains("officer-2");
    assertThat(buttons(view)).doesNotContain("Openen");
  }

  @Test
  @WithUserDetails("manager")
  void who_is_not_in_the_group_sees_the_task_and_no_button() {
    CaseFileView view = open(JINC);

    assertThat(text(view)).contains("Verlening opstellen", "subsidiemedewerker");
    assertThat(buttons(view)).doesNotContain("Openen");
  }

  @Test
  void a_subsidy_without_provider_says_that_one_is_to_be_named() {
    assertThat(text(open(UNNAMED))).contains("wacht op aanbieder", "Aanbieder aanwijzen");
  }

  @Test
  void a_line_that_only_counts_in_the_budget_has_nothing_to_do() {
    CaseFileView view = open(COSTS);

    assertThat(text(view)).contains("alleen begroot", "De zaak is afgesloten.", "€ 100.000");
    assertThat(buttons(view)).doesNotContain("Openen");
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_sees_why_its_figures_came_back_and_one_button() {
    life.awarded(JINC);
    world.timePassesTo("2025-04-02");
    life.submits(JINC, "jinc", ReportingTask.SUBMIT_FIGURES);
    life.givesBack(JINC, "Noem de scholen die meededen.");

    CaseFileView view = open(JINC);

    assertThat(text(view))
        .contains("teruggestuurd", "Reden: Noem de scholen die meededen.", "Cijfers indienen")
        .doesNotContain("Verlening opstellen");
    assertThat(buttons(view)).containsOnlyOnce("Openen");
  }

  @Test
  @WithUserDetails("jinc")
  void what_is_still_being_weighed_is_not_shown_to_the_provider() {
    life.drafted(JINC);
    life.givesDraftBack(JINC, "De huur lijkt te hoog.");

    CaseFileView view = open(JINC);

    assertThat(text(view))
        .contains("verlening in voorbereiding", "Zaak gestart voor 2025")
        .doesNotContain("Verlening opgesteld:", "De huur lijkt te hoog.", "Mina Oefen");
    assertThat(buttons(view)).doesNotContain("Openen");
  }

  @Test
  void inside_everything_that_happened_is_shown() {
    life.drafted(JINC);
    life.givesDraftBack(JINC, "De huur lijkt te hoog.");

    assertThat(text(open(JINC)))
        .contains("Verlening opgesteld: € 65.000", "Voorstel teruggegeven: De huur lijkt te hoog.");
  }

  @ParameterizedTest
  @WithUserDetails("jinc")
  @ValueSource(strings = {"2025-leergeld", "2025-bestaat-niet", "NIET-EENS-EEN-ID", "-"})
  void somebody_elses_case_and_what_does_not_exist_get_the_same_page(String id) {
    assertThat(text(navigate("subsidy/" + id, ErrorPage.class)))
        .contains("Deze pagina bestaat niet, of is niet voor u bedoeld.")
        .doesNotContain(LEERGELD.value());
  }

  private CaseFileView open(CaseId id) {
    return navigate("subsidy/" + id, CaseFileView.class);
  }

  private List<String> buttons(Component view) {
    return find(Button.class, view).all().stream().map(Button::getText).toList();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
