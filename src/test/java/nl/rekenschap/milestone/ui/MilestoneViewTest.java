package nl.rekenschap.milestone.ui;

import static nl.rekenschap.milestone.MilestoneSituation.HOTSPOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.rekenschap.milestone.MilestoneSituation;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
class MilestoneViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired MilestoneSituation situation;
  @Autowired Milestones milestones;

  @Test
  @WithUserDetails("adviser")
  @SuppressWarnings("unchecked")
  void an_adviser_says_of_each_milestone_whether_it_was_reached() {
    situation.running();
    ReportMilestoneView view =
        navigate(ReportMilestoneView.class, world.task(HOTSPOT, MilestoneTask.REPORT).value());
    assertThat(text(view))
        .contains("Inrichting van de plek in Hatert", "€ 150.000", "31 december 2024")
        .doesNotContain("!nl:");
    click(view, "report");
    assertThat(text(view)).contains("Zeg of deze mijlpaal is bereikt");

    RadioButtonGroup<Object> reached =
        find(RadioButtonGroup.class, view).withId("reached-hotspot-2024").single();
    reached.setValue(reached.getListDataView().getItem(1));
    find(TextField.class, view).withId("spent").single().setValue("1,5,0");
    click(view, "report");
    assertThat(find(TextField.class, view).withId("spent").single().isInvalid()).isTrue();

    find(TextField.class, view).withId("spent").single().setValue("");
    click(view, "report");
    TextArea why = find(TextArea.class, view).withId("explanation-hotspot-2024").single();
    assertThat(why.isInvalid()).isTrue();
    why.setValue("De levering is vertraagd.");
    click(view, "report");
    assertThat(world.openTasks(HOTSPOT)).containsExactly("Task_ConfirmMilestone");
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_sees_the_report_and_confirms() {
    situation.running();
    situation.report(MilestoneSituation.reached("2024-01-31"), "1000", "Begonnen.");
    ConfirmMilestoneView view =
        navigate(ConfirmMilestoneView.class, world.task(HOTSPOT, MilestoneTask.CONFIRM).value());
    assertThat(text(view))
        .contains("Bea Oefen", "€ 1.000", "bereikt op 31 januari 2024", "Begonnen.")
        .doesNotContain("!nl:");

    click(view, "confirm");
    assertThat(milestones.accountOf(HOTSPOT).orElseThrow().confirmed()).isTrue();
  }

  private void click(Component view, String id) {
    test(find(Button.class, view).withId(id).single()).click();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
