package nl.rekenschap.review.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class BulkViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;

  @BeforeEach
  void jincHandedInItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
  }

  @Test
  void theListIsShownWithItsFiguresBeforeAnythingIsAccepted() {
    BulkView view = navigate(BulkView.class);
    assertThat(text(view)).contains("1e kwartaal 2025", "1.165");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);

    find(Button.class, view).id("accept-all").click();

    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(text(view)).contains("Resultaat", "akkoord", "geen ingediende cijfers");
  }

  @Test
  void whatIsUntickedIsLeftAlone() {
    BulkView view = navigate(BulkView.class);
    find(Checkbox.class, view).all().forEach(box -> box.setValue(false));
    find(Button.class, view).id("accept-all").click();

    assertThat(text(view)).contains("Vink eerst aan");
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
