package nl.rekenschap.dossier.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of a case, as people find their way in it. */
@RoomTest
@WithUserDetails("controller")
class RecordPanelViewTest extends SpringBrowserlessTest {

  private static final CaseId CASE = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private RecordPanels panels;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void much_happened() {
    world.itIs("2025-01-12");
    IntStream.rangeClosed(1, 60).forEach(number -> say("reden " + number + "."));
  }

  private void say(String reason) {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                CaseEvent.of(CASE, "dossier.event.infected", Map.of("file", reason))));
  }

  private RecordPanel panel() {
    RecordPanel panel = panels.of(CASE);
    getCurrentView().getElement().appendChild(panel.getElement());
    return panel;
  }

  @Test
  void the_newest_come_first_and_more_at_a_click() {
    RecordPanel panel = panel();
    assertThat(text(panel)).contains("reden 60.", "reden 11.").doesNotContain("reden 10.");

    test(find(Button.class, panel).id("record-more")).click();

    assertThat(text(panel)).contains("reden 10.", "reden 1.");
  }

  @Test
  void words_and_people_that_are_looked_for_leave_the_rest_out() {
    RecordPanel panel = panel();
    find(TextField.class, panel).id("record-text").setValue("reden 7.");
    find(Button.class, panel).id("record-find").click();
    assertThat(text(panel)).contains("reden 7.").doesNotContain("reden 8.", "reden 60.");

    find(TextField.class, panel).id("record-text").setValue("komt niet voor");
    find(Button.class, panel).id("record-find").click();
    assertThat(text(panel)).doesNotContain("reden 7.");
  }

  @Test
  void who_controls_takes_the_record_along() {
    assertThat(exports(panel())).isEqualTo(1);
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_checks_it_and_takes_nothing_along() {
    RecordPanel panel = panel();
    int before = text(panel).length();

    find(Button.class, panel).id("record-check").click();

    assertThat(text(panel).length()).as("what the check found").isGreaterThan(before);
    assertThat(exports(panel)).isZero();
  }

  private long exports(RecordPanel panel) {
    return find(Anchor.class, panel).all().stream()
        .filter(link -> (CASE + ".jsonl").equals(link.getElement().getAttribute("download")))
        .count();
  }

  private static String text(RecordPanel panel) {
    return panel.getElement().getTextRecursively();
  }
}
