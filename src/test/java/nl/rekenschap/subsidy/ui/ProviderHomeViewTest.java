package nl.rekenschap.subsidy.ui;

import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("jinc")
class ProviderHomeViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private LifeSituation life;

  @BeforeEach
  void jinc_has_its_award() {
    life.started();
    life.awarded(JINC);
  }

  @Test
  void between_two_periods_there_is_nothing_to_do_and_the_calendar_is_shown() {
    ProviderHomeView view = navigate(ProviderHomeView.class);

    assertThat(text(view))
        .contains(
            "U hoeft nu niets te doen.",
            "JINC, kennismaking met de arbeidsmarkt 2025",
            "in uitvoering",
            "30 april 2025",
            "31 juli 2025",
            "nog niet open")
        .doesNotContain("!nl:", "subsidy.", "Leergeld");
    assertThat(find(Button.class, view).all()).isEmpty();
    assertThat(find(Anchor.class, view).all())
        .extracting(Anchor::getHref)
        .containsExactly("subsidy/2025-jinc");
  }

  @Test
  void what_came_back_says_why_with_one_button_that_leads_to_the_form() {
    world.timePassesTo("2025-04-28");
    life.submits(JINC, "jinc", ReportingTask.SUBMIT_FIGURES);
    life.givesBack(JINC, "Noem de scholen die meededen.");

    ProviderHomeView view = navigate(ProviderHomeView.class);

    assertThat(text(view))
        .contains(
            "Cijfers indienen: JINC, kennismaking met de arbeidsmarkt kwartaal 1 2025",
            "teruggestuurd",
            "Reden: Noem de scholen die meededen.",
            "uiterlijk 12 mei 2025");
    test(find(Button.class, view).single()).click();
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .startsWith("reporting/submit/");
  }

  @Test
  void what_is_late_says_so() {
    world.timePassesTo("2025-05-02");

    assertThat(text(navigate(ProviderHomeView.class))).contains("te laat");
  }

  @Test
  @WithUserDetails("move")
  void another_provider_sees_nothing_of_it() {
    world.timePassesTo("2025-04-02");

    assertThat(text(navigate(ProviderHomeView.class)))
        .contains("U hoeft nu niets te doen.", "Move")
        .doesNotContain("JINC");
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
