package nl.rekenschap.retention.ui;

import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import nl.rekenschap.retention.KeptSituation;
import nl.rekenschap.retention.ListLine;
import nl.rekenschap.retention.ListState;
import nl.rekenschap.retention.Retention;
import nl.rekenschap.subsidy.ui.CaseFileView;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens of keeping and destroying. */
@RoomTest
@WithUserDetails("admin")
class RetentionViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private KeptSituation situation;
  @Autowired private Retention retention;

  @Test
  void the_terms_are_those_of_the_list_until_another_is_set() {
    TermsView view = navigate(TermsView.class);
    assertThat(text(view))
        .contains("verleend en vastgesteld", "7 jaar", "Selectielijst 2020, 8.1.7")
        .contains("nog niet ingevuld: komt op geen lijst");
    find(TextField.class, view).id("years").setValue("tien");
    click(view, "set");
    assertThat(find(TextField.class, view).id("years").isInvalid()).isTrue();
    find(TextField.class, view).id("years").setValue("3");
    find(TextField.class, view).id("source").setValue("Eigen lijst, 4.2");
    click(view, "set");
    assertThat(text(view)).contains("3 jaar", "Eigen lijst, 4.2");
  }

  @Test
  void without_lists_the_screen_says_so_and_nothing_is_made_of_nothing() {
    ListsView view = navigate(ListsView.class);
    assertThat(text(view)).contains("Er is nog geen vernietigingslijst gemaakt.");
    click(view, "make");
    assertThat(text(view)).contains("Er is nu geen zaak die weg mag.");
  }

  @Test
  void a_list_goes_from_made_to_carried_out() {
    situation.refused();
    world.itIs("2030-02-01");
    click(navigate(ListsView.class), "make");
    ListView view = (ListView) getCurrentView();
    assertThat(text(view)).contains("in de maak", "geweigerd", "5 jaar (Selectielijst 2020, 8.2)");
    click(view, "offer");
    click(view, "approve");
    assertThat(text(view)).contains("Wie de lijst maakte, keurt hem niet goed.");
    long number = newest();
    situation.approves("manager", number);
    situation.approves("controller", number);
    view = navigate(ListView.class, Map.of("number", Long.toString(number)));
    click(view, "carryOut");
    assertThat(situation.done(number).state()).isEqualTo(ListState.DONE);
    view = navigate(ListView.class, Map.of("number", Long.toString(number)));
    assertThat(text(view)).contains("Verklaring van vernietiging (pdf)", "vernietigd");
    assertThat(text(navigate(ListsView.class))).contains("uitgevoerd");
  }

  private long newest() {
    return world.as("admin", () -> lists.all()).getFirst().number();
  }

  @Autowired private nl.rekenschap.retention.Lists lists;

  @Test
  @SuppressWarnings("unchecked")
  void a_case_is_taken_off_with_a_reason() {
    situation.refused();
    world.itIs("2030-02-01");
    long number = situation.offered();
    ListView view = navigate(ListView.class, Map.of("number", Long.toString(number)));
    Select<ListLine> which = find(Select.class, view).id("which");
    which.setValue(situation.line(number, JINC));
    click(view, "except");
    assertThat(find(TextArea.class, view).id("because").isInvalid()).isTrue();
    find(TextArea.class, view).id("because").setValue("Nog nodig voor het onderzoek.");
    click(view, "except");
    assertThat(text(view)).contains("blijft: Nog nodig voor het onderzoek.");
  }

  @Test
  @WithUserDetails("officer")
  void the_case_file_says_how_long_it_is_kept_and_holds_it() {
    situation.refused();
    CaseFileView view = navigate(CaseFileView.class, Map.of("caseId", JINC.value()));
    assertThat(text(view)).contains("Deze zaak mag weg vanaf 10 januari 2030");
    find(TextArea.class, view).id("hold-reason").setValue("Rekenkamer, kees@school.nl");
    assertThat(
            find(TextArea.class, view)
                .id("hold-reason")
                .getHelperComponent()
                .getElement()
                .getTextRecursively())
        .contains("Dit lijkt een e-mailadres.");
    click(view, "hold");
    assertThat(text(view)).contains("Vastgehouden van 10 januari 2025");
    find(TextField.class, view).id("redact-words").setValue("kees@school.nl");
    find(TextField.class, view).id("redact-reason").setValue("Adres van een ouder.");
    click(view, "redact");
    assertThat(text(view)).contains("Rekenkamer, ▇▇▇▇▇", "Adres van een ouder.");
    assertThat(world.as("officer", () -> retention.holds(JINC)).getFirst().reason())
        .doesNotContain("kees");
  }

  @Test
  void everything_about_one_person_is_offered_as_a_file() {
    PersonFileView view = navigate(PersonFileView.class);
    assertThat(text(view)).contains("Er is nog geen verzoek gedaan.");
    click(view, "gather");
    assertThat(find(TextField.class, view).id("name").isInvalid()).isTrue();
    find(TextField.class, view).id("account").setValue("officer");
    find(TextField.class, view).id("reason").setValue("Verzoek 12");
    click(view, "gather");
    assertThat(text(view)).contains("Download wat is gevonden (zip)", "Verzoek 12");
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
