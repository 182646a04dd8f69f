package nl.rekenschap.council.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.PassportDesk;
import nl.rekenschap.council.Passports;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.ledger.LedgerSituation;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Text;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** A figure on the screen opens what is behind it. */
@RoomTest
@WithUserDetails("controller")
class PassportViewTest extends SpringBrowserlessTest {

  private static final String SHARE = "share~jinc~ontmoetingen";
  private static final String MEETINGS = "realised~jinc~ontmoetingen";

  @Autowired private World world;
  @Autowired private YearEndSituation years;
  @Autowired private LedgerSituation books;
  @Autowired private Council council;
  @Autowired private PassportDesk desk;

  @BeforeEach
  void jincs_first_quarter_was_accepted() {
    books.planned();
    years.openWithFigures();
  }

  private Passports passports() {
    CouncilReport report = world.as("controller", () -> council.report(2025));
    return world.as("controller", () -> desk.of(report));
  }

  private static Document paper(String figure, String words) {
    return new Document(
        "Rapport",
        false,
        List.of(
            new Document.Chapter(
                "a",
                "Doelen",
                List.of(
                    new Document.Grid(
                        "Tabel",
                        List.of(
                            new Document.Column("Wat", false),
                            new Document.Column("Hoeveel", true)),
                        List.of(
                            Document.Row.of(
                                Text.of("Ontmoetingen"),
                                Text.figure(words, figure).plus(" van 1.140"))))))));
  }

  @Test
  void a_figure_is_a_button_that_opens_a_dialog_with_its_chain() {
    Passports all = passports();
    DocumentPanel panel =
        new DocumentPanel(paper(MEETINGS, "300"), new PassportDialog.Source(2025, () -> all));
    UI.getCurrent().add(panel);
    NativeButton figure = find(NativeButton.class, panel).single();
    assertThat(figure.getAriaLabel()).contains("300, toon herkomst");
    assertThat(figure.getElement().getAttribute("aria-haspopup")).isEqualTo("dialog");
    assertThat(text(panel)).contains("300 van 1.140");

    click(figure);

    Dialog dialog = find(Dialog.class).single();
    assertThat(dialog.getHeaderTitle()).contains("Gerealiseerd in 2025", "JINC");
    assertThat(text(dialog))
        .contains("300", "OV-2025-", "Perioden zijn opgeteld.", "2025-jinc-q1, ronde 1");
    find(Button.class, dialog).id("passport-close").click();
    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void from_a_figure_one_comes_to_those_that_it_follows_from_and_back() {
    Passports all = passports();
    DocumentPanel panel =
        new DocumentPanel(paper(SHARE, "26%"), new PassportDialog.Source(2025, () -> all));
    UI.getCurrent().add(panel);
    click(find(NativeButton.class, panel).single());
    Dialog dialog = find(Dialog.class).single();
    assertThat(find(Button.class, dialog).withId("passport-back").all()).isEmpty();

    click(find(NativeButton.class, dialog).withText("300 (niet compleet)").single());
    assertThat(dialog.getHeaderTitle()).contains("Gerealiseerd in 2025");

    find(Button.class, dialog).id("passport-back").click();
    assertThat(dialog.getHeaderTitle()).contains("Deel van de streefwaarde");
  }

  @Test
  void a_paper_without_passports_has_no_buttons() {
    DocumentPanel panel = new DocumentPanel(paper(MEETINGS, "300"));
    UI.getCurrent().add(panel);

    assertThat(find(NativeButton.class, panel).all()).isEmpty();
    assertThat(text(panel)).contains("300 van 1.140");
  }

  @Test
  void a_figure_has_a_page_of_its_own() {
    PassportView view = navigate("council/passport/2025/" + MEETINGS, PassportView.class);

    assertThat(find(H1.class, view).single().getText()).contains("Gerealiseerd in 2025");
    assertThat(text(view)).contains("OV-2025-", "Naar het rapport over 2025");
    assertThatThrownBy(() -> navigate("council/passport/2025/realised~x~y", PassportView.class))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @WithUserDetails("council")
  void a_council_member_opens_nothing_before_publication() {
    assertThatThrownBy(() -> navigate("council/passport/2025/" + MEETINGS, PassportView.class))
        .isInstanceOf(RuntimeException.class);
  }

  private static void click(NativeButton button) {
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
