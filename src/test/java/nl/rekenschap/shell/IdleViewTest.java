package nl.rekenschap.shell;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.reporting.ui.SubmitView;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.test.context.support.WithUserDetails;

/** Somebody leaves a form open and goes away; the form goes on asking for news. */
@RoomTest
@WithUserDetails("jinc")
class IdleViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Idle idle;
  @Autowired private ShellSettings settings;
  @Autowired private Environment environment;

  @Test
  void the_limit_is_the_sessions_own_unless_set() {
    assertThat(settings.idleLimit())
        .isEqualTo(environment.getProperty("server.servlet.session.timeout", Duration.class));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShellSettings(Duration.ZERO));
  }

  @Test
  void asking_for_news_is_no_sign_of_life_and_anything_else_is() {
    VaadinRequest request = VaadinRequest.getCurrent();
    lastHeard(Duration.ofHours(3));
    Idle.nobodyActed();
    idle.heard(request);
    assertThat(idle.isAway()).isTrue();

    request.removeAttribute(Idle.class.getName() + ".quiet");
    idle.heard(request);
    assertThat(idle.isAway()).isFalse();
  }

  @Test
  void whoever_was_here_a_moment_ago_is_not_sent_away_by_the_form() {
    openForm();
    lastHeard(settings.idleLimit().minusMinutes(1));
    poll();

    assertThat(UI.getCurrent().getPollInterval()).isPositive();
  }

  @Test
  void who_was_away_too_long_finds_the_session_ended_and_the_form_silent() {
    openForm();
    lastHeard(settings.idleLimit().plusMinutes(5));
    UI ui = UI.getCurrent();
    poll();

    assertThat(ui.getPollInterval()).isEqualTo(-1);
  }

  @Test
  void who_comes_back_reads_how_long_it_was_and_goes_on_where_it_was() {
    assertThat(AwayView.address(65, "reporting/submit/12-ab"))
        .isEqualTo("shell/away?minutes=65&to=reporting/submit/12-ab");
    AwayView view = away("65", "reporting/submit/12-ab");

    assertThat(find(Paragraph.class, view).id("away").getText())
        .contains("U was 65 minuten weg", "bewaard");
    assertThat(find(Anchor.class, view).id("go-on").getHref()).isEqualTo("reporting/submit/12-ab");
  }

  @Test
  void an_address_that_was_tampered_with_leads_nowhere_else() {
    for (String to : new String[] {"https://elders.invalid", "//elders.invalid", "javascript:x"}) {
      AwayView view = away("x", to);
      assertThat(find(Anchor.class, view).id("go-on").getHref()).isEqualTo(".");
    }
  }

  private static AwayView away(String minutes, String to) {
    UI ui = UI.getCurrent();
    ui.navigate("shell/away", QueryParameters.simple(Map.of("minutes", minutes, "to", to)));
    return (AwayView) ui.getInternals().getActiveRouterTargetsChain().getFirst();
  }

  private void openForm() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    navigate(SubmitView.class, world.task(JINC, ReportingTask.SUBMIT_FIGURES).value());
    assertThat(UI.getCurrent().getPollInterval()).isPositive();
  }

  private static void lastHeard(Duration ago) {
    VaadinRequest.getCurrent()
        .getWrappedSession(true)
        .setAttribute(Idle.LAST, Instant.now().minus(ago));
  }

  private static void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }
}
