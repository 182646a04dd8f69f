package nl.rekenschap.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.agenda.Agenda;
import nl.rekenschap.agenda.Asked;
import nl.rekenschap.agenda.Coming;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.agenda.Coming.What;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Ahead.Whose;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("manager")
class AgendaViewTest extends SpringBrowserlessTest {

  private static final CaseId JINC = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Agenda agenda;
  @Autowired private AwardSituation awards;
  @Autowired private ReportingSituation reports;
  @Autowired private Workflow workflow;

  @Test
  void an_empty_calendar_says_what_to_do() {
    world.itIs("2025-01-10");

    assertThat(text(navigate(AgendaView.class))).contains("In deze weken staat er niets.");
    assertThat(text(navigate(LoadView.class))).contains("Er staan geen taken met een dag open.");
    assertThat(text(navigate(ClocksView.class)))
        .contains("Er is geen wettelijke termijn in gevaar");
    assertThat(text(navigate(BoardView.class)))
        .contains("Er wacht niets op uw akkoord.", "Bij geen enkele aanbieder is iets te laat.");
  }

  @Test
  void the_calendar_goes_by_weeks_and_begins_with_what_is_late() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    assertThat(text(open("agenda?from=2025-02-19&weeks=1")))
        .contains("Week 8: 17 februari 2025 tot en met 23 februari 2025", "Verlening opstellen");
    world.itIs("2025-02-24");

    Component view = navigate(AgendaView.class);

    assertThat(text(view)).contains("Al voorbij en nog niet gedaan: 2", "nog niemand");
  }

  @Test
  void a_choice_stands_in_the_address_and_nonsense_there_is_left_out() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    AgendaView view = navigate(AgendaView.class);
    Select<Whose> whose = select(view, "whose");

    whose.setValue(new Whose.MyGroups());

    assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
        .contains("whose=groups");
    assertThat(
            text(
                open("agenda?from=gisteren&weeks=999&whose=person-A!&provider=..&line=%27&kind=X")))
        .contains("In deze weken staat er niets.");
  }

  @Test
  void what_is_asked_comes_back_from_the_address_as_it_was() {
    for (Whose whose :
        List.of(
            new Whose.All(),
            new Whose.Mine(),
            new Whose.MyGroups(),
            new Whose.Of(new PersonId("officer-2")),
            new Whose.Free(nl.rekenschap.access.Role.MANAGER))) {
      Asked asked =
          new Asked(
              LocalDate.parse("2025-03-03"),
              8,
              whose,
              Optional.of(new ProviderId("jinc")),
              "meedoen",
              EnumSet.of(Kind.TASK, Kind.CLOCK));
      assertThat(AskedAddress.read(AskedAddress.write(asked), LocalDate.parse("2026-01-01"), 4))
          .isEqualTo(asked);
    }
  }

  @Test
  void each_number_of_the_workload_opens_its_tasks() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    world.as("officer", () -> workflow.claim(world.task(JINC, AwardTask.DRAFT_AWARD)));
    Component view = navigate(LoadView.class);
    assertThat(text(view)).contains("Omar Oefen", "Nog niemand: subsidiemedewerker");

    List<String> lists = links(view).filter(href -> href.startsWith("agenda?")).toList();

    assertThat(lists).hasSize(2);
    assertThat(text(open(lists.getFirst())))
        .contains("JINC", "Omar Oefen")
        .doesNotContain("Leergeld");
    assertThat(text(open(lists.getLast()))).contains("Leergeld");
  }

  @Test
  void the_board_has_its_numbers_and_the_lists_behind_them() {
    world.itIs("2025-01-10");
    awards.started("leergeld");
    awards.started("jinc");
    world.as(
        "officer",
        () ->
            workflow.complete(
                world.task(JINC, AwardTask.DRAFT_AWARD), AwardTask.DRAFT_AWARD, () -> {}));
    world.itIs("2025-06-10");

    Component view = navigate(BoardView.class);

    assertThat(text(view)).contains("Wacht op uw akkoord", "Verlening accorderen", "Leergeld");
    assertThat(links(view))
        .contains(
            "workflow/list?scope=MY_GROUPS&kind=Task_ApproveAward",
            "workflow/list?scope=ALL&unclaimed=true",
            "workflow/list?scope=ALL&overdue=true",
            "agenda/clocks");
    assertThat(links(view)).anyMatch(href -> href.contains("provider=leergeld"));
    assertThat(text(navigate(ClocksView.class))).contains("dagen te laat", "JINC");
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_has_a_calendar_of_its_own_without_what_is_for_staff() {
    world.itIs("2025-01-10");
    reports.jincReports();

    Component view = open("agenda?from=2025-06-30&weeks=8");

    assertThat(text(view)).contains("Cijfers over kwartaal 2 2025", "JINC");
    assertThat(links(view)).doesNotContain("agenda/load");
  }

  @Test
  void the_file_for_a_calendar_folds_long_lines_and_says_each_thing_under_one_id() {
    String what = "Mijlpaal; met, leestekens en \\ en een heel lange zin – ".repeat(4);
    Coming one =
        new Coming(LocalDate.parse("2025-12-31"), JINC, null, null, new What.Milestone(what));
    String file =
        new String(
            Ical.of(List.of(one), Instant.parse("2025-01-10T08:00:00Z")), StandardCharsets.UTF_8);

    assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(file).contains("DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260101");
    assertThat(Arrays.stream(file.split("\r\n")))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(file.replace("\r\n ", "")).contains("Mijlpaal\\; met\\, leestekens en \\\\ en");
    Coming moved = new Coming(LocalDate.parse("2026-01-05"), JINC, null, null, one.what());
    assertThat(uid(moved)).isEqualTo(uid(one));
  }

  private static String uid(Coming coming) {
    String file = new String(Ical.of(List.of(coming), Instant.EPOCH), StandardCharsets.UTF_8);
    return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  private static Component open(String address) {
    String[] parts = address.split("\\?");
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    return (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(Component view, String id) {
    return (Select<T>) find(Select.class, view).id(id);
  }

  private Stream<String> links(Component view) {
    return find(Anchor.class, view).all().stream().map(Anchor::getHref);
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
