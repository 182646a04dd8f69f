package nl.rekenschap.dossier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.Map;
import nl.rekenschap.dossier.RecordCheck;
import nl.rekenschap.dossier.proof.Outcome;
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

@RoomTest
@WithUserDetails("controller")
class SealsViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private RecordCheck check;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void something_happened() {
    world.itIs("2025-01-12");
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                CaseEvent.of(
                    new CaseId("2025-jinc"), "subsidy.event.started", Map.of("reason", "x"))));
  }

  @Test
  void the_record_is_checked_at_a_click_and_offered_to_take_along() {
    SealsView view = navigate(SealsView.class);
    assertThat(find(Anchor.class, view).withText("Hele vastlegging downloaden").all())
        .as(text(view))
        .singleElement()
        .satisfies(
            take ->
                assertThat(take.getElement().getAttribute("download"))
                    .isEqualTo("rekenschap.jsonl"));

    Outcome before = check.last().outcome();
    find(Button.class, view).id("check").click();

    // In this thread: it is the one that is logged in.
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(looked(view)).contains("Gecontroleerd op"));
    assertThat(check.last().outcome()).isNotSameAs(before);
  }

  /** What stands there once the browser has asked whether there is news. */
  private static String looked(SealsView view) {
    UI ui = UI.getCurrent();
    ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
    return text(view);
  }

  private static String text(SealsView view) {
    return view.getElement().getTextRecursively();
  }
}
