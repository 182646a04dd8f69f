package nl.rekenschap.council.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import nl.rekenschap.council.StagedReport;
import nl.rekenschap.council.Suppressions;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** What is left out, for those who may know it. */
@RoomTest
@WithUserDetails("controller")
class SuppressionViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Suppressions suppressions;
  @Autowired private StagedReport staged;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
  }

  @AfterEach
  void the_rooms_speak_for_themselves_again() {
    staged.clear();
  }

  @Test
  void the_controller_sees_the_number_the_reason_and_the_text_that_says_it() {
    staged.withASmallNumber();

    assertThat(text(navigate(SuppressionView.class, 2025)))
        .contains(
            "Kleine aantallen in de rapportage van 2025",
            "Niet getoond: 1 van de 2 cijfers",
            "2025, kwartaal 1, hatert",
            "Kleiner dan 5.",
            "In Hatert kwamen drie kinderen.");
  }

  @Test
  void a_year_without_small_numbers_says_so() {
    assertThat(text(navigate(SuppressionView.class, 2025)))
        .contains("Alle cijfers worden getoond.", "Geen tekst noemt een cijfer");
  }

  @Test
  void nobody_else_comes_near_the_numbers() {
    for (String person : new String[] {"council", "admin", "jinc"}) {
      assertThatThrownBy(() -> world.as(person, () -> suppressions.of(2025)))
          .as(person)
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
