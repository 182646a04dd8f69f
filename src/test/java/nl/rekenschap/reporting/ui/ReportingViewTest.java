package nl.rekenschap.reporting.ui;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.shell.ErrorPage;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Long because the form is one screen, and each test is one thing that a person meets on it. */
@RoomTest
@WithUserDetails("jinc")
class ReportingViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;
  @Autowired private Review review;

  @BeforeEach
  void jincIsAskedForItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
  }

  @Test
  void theFormShowsWhatIsAskedAndWhatWasAgreed() {
    SubmitView view = openForm();

    assertThat(text(view))
        .contains(
            "1e kwartaal 2025",
            "Streefwaarde 2025",
            "1.140",
            "nog niets",
            "Totaal: nog niets ingevuld",
            "30 april 2025");
    assertThat(number(view, "bliksemstage").getLabel()).isEqualTo("Bliksemstage");
    assertThat(number(view, "carriere-coach").getHelperText()).contains("Geen eerdere periode");
  }

  @Test
  void aPauseInTypingSavesTheDraftAndShowsTheTotal() {
    SubmitView view = openForm();
    test(number(view, "bliksemstage")).setValue("120");
    test(number(view, "sollicitatietraining")).setValue("1.045");

    assertThat(text(view)).contains("Totaal: 1.165 (niet volledig)", "Opgeslagen om 09:0");
    assertThat(reporting.draftOf(JINC_Q1).orElseThrow().typed())
        .containsEntry("ontmoetingen/sollicitatietraining", "1.045");
    assertThat(number(openForm(), "bliksemstage").getValue()).isEqualTo("120");
  }

  @Test
  void aWrongNumberIsToldAtItsFieldAndStaysAsTyped() {
    SubmitView view = openForm();
    fill(view, "120", "1,045.5", "0");
    click(view, "check");

    TextField wrong = number(view, "sollicitatietraining");
    assertThat(wrong.isInvalid()).isTrue();
    assertThat(wrong.getErrorMessage()).contains("Bedoelt u een komma?");
    assertThat(wrong.getValue()).isEqualTo("1,045.5");
    assertThat(number(view, "bliksemstage").isInvalid()).isFalse();
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
  }

  @Test
  void whatWasHandedInIsReadBack() {
    SubmitView view = openForm();
    fill(view, "120", "1.045", "0");
    find(TextArea.class, view).id("explanation").setValue("Veel scholen deden mee.");
    click(view, "check");
    assertThat(text(view)).contains("Dit gaat u indienen", "1.045");
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
    click(view, "submit");

    assertThat(text(view))
        .contains("De cijfers zijn ingediend", "1.045", "1.165", "Veel scholen deden mee.");
    assertThat(find(Button.class, view).withId("submit").exists()).isFalse();
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);
    assertThat(text(openForm())).contains("De cijfers zijn ingediend");
  }

  @Test
  void aValueThatIsNotAvailableAsksWhy() {
    SubmitView view = openForm();
    fill(view, "120", "", "0");
    find(TextArea.class, view).id("explanation").setValue("Veel scholen deden mee.");
    find(Checkbox.class, view).all().get(1).setValue(true);
    click(view, "check");
    assertThat(number(view, "sollicitatietraining").isEnabled()).isFalse();
    TextField reason =
        find(TextField.class, view).all().stream()
            .filter(field -> "Waarom is dit niet beschikbaar?".equals(field.getLabel()))
            .findFirst()
            .orElseThrow();
    assertThat(reason.isInvalid()).isTrue();

    reason.setValue("De registratie lag stil.");
    click(view, "check");
    click(view, "submit");
    assertThat(text(view)).contains("niet beschikbaar: De registratie lag stil.");
  }

  @Test
  void allThatStandsInTheWayIsListedWithAWayToEachField() {
    SubmitView view = openForm();
    fill(view, "veel", "", "0");
    click(view, "check");

    assertThat(text(view))
        .contains(
            "Nog 3 punten voordat u kunt indienen", "veel is geen getal", "Vul hier een waarde in");
    assertThat(number(view, "bliksemstage").isInvalid()).isTrue();
    assertThat(number(view, "sollicitatietraining").isInvalid()).isTrue();
    assertThat(find(Button.class, view).withId("submit").exists()).isFalse();
  }

  @Test
  void whatAColleagueTypedMeanwhileAppearsWhereNothingWasTypedHere() {
    SubmitView view = openForm();
    test(number(view, "bliksemstage")).setValue("120");
    world.as(
        "jinc",
        () ->
            reporting.save(
                world.task(JINC, ReportingTask.SUBMIT_FIGURES),
                List.of(new Change("ontmoetingen/carriere-coach", "7", 0)),
                0));
    test(number(view, "sollicitatietraining")).setValue("1.045");

    assertThat(number(view, "carriere-coach").getValue()).isEqualTo("7");
    assertThat(number(view, "bliksemstage").getValue()).isEqualTo("120");
    assertThat(text(view)).contains("werkt ook in dit formulier");
  }

  @Test
  void aStoryThatAColleagueAddsAppearsWithoutOpeningTheFormAgain() {
    SubmitView view = openForm();
    assertThat(find(TextArea.class, view).withId("story-1").exists()).isFalse();
    world.as(
        "jinc-invuller",
        () ->
            reporting.save(
                world.task(JINC, ReportingTask.SUBMIT_FIGURES),
                List.of(
                    new Change(FieldName.story(2), "Sam vond een stage.", 0),
                    new Change(FieldName.storyConsent(2), "ja", 0),
                    new Change(FieldName.RISKS, "Weinig begeleiders.", 0)),
                0));

    poll();

    assertThat(find(TextArea.class, view).id("story-2").getValue())
        .isEqualTo("Sam vond een stage.");
    assertThat(find(Checkbox.class, view).id("story-2-consent").getValue()).isTrue();
    assertThat(find(TextArea.class, view).id("risks").getValue()).isEqualTo("Weinig begeleiders.");
    find(TextArea.class, view).id("story-1").setValue("Noor ging mee.");
    assertThat(text(view)).contains("werkt ook in dit formulier");
  }

  @Test
  void theBrowserKnowsOfEachTextWhichIsKeptAndInWhichVersion() {
    SubmitView view = openForm();
    assertThat(number(view, "bliksemstage").getElement().getAttribute("data-version"))
        .isEqualTo("0");
    test(number(view, "bliksemstage")).setValue("120");

    assertThat(number(view, "bliksemstage").getElement().getAttribute("data-kept"))
        .isEqualTo("120");
    assertThat(number(view, "bliksemstage").getElement().getAttribute("data-version"))
        .isEqualTo("1");
    assertThat(number(view, "carriere-coach").getElement().getAttribute("data-version"))
        .isEqualTo("0");
  }

  @Test
  void whatWasKeptByAnotherWayIsNotToldAsAColleagues() {
    SubmitView view = openForm();
    test(number(view, "bliksemstage")).setValue("120");
    number(view, "carriere-coach").setValue("7");
    world.as(
        "jinc",
        () ->
            reporting.save(
                world.task(JINC, ReportingTask.SUBMIT_FIGURES),
                List.of(new Change("ontmoetingen/carriere-coach", "7", 0)),
                0));

    poll();

    assertThat(text(view)).doesNotContain("werkt ook in dit formulier");
    test(number(view, "carriere-coach")).setValue("8");
    assertThat(reporting.draftOf(JINC_Q1).orElseThrow().typed())
        .containsEntry("ontmoetingen/carriere-coach", "8");
  }

  private static void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }

  @Test
  void twoTextsForOneFieldAreLaidBesideEachOther() {
    SubmitView view = openForm();
    world.as(
        "jinc",
        () ->
            reporting.save(
                world.task(JINC, ReportingTask.SUBMIT_FIGURES),
                List.of(new Change("ontmoetingen/bliksemstage", "99", 0)),
                0));
    test(number(view, "bliksemstage")).setValue("120");

    ConflictDialog dialog = find(ConflictDialog.class).single();
    assertThat(reporting.draftOf(JINC_Q1).orElseThrow().typed())
        .containsEntry("ontmoetingen/bliksemstage", "99");
    find(Button.class, dialog).id("choose").click();
    assertThat(reporting.draftOf(JINC_Q1).orElseThrow().typed())
        .containsEntry("ontmoetingen/bliksemstage", "120");
  }

  @Test
  @WithUserDetails("officer")
  void anOfficerIsAskedForTheScanOfWhatIsTypedOver() {
    SubmitView view = openForm();
    fill(view, "120", "1.045", "0");
    find(TextArea.class, view).id("explanation").setValue("Van papier.");
    click(view, "check");

    assertThat(text(view)).contains("Voeg een scan toe van het formulier op papier.");
    assertThat(find(Button.class, view).withId("submit").exists()).isFalse();
  }

  @Test
  void theReasonOfAReturnStandsAboveTheFormWithWhatWasHandedIn() {
    situation.jincSubmits();
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Noem de scholen."));
    SubmitView view = openForm();

    assertThat(text(view)).contains("Dit is teruggestuurd", "Omar Oefen", "Noem de scholen.");
    assertThat(number(view, "sollicitatietraining").getValue()).isEqualTo("1045");
  }

  @Test
  @WithUserDetails("leergeld")
  void anotherProviderIsToldThatThePageDoesNotExist() {
    String task = world.task(JINC, ReportingTask.SUBMIT_FIGURES).value();
    ErrorPage page = navigate("reporting/submit/" + task, ErrorPage.class);

    assertThat(text(page)).contains("bestaat niet, of is niet voor u bedoeld");
  }

  @Test
  @WithUserDetails("officer")
  void anOfficerGivesMoreTimeWithADayAndAReason() {
    world.timePassesTo("2025-05-14");
    MissingView view = openMissing();
    assertThat(text(view)).contains("JINC", "30 april 2025", "er is nog niets ingevuld");
    click(view, "submit");
    assertThat(find(DatePicker.class, view).id("new-due-on").isInvalid()).isTrue();

    find(DatePicker.class, view).id("new-due-on").setValue(LocalDate.parse("2025-06-01"));
    click(view, "submit");
    assertThat(find(TextArea.class, view).id("reason").isInvalid()).isTrue();

    find(TextArea.class, view).id("reason").setValue("Nieuwe medewerker.");
    click(view, "submit");
    assertThat(reporting.period(JINC_Q1).dueOn()).isEqualTo(LocalDate.parse("2025-06-01"));
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("workflow/list");
  }

  @Test
  @WithUserDetails("officer")
  void anOfficerClosesThePeriodWithoutFigures() {
    world.timePassesTo("2025-05-14");
    MissingView view = openMissing();
    RadioButtonGroup<?> choice = find(RadioButtonGroup.class, view).id("choice");
    test(choice).selectItem("Afsluiten zonder opgave");
    assertThat(find(DatePicker.class, view).all()).isEmpty();
    find(TextArea.class, view).id("reason").setValue("JINC heeft dit kwartaal niets gedaan.");
    click(view, "submit");

    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.NotReceived.class);
  }

  private SubmitView openForm() {
    return navigate(SubmitView.class, task(ReportingTask.SUBMIT_FIGURES));
  }

  private MissingView openMissing() {
    return navigate(MissingView.class, task(ReportingTask.DECIDE_ON_MISSING));
  }

  private String last = "";

  /** The open task; after handing in, the one that was open. */
  private String task(ReportingTask task) {
    if (world.openTasks(JINC).contains(task.id())) {
      last = world.task(JINC, task).value();
    }
    return last;
  }

  private TextField number(Component view, String part) {
    return find(TextField.class, view).id("ontmoetingen-" + part);
  }

  private void fill(Component view, String first, String second, String third) {
    number(view, "bliksemstage").setValue(first);
    number(view, "sollicitatietraining").setValue(second);
    number(view, "carriere-coach").setValue(third);
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
