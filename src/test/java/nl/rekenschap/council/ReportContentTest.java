package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.HATERT;
import static nl.rekenschap.council.Situation.NOORD;
import static nl.rekenschap.council.Situation.ZUID;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Intervention.Cimo;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Text;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Narrative.Light;
import nl.rekenschap.reporting.Narrative.Story;
import org.junit.jupiter.api.Test;

/**
 * What the report tells, chapter by chapter.
 *
 * <p>Long because each test is one thing that the council must find in it.
 */
class ReportContentTest {

  private static final String MET = "ontmoetingen";

  static ItemStory jinc() {
    return item("jinc")
        .measuredBy(indicator(MET, Counts.ENCOUNTERS, new Target.Number(1140)))
        .accepted(1, count(MET, "bliksemstage", 500), count(MET, "coach", 300))
        .acceptedLastYear(1, count(MET, 720))
        .measuredBefore(indicator(MET, Counts.ENCOUNTERS, new Target.Number(685)))
        .inYear(2023, 35000, indicator(MET, Counts.ENCOUNTERS, new Target.Number(448)))
        .inYear(
            2024, 75000, indicator(MET, Counts.ENCOUNTERS, new Target.Number(685)), count(MET, 720))
        .inYear(2026, 60000, indicator(MET, Counts.ENCOUNTERS, new Target.Number(1645)))
        .awarded(65000)
        .determined(60000);
  }

  private static Document document(Situation year) {
    return Reports.document(year.report(), Sentences.dutch());
  }

  private static String chapter(Document document, String id) {
    return document.chapters().stream()
        .filter(chapter -> chapter.id().equals(id))
        .flatMap(chapter -> chapter.blocks().stream())
        .map(ReportContentTest::plain)
        .reduce("", (before, block) -> before + "\n" + block);
  }

  private static String plain(Document.Block block) {
    String words =
        block.texts().map(Text::plain).reduce("", (before, text) -> before + "\n" + text);
    return block instanceof Document.Terms terms
        ? words + terms.terms().stream().map(Document.Term::term).toList()
        : words;
  }

  private static List<String> row(Document document, String chapter, String caption, int index) {
    return document.chapters().stream()
        .filter(it -> it.id().equals(chapter))
        .flatMap(it -> it.blocks().stream())
        .filter(Grid.class::isInstance)
        .map(Grid.class::cast)
        .filter(grid -> grid.caption().contains(caption))
        .findFirst()
        .orElseThrow()
        .rows()
        .get(index)
        .cells()
        .stream()
        .map(cell -> cell.plain().replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void the_report_has_its_chapters_and_one_for_each_intervention() {
    Document document = document(aYear().with(jinc()).school("Toon", ZUID));

    assertThat(document.chapters())
        .extracting(Document.Chapter::id)
        .containsExactly(
            "samenvatting",
            "overzicht",
            "doelrealisatie",
            "investeringen",
            "scholen",
            "context",
            "interventie-jinc",
            "geld",
            "wijzigingen",
            "moties",
            "vooruitblik",
            "gegevens");
  }

  @Test
  void targets_and_results_stand_beside_each_other_over_the_years_with_what_one_unit_costs() {
    Document document = document(aYear().with(jinc()));

    assertThat(row(document, "doelrealisatie", "per jaar", 0))
        .containsExactly(
            "2023", "448", "geen gegevens in dit systeem", "€ 35.000", "€ 78", "niet bekend");
    assertThat(row(document, "doelrealisatie", "per jaar", 1))
        .containsExactly("2024", "685", "720", "€ 75.000", "€ 109", "niet bekend");
    assertThat(row(document, "doelrealisatie", "per jaar", 2))
        .containsExactly("2025", "1.140", "800", "€ 65.000", "€ 57", "€ 75");
    assertThat(row(document, "doelrealisatie", "per jaar", 3))
        .containsExactly("2026", "1.645", "na 2025", "€ 60.000", "€ 36", "niet bekend");
    assertThat(chapter(document, "doelrealisatie"))
        .contains("geld in om te beginnen", "Uit het plan: Aanjaagbudget");
  }

  @Test
  void the_chart_of_the_years_shows_what_stands_in_the_table_beside_it() {
    Document.Chart chart =
        document(aYear().with(jinc())).chapters().stream()
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(Document.Chart.class::isInstance)
            .map(Document.Chart.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(chart.labels()).containsExactly("2023", "2024", "2025", "2026");
    assertThat(chart.breakBefore()).isEqualTo(OptionalInt.empty());
    assertThat(chart.series().getFirst().values())
        .extracting(value -> value.orElseThrow().intValueExact())
        .containsExactly(448, 685, 1140, 1645);
    assertThat(chart.series().getLast().values())
        .extracting(value -> value.map(java.math.BigDecimal::intValueExact))
        .containsExactly(Optional.empty(), Optional.of(720), Optional.of(800), Optional.empty());
  }

  @Test
  void persons_have_no_path_over_the_years_for_there_small_numbers_would_show() {
    Goal goal =
        aYear()
            .with(
                item("x")
                    .measuredBy(indicator("kinderen", Counts.PERSONS, new Target.Number(40)))
                    .accepted(1, count("kinderen", "bliksemstage", 3), count("kinderen", "y", 4)))
            .report()
            .items()
            .getFirst()
            .goals()
            .getFirst();

    assertThat(goal.years()).isEmpty();
    assertThat(goal.parts()).isEmpty();
  }

  @Test
  void figures_by_period_and_part_stand_in_grids_with_the_intervention() {
    Document document = document(aYear().with(jinc()));

    assertThat(row(document, "interventie-jinc", "per periode", 0))
        .containsExactly("Aantal ontmoetingen", "800", "800");
    assertThat(row(document, "interventie-jinc", "per onderdeel", 0))
        .containsExactly("Bliksemstage", "500");
    assertThat(document.figures())
        .contains(
            "period~jinc~ontmoetingen~q1",
            "part~jinc~ontmoetingen~q1~bliksemstage",
            "realised~jinc~ontmoetingen",
            "previous~jinc~ontmoetingen",
            "target~jinc~ontmoetingen",
            "share~jinc~ontmoetingen",
            "money~jinc~plan",
            "other~year~2023~jinc~ontmoetingen~target");
  }

  @Test
  void the_overview_says_goal_light_and_trend_in_words() {
    Document document =
        document(
            aYear()
                .with(
                    jinc()
                        .telling(
                            1,
                            new Narrative(
                                Map.of(),
                                Optional.of(Light.AMBER),
                                "Stages vielen uit",
                                "",
                                List.of())))
                .with(item("plek")));

    assertThat(row(document, "overzicht", "Alle interventies", 0))
        .containsExactly(
            "Post jinc",
            "Iedereen kan groeien",
            "JINC",
            "€ 65.000",
            "€ 65.000",
            "€ 60.000 (vastgesteld)",
            "70% van de streefwaarde (ontmoetingen)",
            "oranje, aandacht nodig (kwartaal 1)",
            "hoger dan vorig jaar");
    assertThat(row(document, "overzicht", "Alle interventies", 1))
        .contains("geen indicator", "niet gegeven", "niet te vergelijken");
    assertThat(chapter(document, "interventie-jinc")).contains("Stages vielen uit");
  }

  @Test
  void the_light_is_that_of_the_last_period_and_a_red_one_is_a_point_of_attention() {
    Situation year =
        aYear()
            .with(
                jinc()
                    .accepted(2, count(MET, 1))
                    .telling(1, light(Light.GREEN))
                    .telling(2, light(Light.RED)));

    assertThat(year.report().items().getFirst().page().light().orElseThrow().colour())
        .isEqualTo(Light.RED);
    assertThat(chapter(document(year), "samenvatting"))
        .contains("de uitvoerder zegt zelf dat het niet goed gaat (rood)");
  }

  private static Narrative light(Light colour) {
    return new Narrative(Map.of(), Optional.of(colour), "", "", List.of());
  }

  @Test
  void a_story_without_consent_is_nowhere_in_the_report() {
    Situation year =
        aYear()
            .with(
                jinc()
                    .telling(
                        1,
                        new Narrative(
                            Map.of(MET, "Minder bedrijven"),
                            Optional.empty(),
                            "",
                            "",
                            List.of(
                                new Story("Ik mocht het zelf doen", "9-12", true),
                                new Story("Dit is van mij", "9-12", false)))));

    assertThat(ReportJson.write(year.report())).doesNotContain("Dit is van mij");
    assertThat(chapter(document(year), "interventie-jinc"))
        .contains("Ik mocht het zelf doen", "leeftijd 9-12", "Minder bedrijven");
  }

  @Test
  void indicators_are_tied_to_the_element_that_the_sources_give_them_with() {
    Document tied = document(aYear().with(jinc().workedOut(cimo(MET))));
    Document untied = document(aYear().with(jinc().workedOut(cimo())));

    assertThat(row(tied, "interventie-jinc", "CIMO", 3))
        .containsExactly("Uitkomsten", "Meer zelfvertrouwen", "Aantal ontmoetingen");
    assertThat(row(tied, "interventie-jinc", "CIMO", 0)).contains("geen");
    assertThat(chapter(untied, "interventie-jinc"))
        .contains("koppelt geen indicatoren", "Indicatoren van deze interventie: Aantal ontm");
    assertThat(chapter(document(aYear().with(jinc())), "interventie-jinc"))
        .contains("Geen CIMO-uitwerking");
  }

  private static Cimo cimo(String... indicators) {
    return new Cimo(
        "Schoolloopbaan",
        List.of("jinc"),
        List.of("Jongeren"),
        List.of("Bliksemstage"),
        List.of("Rolmodellen"),
        List.of("Meer zelfvertrouwen"),
        List.of(new Cimo.Tie(Cimo.Element.OUTCOMES, "jinc", List.of(indicators), "S0:420")),
        "S0:312");
  }

  @Test
  void a_school_under_two_districts_is_one_row_and_counts_once() {
    Document document =
        document(aYear().with(jinc()).school("Klumpert", ZUID, NOORD).school("Toon", HATERT));

    assertThat(chapter(document, "scholen"))
        .contains("Het plan noemt 2 scholen", "meer dan één gebied staan: 1.");
    assertThat(row(document, "scholen", "Scholen", 0))
        .startsWith("Klumpert", "Nijmegen-Zuid, Nijmegen-Noord");
  }

  @Test
  void the_council_is_asked_to_take_note_until_something_else_is_written() {
    CouncilReport report = aYear().with(jinc()).report();
    Document written =
        Reports.document(
            report.with(new CouncilReport.Narrative("Kern", Map.of(), Map.of("ask", "Stel bij."))),
            Sentences.dutch());

    assertThat(chapter(document(aYear().with(jinc())), "samenvatting"))
        .contains("wordt gevraagd kennis te nemen");
    assertThat(chapter(written, "samenvatting"))
        .contains("Kern", "Stel bij.")
        .doesNotContain("kennis te nemen");
  }

  @Test
  void late_missing_and_what_is_furthest_below_its_target_need_attention() {
    String summary =
        chapter(document(aYear().with(jinc()).with(item("stil").notReceived(1))), "samenvatting");

    assertThat(summary)
        .contains("Niet ontvangen perioden: 1. Te laat ontvangen: 0. Nog niet afgerond: 0.")
        .contains("Post jinc, Aantal ontmoetingen: 70% van de streefwaarde.");
    assertThat(
            chapter(
                document(
                    aYear()
                        .with(
                            item("x")
                                .measuredBy(indicator("a", Counts.HOURS, new Target.Number(1)))
                                .accepted(1, count("a", 1)))),
                "samenvatting"))
        .contains("Er zijn geen cijfers te laat of ontbrekend");
  }

  @Test
  void motions_say_in_which_chapter_they_are_answered() {
    assertThat(row(document(aYear().with(jinc())), "moties", "Moties", 0))
        .containsExactly(
            "Ongelijk investeren",
            "aangenomen, unaniem",
            "Nieuwe urenverdeling",
            "Doelrealisatie: wat is bereikt?");
  }

  @Test
  void no_number_stands_without_an_id() {
    Document document =
        document(
            aYear()
                .with(jinc())
                .with(
                    item("x")
                        .measuredBy(indicator("kinderen", Counts.PERSONS, new Target.Minimum(4)))
                        .accepted(1, count("kinderen", 3))
                        .accepted(2, count("kinderen", 5))
                        .notReceived(3)
                        .milestone("m"))
                .school("Toon", HATERT));

    assertThat(NumberedFigures.missing(document)).isEmpty();
  }

  @Test
  void a_number_without_an_id_would_be_found() {
    Document document =
        new Document(
            "Rapport",
            false,
            List.of(
                new Document.Chapter(
                    "samenvatting",
                    "Samenvatting",
                    List.of(
                        new Document.Terms(
                            List.of(
                                new Document.Term("Zaaknummer", "Z-1"),
                                new Document.Term("Bereikt", "12"))),
                        new Grid(
                            "Cijfers",
                            List.of(new Column("Wat", false), new Column("Aantal", true)),
                            List.of(
                                Row.of(Text.of("2 scholen"), Text.figure("12", "other~x")),
                                Row.of(Text.of("Kwartaal"), Text.of("kwartaal 1: 12"))))))));

    assertThat(NumberedFigures.missing(document)).hasSize(2);
  }
}
