package nl.rekenschap.reporting.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.OWN_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.reporting.Locks;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.Standing;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class BoardViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Locks locks;

  @BeforeEach
  void oneHandedInAndOneIsLate() {
    world.itIs("2025-01-10");
    situation.jincReports();
    situation.ownActionIsReported();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    world.timePassesTo("2025-05-02");
  }

  @Test
  void everyStateStandsInWordsAndTheRateBesideIt() {
    assertThat(text(navigate(BoardView.class)))
        .contains(
            "ingediend",
            "te laat, niet ingediend",
            "nog niet open",
            "50% (1 van 2",
            "100% (1 van 1)");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theStateThatIsAskedForIsShownAlone() {
    BoardView view = navigate(BoardView.class);
    test((Select<Standing>) find(Select.class, view).id("state"))
        .selectItem("te laat, niet ingediend");
    assertThat(text(view)).contains("1 subsidies en eigen acties");
  }

  @Test
  void aWholeQuarterIsLockedAfterTheListIsShown() {
    BoardView view = navigate(BoardView.class);
    find(Button.class, view).id("choose-q1").click();
    assertThat(text(view)).contains("Gekozen periodes", "1e kwartaal 2025: ingediend");
    find(Button.class, view).id("lock").click();
    assertThat(find(TextArea.class, view).id("reason").isInvalid()).isTrue();

    find(TextArea.class, view).id("reason").setValue("Kwartaal gesloten.");
    find(Button.class, view).id("lock").click();

    assertThat(world.as("officer", () -> locks.of(JINC_Q1))).isPresent();
    assertThat(world.as("officer", () -> locks.of(OWN_Q1))).isPresent();
    assertThat(text(view)).contains("vergrendeld");
  }

  @Test
  @WithUserDetails("controller")
  void aControllerLooksAndDoesNothing() {
    BoardView view = navigate(BoardView.class);
    assertThat(text(view)).contains("50% (1 van 2");
    assertThat(find(Button.class, view).all()).isEmpty();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
