package nl.rekenschap.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.shell.ErrorPage;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional // what a test imports is not there for the next
@WithUserDetails("officer")
class ProgrammeViewTest extends SpringBrowserlessTest {

  @Autowired private Programme programme;

  @Test
  void the_overview_shows_each_line_with_its_totals_and_the_whole() {
    ProgrammeView view = navigate(ProgrammeView.class);

    assertThat(rows(view))
        .anyMatch(row -> row.startsWith("JINC, kennismaking met de arbeidsmarkt|JINC|€ 35.000|"))
        .contains(
            "Totaal||€ 305.000|€ 364.000|€ 365.000|€ 360.000|€ 1.394.000",
            "Totaal|€ 560.000|€ 1.115.000|€ 1.115.000|€ 865.000|€ 3.655.000");
  }

  @Test
  void where_text_and_table_differ_both_amounts_are_shown() {
    ProgrammeView view = navigate(ProgrammeView.class);

    assertThat(rows(view))
        .anyMatch(
            row ->
                row.startsWith("Jongerenwerk voortgezet onderwijs|nog te bepalen|")
                    && row.contains("€ 270.000tekst wijkt aftekst: € 300.000"));
  }

  @Test
  void what_runs_without_budget_says_so_and_the_unallocated_part_is_shown() {
    ProgrammeView view = navigate(ProgrammeView.class);

    assertThat(rows(view))
        .contains(
            "Kinder- en jongerenparticipatie|gemeente zelf|–|geen budget|geen budget|geen"
                + " budget|–",
            "Niet toegedeeld|€ 95.000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "participatie",
        "jongerenwerk-vo",
        "jinc",
        "leergeld",
        "jongerenwerk-9-13",
        "kinderwerk-noord",
        "itt",
        "move",
        "mdt",
        "urban-hotspot",
        "preventieplatforms",
        "schoolscool",
        "nimma",
        "uitvoeringskosten",
        "onvoorzien"
      })
  void every_item_has_a_page_without_a_missing_text(String code) {
    ItemView view = navigate(ItemView.class, code);

    assertThat(text(view)).contains("In het kort", "CIMO").doesNotContain("programme.", "!nl:");
  }

  @Test
  void targets_are_said_in_words_where_they_are_no_number() {
    assertThat(text(navigate(ItemView.class, "jinc"))).contains("1.645", "Bliksemstage");
    assertThat(text(navigate(ItemView.class, "jongerenwerk-vo")))
        .contains(
            "geen streefwaarde (bewust)",
            "Tot en met 2023: Aantal formele contacten met jongeren. De cijfers zijn niet"
                + " vergelijkbaar.");
    assertThat(text(navigate(ItemView.class, "leergeld")))
        .contains("geen streefwaarde afgesproken");
    assertThat(text(navigate(ItemView.class, "move")))
        .contains("nog af te spreken (voorstel: 4, nog te bevestigen)");
    assertThat(text(navigate(ItemView.class, "preventieplatforms")))
        .contains("Geen CIMO-uitwerking", "ligt in Nijmegen-Zuid (aanname)");
    assertThat(text(navigate(ItemView.class, "jongerenwerk-9-13"))).contains("Scholen (11)");
  }

  @Test
  void how_figures_become_one_is_said_with_each_indicator() {
    assertThat(text(navigate(ItemView.class, "jinc")))
        .contains("Over perioden: opgeteld.", "Over plaatsen: opgeteld.");
    assertThat(text(navigate(ItemView.class, "leergeld")))
        .contains(
            "Over perioden: de hoogste waarde.",
            "De hoogste waarde is het laagste aantal personen dat zeker is.",
            "Over plaatsen: niet samengenomen.");
    assertThat(text(navigate(ItemView.class, "jongerenwerk-vo")))
        .contains(
            "Geldt vanaf 1 januari 2024.",
            "Het plan noemt de delen niet; de verlening of de invuller noemt ze.");
  }

  @Test
  @WithUserDetails("admin")
  void an_indicator_in_full_shows_ratio_limits_changed_target_and_what_it_took_over()
      throws IOException {
    programme.importFile("meetstad.yaml", measuring());
    programme.putInForce("meetstad-2024-2025");

    assertThat(text(navigate(ItemView.class, "voorlezen")))
        .contains(
            "Verhouding: Opgekomen kinderen, gedeeld door Ingeschreven kinderen.",
            "alle tellers samen gedeeld door alle noemers samen",
            "Over perioden: de laatste stand.",
            "Ten hoogste 500.",
            "Niet hoger dan: Aantal bezoeken.",
            "vanaf 1 juli 2024: 60",
            "Geldt tot en met 31 december 2024.",
            "Neemt het over van: Verhaal. De cijfers zijn niet vergelijkbaar.",
            "niet meer van toepassing");
  }

  @Test
  void an_unknown_item_is_not_found() {
    assertThat(text(navigate("programme/item/niets", ErrorPage.class)))
        .contains("Deze pagina bestaat niet");
  }

  @Test
  @WithUserDetails("admin")
  void a_wrong_file_is_shown_mistake_by_mistake() throws IOException {
    ImportView view = navigate(ImportView.class);
    byte[] wrong =
        new String(example(), StandardCharsets.UTF_8)
            .replace("provider: leesclub", "provider: boekenclub")
            .getBytes(StandardCharsets.UTF_8);

    view.choose("fout.yaml", wrong);
    test(take(view)).click();

    assertThat(text(view)).contains("fout.yaml is niet ingelezen");
    assertThat(rows(view))
        .contains(
            "24|items[0].provider|Uitvoerder 'boekenclub' staat niet in de lijst van uitvoerders.");
  }

  @Test
  @WithUserDetails("admin")
  void another_programme_is_imported_and_put_in_force() throws IOException {
    ImportView view = navigate(ImportView.class);

    view.choose("voorbeeldstad.yaml", example());
    test(take(view)).click();
    assertThat(text(view)).contains("Het wordt pas gebruikt als u het in gebruik neemt.");
    assertThat(rows(view)).anyMatch(row -> row.startsWith("Samen lezen 2024-2025|Voorbeeldstad"));

    test(find(Button.class, view).withText("In gebruik nemen").single()).click();
    assertThat(text(navigate(ProgrammeView.class))).contains("Samen lezen 2024-2025");
  }

  @Test
  @WithUserDetails("admin")
  void without_a_file_nothing_is_imported() {
    ImportView view = navigate(ImportView.class);

    test(take(view)).click();

    assertThat(text(view)).contains("Kies eerst een bestand.");
  }

  private Button take(ImportView view) {
    return find(Button.class, view).withId("take").single();
  }

  private static byte[] example() throws IOException {
    return bytes("/programmes/voorbeeldstad-2024-2025.yaml");
  }

  private static byte[] measuring() throws IOException {
    return bytes("/programmes/meetstad-2024-2025.yaml");
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProgrammeViewTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  /** The rows of all tables, cells divided by a bar, with plain spaces. */
  private List<String> rows(Component view) {
    return find(NativeTableRow.class, view).all().stream()
        .map(
            row ->
                row.getChildren().map(cell -> text(cell)).reduce((a, b) -> a + "|" + b).orElse(""))
        .toList();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
