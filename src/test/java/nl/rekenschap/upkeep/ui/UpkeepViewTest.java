package nl.rekenschap.upkeep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Post;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
@WithUserDetails("admin")
class UpkeepViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private Post post;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void day() {
    world.itIs("2025-05-08");
  }

  @Test
  void each_part_says_how_it_is() {
    UpkeepView view = navigate(UpkeepView.class);

    assertThat(text(view))
        .contains(
            "De database geeft antwoord.",
            "Er is geen mailserver ingesteld. Wachtende mails: 0",
            "Geen stap is vastgelopen.")
        .contains("Bestanden worden niet op virussen gecontroleerd.", "Verzegelen staat uit.")
        .contains("Rekenschap houdt zelf geen reservekopie bij.", "GB vrij");
    assertThat(find(Badge.class, view).id("reach").getText()).isEqualTo("Goed");
  }

  @Test
  void what_does_not_work_says_why_and_stands_first() {
    UpkeepView view = navigate(UpkeepView.class);
    Map<String, String> values =
        Map.of("period", "x", "subsidy", "y", "reason", "z", "due", "15 mei 2025");
    transaction.executeWithoutResult(
        status ->
            post.tellRole(
                new CaseId("2025-leergeld"), Role.MANAGER, "reporting/returned", values, "x"));
    jdbc.sql(
            """
            INSERT INTO post.line (away_since, failures, next_try_at, problem)
            VALUES (now(), 1, now() + interval '1 hour', 'X')
            """)
        .update();
    try {
      find(Button.class, view).id("again").click();

      assertThat(text(view)).containsPattern("neemt de mailserver niets aan\\. Wachtende mails: 1");
      assertThat(find(Badge.class, view).id("mails").getText()).isEqualTo("Werkt niet");
      assertThat(find(Badge.class, view).all().getFirst().getId()).contains("mails");
    } finally {
      jdbc.sql("DELETE FROM post.line").update();
    }
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
