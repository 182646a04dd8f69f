package nl.rekenschap.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.shell.BpmnDiagram;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.operations.OperationsSituation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("admin")
class OperationsViewTest extends SpringBrowserlessTest {

  private static final CaseId JINC = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private OperationsSituation situation;
  @Autowired private AwardSituation awards;
  @Autowired private ReportingSituation reports;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void an_award_runs() {
    world.itIs("2025-01-10");
    awards.started("jinc");
  }

  @AfterEach
  void the_diagrams_of_the_product_stay() {
    situation.tidy();
  }

  @Test
  void without_failures_the_list_says_that_nothing_is_stuck() {
    assertThat(text(navigate(StuckView.class))).contains("Er zit geen enkele stap vast.");
    assertThat(text(navigate(OperationsView.class)))
        .contains("Er zit geen enkele stap vast.", "Er is nog niets gedaan.");
  }

  @Test
  void the_administrator_reads_why_a_step_is_stuck_and_has_it_tried_again() {
    situation.failed(JINC);
    StuckView view = navigate(StuckView.class);
    assertThat(text(view))
        .contains(
            "Iets doen",
            "Het procesmodel vraagt iets wat deze versie van Rekenschap niet kent.",
            "Zet de zaak over naar de nieuwste versie");
    Details technical = find(Details.class, view).all().getFirst();
    technical.setOpened(true);
    assertThat(text(technical)).contains("answer");

    click(view, "retry-all");

    assertThat(text(view)).contains("Er zit geen enkele stap vast.");
    assertThat(text(navigate(OperationsView.class)))
        .contains("Vastgelopen stappen opnieuw geprobeerd: 1", "Ada Oefen");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_reads_the_list_and_leaves_the_mending_to_the_administrator() {
    situation.failed(JINC);

    StuckView view = navigate(StuckView.class);

    assertThat(text(view)).contains("Iets doen", "De functioneel beheerder kan");
    assertThat(find(Button.class, view).all()).isEmpty();
    assertThat(find(Details.class, view).all()).isEmpty();
  }

  @Test
  void timers_are_paused_with_a_reason_and_let_go_again() {
    OperationsView view = navigate(OperationsView.class);
    find(TextField.class, view).id("hours").setValue("veel");
    click(view, "pause");
    assertThat(find(TextField.class, view).id("hours").isInvalid()).isTrue();
    find(TextField.class, view).id("hours").setValue("2");
    click(view, "pause");
    assertThat(find(TextField.class, view).id("reason").isInvalid()).isTrue();
    find(TextField.class, view).id("reason").setValue("mailserver vervangen");

    click(view, "pause");
    assertThat(text(view))
        .contains("Stilgezet door Ada Oefen op 10-01-2025 09:00", "mailserver vervangen");
    click(view, "resume");

    assertThat(text(view))
        .contains("Timers weer laten lopen", "Timers stilgezet voor ten hoogste 2");
  }

  @Test
  void the_work_list_is_compared_with_the_processes_and_put_right() {
    jdbc.sql("UPDATE workflow.work_item SET state = 'WITHDRAWN'").update();
    assertThat(world.openTasks(JINC)).isEmpty();

    click(navigate(OperationsView.class), "check");

    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAward");
    assertThat(text(navigate(OperationsView.class)))
        .contains("Werkvoorraad vergeleken met de processen; hersteld: 1");
  }

  @Test
  void a_version_shows_its_drawing_and_who_waits_where() {
    OperationsView all = navigate(OperationsView.class);
    Component view = open(link(all, "workflow/version/award:"));

    assertThat(text(view)).contains("Verlening, versie 1", "Verlening opstellen", "2025-jinc");
    assertThat(find(BpmnDiagram.class, view).all()).hasSize(1);
    view = open(link(view, "workflow/version/award:"));
    assertThat(text(view)).contains("Zaken die wachten bij: Verlening opstellen", "2025-jinc");
  }

  @Test
  void a_case_that_runs_for_each_period_is_named_with_its_period() {
    reports.jincReports();
    reports.start(JINC, "JINC", new ProviderId("jinc"), 2);

    Component view =
        open(link(navigate(OperationsView.class), "workflow/version/reporting-period:"));

    assertThat(text(view)).containsSubsequence("JINC 2025 · kwartaal 1", "JINC 2025 · kwartaal 2");
  }

  @Test
  void the_move_is_shown_before_it_is_made() {
    situation.newAward("Verlening opstellen", "Verlening schrijven");
    OperationsView all = navigate(OperationsView.class);
    Component view = open(link(all, "workflow/migration/award:"));
    assertThat(text(view))
        .contains("Verlening overzetten van versie 1 naar versie 2", "Kan over: 1", "2025-jinc");
    click(view, "move");
    assertThat(find(TextField.class, view).id("reason").isInvalid()).isTrue();
    find(TextField.class, view).id("reason").setValue("nieuwe werkwijze");

    click(view, "move");

    assertThat(text(navigate(OperationsView.class)))
        .contains("Zaken overgezet: 1 (Verlening 1 → 2). Reden: nieuwe werkwijze");
    assertThat(world.happenedInside(JINC)).contains("workflow.event.migrated");
  }

  @Test
  void an_address_without_a_version_or_with_the_newest_leads_to_a_sentence() {
    assertThat(text(open("workflow/version/bestaat-niet"))).contains("bestaat niet");
    OperationsView all = navigate(OperationsView.class);
    String newest = link(all, "workflow/version/award:").replace("version", "migration");
    assertThat(text(open(newest))).contains("volgen de nieuwste versie van het proces al");
  }

  private static String link(Component view, String beginning) {
    return view.getElement().getChildren().flatMap(OperationsViewTest::below).toList().stream()
        .filter(Anchor.class::isInstance)
        .map(Anchor.class::cast)
        .map(Anchor::getHref)
        .filter(href -> href.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static java.util.stream.Stream<Component> below(com.vaadin.flow.dom.Element element) {
    return java.util.stream.Stream.concat(
        element.getComponent().stream(), element.getChildren().flatMap(OperationsViewTest::below));
  }

  private static Component open(String address) {
    String[] parts = address.split("\\?");
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    return (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
