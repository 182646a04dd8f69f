package nl.rekenschap.hearing.ui;

import static nl.rekenschap.hearing.HearingSituation.JINC;
import static nl.rekenschap.hearing.HearingSituation.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.hearing.HearingSituation;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.Outcome;
import nl.rekenschap.hearing.heard.HeardPanel;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
class HearingViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired HearingSituation situation;
  @Autowired Hearings hearings;

  @Test
  @WithUserDetails("jinc")
  void a_provider_reads_what_is_meant_and_answers() {
    situation.asked();
    GiveViewsView view = open(GiveViewsView.class, HearingTask.GIVE);
    assertThat(text(view))
        .contains("omdat een deel niet doorgaat", "€ 40.000,50", "16 juni 2025", "Awb 4:48")
        .doesNotContain("!nl:");
    click(view, "give");
    assertThat(area(view, "text").isInvalid()).isTrue();

    find(FileBox.class, view).single().take("plan.pdf", nl.rekenschap.upload.MadeFiles.pdf());
    assertThat(text(view)).contains("plan.pdf");
    area(view, "text").setValue("Wij halen het in.");
    click(view, "give");
    assertThat(hearings.outcome(JINC, SUBJECT)).containsInstanceOf(Outcome.Given.class);
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_can_say_that_it_has_no_views() {
    situation.asked();
    click(open(GiveViewsView.class, HearingTask.GIVE), "waive");
    assertThat(hearings.outcome(JINC, SUBJECT)).containsInstanceOf(Outcome.NoneGiven.class);
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_writes_down_what_was_said() {
    situation.asked();
    RecordViewsView view = open(RecordViewsView.class, HearingTask.RECORD);
    assertThat(text(view)).contains("€ 65.000").doesNotContain("!nl:");
    assertThat(day(view, "until").getHelperText()).contains("25 augustus 2025");
    click(view, "record");
    assertThat(day(view, "heldOn").isInvalid()).isTrue();

    day(view, "heldOn").setValue(LocalDate.parse("2025-06-02"));
    area(view, "summary").setValue("Het klopt, zegt JINC.");
    click(view, "record");
    assertThat(hearings.outcome(JINC, SUBJECT)).containsInstanceOf(Outcome.Recorded.class);
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_gives_more_time_and_sees_so() {
    situation.asked();
    RecordViewsView view = open(RecordViewsView.class, HearingTask.RECORD);
    day(view, "until").setValue(LocalDate.parse("2025-06-10"));
    area(view, "reason").setValue("Vakantie");
    click(view, "moreTime");
    assertThat(day(view, "until").isInvalid()).isTrue();

    day(view, "until").setValue(LocalDate.parse("2025-06-30"));
    click(view, "moreTime");
    assertThat(text(open(RecordViewsView.class, HearingTask.RECORD)))
        .contains("Tot en met 30 juni 2025: Vakantie");
  }

  @Test
  @WithUserDetails("officer")
  void beside_a_decision_stand_the_newest_round_and_the_ones_before() {
    assertThat(new HeardPanel(List.of()).isVisible()).isFalse();
    situation.asked();
    world.as("jinc", () -> hearings.give(world.task(JINC, HearingTask.GIVE), "Niet mee eens."));
    situation.again(SUBJECT, "Wij verlagen met minder.");
    world.timePassesTo("2025-06-20");

    assertThat(text(new HeardPanel(hearings.rounds(JINC, SUBJECT))))
        .contains(
            "Wij verlagen met minder.",
            "Er is geen zienswijze gekomen. De termijn liep tot en met 16 juni 2025.",
            "Eerdere voornemens (1)",
            "Niet mee eens.")
        .doesNotContain("!nl:");
  }

  private <V extends HearingPage> V open(Class<V> view, HearingTask task) {
    return navigate(view, world.task(JINC, task).value());
  }

  private void click(Component view, String id) {
    test(find(Button.class, view).withId(id).single()).click();
  }

  private TextArea area(Component view, String id) {
    return find(TextArea.class, view).withId(id).single();
  }

  private DatePicker day(Component view, String id) {
    return find(DatePicker.class, view).withId(id).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
