package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long because each mistake that a file may have is a test with its place and its words. */
class PlanReaderTest {

  private static final Locale DUTCH = Locale.of("nl");

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource
  void a_mistake_is_told_with_its_place(String passage, String instead, String sentence) {
    assertThat(sentences(PlanFiles.exampleWith(passage, instead))).contains(sentence);
  }

  static Stream<Arguments> a_mistake_is_told_with_its_place() {
    return Stream.of(
        of(
            "name: Voorlezen",
            "naam: Voorlezen",
            "Regel 22, items[0].naam: Het veld 'naam' is onbekend."),
        of(
            "name: Voorlezen",
            "naam: Voorlezen",
            "Regel 21, items[0].name: Het veld 'name' ontbreekt."),
        of(
            "programme: {2024: 12000,",
            "programme: {2024: 12001,",
            "Regel 9, totals.programme.2024: Het totaal van 2024 is 12001 euro, maar de posten"
                + " tellen op tot 12000 euro."),
        of(
            "totals: {2024: 10000,",
            "totals: {2024: 9000,",
            "Regel 13, lines[0].totals.2024: Het totaal van 2024 is 9000 euro, maar de posten"
                + " tellen op tot 10000 euro."),
        of(
            "outside-lines: {2024: 2000}",
            "outside-lines: {2024: 2000, 2025: 1}",
            "Regel 10, totals.outside-lines.2025: Het totaal van 2025 is 1 euro, maar de posten"
                + " tellen op tot 0 euro."),
        of(
            "programme: {2024: 12000, 2025: 9500.50}",
            "programme: {2024: 12000}",
            "Regel 9, totals.programme.2025: Het totaal van 2025 ontbreekt."),
        of(
            "code: beheer",
            "code: voorlezen",
            "Regel 42, items[1].code: De code 'voorlezen' komt meer dan één keer voor."),
        of(
            "code: beheer",
            "code: Beheer!",
            "Regel 42, items[1].code: Hier hoort een code: kleine letters, cijfers en streepjes,"
                + " ten hoogste 60 tekens."),
        of(
            "area: centrum, source",
            "area: zuid, source",
            "Regel 29, items[0].areas[0].area: Gebied 'zuid' staat niet in de lijst van gebieden."),
        of(
            "provider: leesclub",
            "provider: boekenclub",
            "Regel 24, items[0].provider: Uitvoerder 'boekenclub' staat niet in de lijst van"
                + " uitvoerders."),
        of(
            "line: lezen",
            "line: rekenen",
            "Regel 23, items[0].line: Programmalijn 'rekenen' staat niet in de lijst van"
                + " programmalijnen."),
        of(
            "schools: [de-brug]",
            "schools: [de-sluis]",
            "Regel 30, items[0].schools[0]: School 'de-sluis' staat niet in de lijst van scholen."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: twintig}",
            "Regel 46, items[1].budget.2024: Hier hoort een bedrag in cijfers, zoals 65000 of"
                + " 9500.50, zonder punten tussen de duizendtallen."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: 2.000}",
            "Regel 46, items[1].budget.2024: Hier hoort een bedrag in cijfers, zoals 65000 of"
                + " 9500.50, zonder punten tussen de duizendtallen."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: 2000000000}",
            "Regel 46, items[1].budget.2024: Dit bedrag is onwaarschijnlijk hoog; het mag ten"
                + " hoogste 50.000.000 euro zijn."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: -5}",
            "Regel 46, items[1].budget.2024: Een bedrag mag niet negatief zijn."),
        of(
            "budget: {2024: 2000}",
            "budget: {2027: 2000}",
            "Regel 46, items[1].budget.2027: Het jaar 2027 valt buiten het programma (2024 tot en"
                + " met 2025)."),
        of(
            "budget: {2024: 2000}",
            "budget: {2025: 2000}",
            "Regel 46, items[1].budget.2025: Er staat een bedrag in 2025, maar deze activiteit loopt"
                + " van 2024 tot en met 2024."),
        of(
            "delivery: costs",
            "delivery: cost",
            "Regel 44, items[1].delivery: 'cost' kan hier niet; kies uit: grantee, municipality,"
                + " partners, investment, advice, costs."),
        of("name: Beheer", "name: [Beheer]", "Regel 43, items[1].name: Hier hoort een tekst."),
        of(
            "schools: [de-brug]",
            "schools: de-brug",
            "Regel 30, items[0].schools: Hier hoort een lijst."),
        of(
            "targets: {2024: 40, 2025: to-be-agreed}",
            "targets: {2024: 40}",
            "Regel 40, items[0].indicators[0].targets: De streefwaarde voor 2025 ontbreekt; kies zo"
                + " nodig not-set of to-be-agreed."),
        of(
            "targets: {2024: 40, 2025: to-be-agreed}",
            "targets: not-applicable",
            "Regel 40, items[0].indicators[0].targets: De streefwaarde voor 2024 past niet: een"
                + " beschrijving heeft not-applicable, een telling iets anders."),
        of(
            "name: Beheer",
            "name: Beheer\n    name: Nog eens",
            "Regel 44, items[1].name: Het veld 'name' staat er twee keer."),
        of(
            "format: 1",
            "format: 2",
            "Regel 1, format: Dit bestand heeft een onbekende indeling; verwacht is format: 1."),
        of(
            "code: GM9999",
            "code: 9999",
            "Regel 5, programme.municipality.code: Hier hoort een tekst."),
        of(
            "cbs: WK999901",
            "cbs: WK9999",
            "Regel 17, areas[0].cbs: Een CBS-code is WK met zes tekens of BU met acht tekens."));
  }

  private static Arguments of(String passage, String instead, String sentence) {
    return Arguments.of(passage, instead, sentence);
  }

  @Test
  void all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    byte[] file =
        new String(
                PlanFiles.exampleWith("delivery: costs", "delivery: cost"), StandardCharsets.UTF_8)
            .replace("provider: leesclub", "provider: boekenclub")
            .replace("wording: Aantal kinderen", "woorden: Aantal kinderen")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(problems(file).stream().map(ImportResult.Problem::line).distinct())
        .containsExactly(24, 33, 44);
  }

  @Test
  void the_carry_over_may_not_exceed_what_came_over_nor_a_budget() {
    String ledger =
        """
        carry-over:
          from-year: 2024
          amount: 500
          uses: [{item: voorlezen, year: 2025, amount: 9600}]
          note: ""
          source: besluit
        items:
        """;

    assertThat(sentences(PlanFiles.exampleWith("items:\n", ledger)))
        .contains(
            "Regel 23, carry-over.uses[0].amount: De meegenomen middelen voor 'voorlezen' zijn in"
                + " 2025 hoger dan de begroting van dat jaar.",
            "Regel 23, carry-over.uses: Er is 9600 euro toegedeeld, maar er is maar 500 euro"
                + " meegenomen.");
  }

  @Test
  void a_second_wording_must_come_after_the_first() {
    byte[] file =
        PlanFiles.exampleWith(
            "versions: [{from: 2024, wording: Aantal kinderen, source: besluit}]",
            "versions: [{from: 2025, wording: A, source: b}, {from: 2024, wording: B, source: b}]");

    assertThat(sentences(file))
        .contains(
            "Regel 33, items[0].indicators[0].versions[1].from: Versies staan in volgorde van jaar;"
                + " 2024 kan hier niet.");
  }

  @Test
  void references_inside_the_file_are_refused() {
    byte[] file = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n".getBytes(StandardCharsets.UTF_8);

    assertThat(sentences(file))
        .containsExactly("Verwijzingen binnen het bestand (met & en *) zijn niet toegestaan.");
  }

  @Test
  void a_tag_builds_nothing_and_is_refused_at_its_line() {
    String global = "name: !!javax.script.ScriptEngineManager []";

    assertThat(problems(PlanFiles.exampleWith("name: Beheer", global)))
        .singleElement()
        .extracting(ImportResult.Problem::line)
        .isEqualTo(43);
    assertThat(sentences(PlanFiles.exampleWith("name: Beheer", "name: !own Beheer")))
        .containsExactly("Regel 43, items[1].name: Hier hoort een tekst.");
  }

  @Test
  void a_file_that_is_too_large_too_deep_empty_or_not_text_is_refused() {
    byte[] large = new byte[YamlFile.MAX_BYTES + 1];
    Arrays.fill(large, (byte) '#');
    byte[] deep = ("a: " + "[".repeat(50) + "]".repeat(50)).getBytes(StandardCharsets.UTF_8);

    assertThat(sentences(large)).containsExactly("Het bestand is groter dan 512 kB.");
    assertThat(sentences(deep)).containsExactly("Het bestand is te diep genest.");
    assertThat(sentences(new byte[0])).containsExactly("Het bestand is leeg.");
    assertThat(sentences(new byte[] {(byte) 0xff, (byte) 0xfe}))
        .containsExactly("Het bestand is geen UTF-8-tekst.");
  }

  @Test
  void a_file_that_is_no_yaml_names_the_line() {
    byte[] file = PlanFiles.exampleWith("name: Beheer", "name: \"Beheer");

    assertThat(problems(file))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isPositive();
              assertThat(problem.sentenceWithPlace(DUTCH))
                  .endsWith(
                      "De opmaak van het bestand klopt hier niet (inspringen, aanhalingstekens of"
                          + " dubbele punt).");
            });
  }

  @Test
  void another_municipality_needs_a_file_and_no_code() {
    Plan plan = PlanFiles.plan(PlanFiles.example());

    assertThat(plan.head().municipalityName()).isEqualTo("Voorbeeldstad");
    assertThat(plan.items())
        .extracting(item -> item.facts().code())
        .containsExactly("voorlezen", "beheer");
  }

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource
  void a_mistake_in_an_indicator_is_told_with_its_place(
      String passage, String instead, String sentence) {
    assertThat(sentences(PlanFiles.measuringWith(passage, instead))).contains(sentence);
  }

  static Stream<Arguments> a_mistake_in_an_indicator_is_told_with_its_place() {
    return Stream.of(
        of(
            "over-periods: sum # bezoeken",
            "provisional: true",
            "Regel 28, items[0].indicators[0].over-periods: Het veld 'over-periods' ontbreekt."),
        of(
            "over-places: sum # bezoeken",
            "provisional: true",
            "Regel 28, items[0].indicators[0].over-places: Het veld 'over-places' ontbreekt."),
        of(
            "over-periods: sum # bezoeken",
            "over-periods: optellen",
            "Regel 32, items[0].indicators[0].over-periods: 'optellen' kan hier niet; kies uit: sum,"
                + " last, maximum, average, ratio-of-sums, none."),
        of(
            "over-periods: sum # bezoeken",
            "over-periods: ratio-of-sums",
            "Regel 32, items[0].indicators[0].over-periods: ratio-of-sums kan alleen bij een"
                + " verhouding (counts: ratio)."),
        of(
            "over-places: sum # bezoeken",
            "over-places: last",
            "Regel 33, items[0].indicators[0].over-places: Plaatsen hebben geen volgorde; last kan"
                + " alleen over perioden."),
        of(
            "over-periods: ratio-of-sums",
            "over-periods: average",
            "Regel 59, items[0].indicators[3].over-periods: Een verhouding kan alleen met"
                + " ratio-of-sums, last (over perioden) of none."),
        of(
            "ratio:\n          numerator: {wording: Opgekomen kinderen, unit: kinderen}\n"
                + "          denominator: {wording: Ingeschreven kinderen, unit: kinderen}",
            "provisional: true",
            "Regel 55, items[0].indicators[3].ratio: Het veld 'ratio' ontbreekt."),
        of(
            "denominator: {wording: Ingeschreven kinderen, unit: kinderen}",
            "denominator: {wording: Ingeschreven kinderen}",
            "Regel 64, items[0].indicators[3].ratio.denominator.unit: Het veld 'unit' ontbreekt."),
        of(
            "counts: ratio",
            "counts: results",
            "Regel 63, items[0].indicators[3].ratio: Alleen een verhouding (counts: ratio) heeft een"
                + " teller en een noemer."),
        of(
            "counts: text # ervaringen",
            "counts: text\n        over-periods: sum",
            "Regel 76, items[0].indicators[5].over-periods: Een beschrijving wordt niet berekend;"
                + " haal dit veld weg."),
        of(
            "counts: text # ervaringen",
            "counts: text\n        limits: {min: 1}",
            "Regel 76, items[0].indicators[5].limits: Een beschrijving heeft geen grenzen; haal dit"
                + " veld weg."),
        of(
            "from: 2024-07-01, wording: Aantal unieke kinderen",
            "from: 2024-05-01, wording: Aantal unieke kinderen",
            "Regel 38, items[0].indicators[1].versions[0].from: Hier hoort een jaar of de eerste dag"
                + " van een kwartaal, zoals 2024 of 2024-07-01."),
        of(
            "from: 2024-07-01, wording: Aantal unieke kinderen",
            "from: 2026-07-01, wording: Aantal unieke kinderen",
            "Regel 38, items[0].indicators[1].versions[0].from: Het jaar 2026 valt buiten het"
                + " programma (2024 tot en met 2025)."),
        of(
            "from: 2025, wording: Aantal verschillende kinderen",
            "from: 2024-07-01, wording: Aantal verschillende kinderen",
            "Regel 39, items[0].indicators[1].versions[1].from: Versies staan in volgorde van jaar;"
                + " 2024-07-01 kan hier niet."),
        of(
            "{min: 0, max: 500, not-above: bezoeken, explain-below: 80, breakdown-total: true}",
            "{min: 501, max: 500}",
            "Regel 45, items[0].indicators[1].limits.min: Het minimum 501 is hoger dan het maximum"
                + " 500."),
        of(
            "not-above: bezoeken",
            "not-above: bezoek",
            "Regel 45, items[0].indicators[1].limits.not-above: Indicator 'bezoek' staat niet bij"
                + " deze activiteit."),
        of(
            "not-above: bezoeken",
            "not-above: kinderen",
            "Regel 45, items[0].indicators[1].limits.not-above: Met 'kinderen' valt deze indicator"
                + " niet te vergelijken."),
        of(
            "not-above: bezoeken",
            "not-above: verhaal",
            "Regel 45, items[0].indicators[1].limits.not-above: Met 'verhaal' valt deze indicator"
                + " niet te vergelijken."),
        of(
            "explain-below: 80",
            "explain-below: 120",
            "Regel 45, items[0].indicators[1].limits.explain-below: Hier hoort een percentage van 1"
                + " tot en met 100."),
        of(
            "breakdown: school # kinderen",
            "breakdown: none",
            "Regel 45, items[0].indicators[1].limits.breakdown-total: Een totaal van de delen kan"
                + " alleen bij een indicator die is verdeeld (breakdown)."),
        of(
            "2024-07-01: 60",
            "2024-08-01: 60",
            "Regel 35, items[0].indicators[0].targets.2024-08-01: Een streefwaarde verandert binnen"
                + " een jaar op de eerste dag van het tweede, derde of vierde kwartaal."),
        of(
            "2024-07-01: 60",
            "2026-07-01: 60",
            "Regel 35, items[0].indicators[0].targets.2026-07-01: Het jaar 2026 valt buiten het"
                + " programma (2024 tot en met 2025)."),
        of(
            "2024-07-01: 60",
            "2024-07-01: not-applicable",
            "Regel 35, items[0].indicators[0].targets: De streefwaarde voor 2024-07-01 past niet: een"
                + " beschrijving heeft not-applicable, een telling iets anders."),
        of(
            "maps-from: verhaal",
            "maps-from: sprookje",
            "Regel 72, items[0].indicators[5].maps-from: Indicator 'sprookje' staat niet bij deze"
                + " activiteit."),
        of(
            "maps-from: verhaal",
            "maps-from: ervaringen",
            "Regel 72, items[0].indicators[5].maps-from: Deze indicator moet later beginnen dan"
                + " 'ervaringen', waarvan hij het overneemt."));
  }

  @Test
  void two_indicators_cannot_take_over_from_the_same_one() {
    assertThat(
            sentences(
                PlanFiles.measuringWith(
                    "code: euro\n        versions: [{from: 2024",
                    "code: euro\n        maps-from: verhaal\n        versions: [{from: 2025")))
        .anyMatch(
            sentence -> sentence.endsWith("Van 'verhaal' neemt al een andere indicator het over."));
  }

  @Test
  void what_an_indicator_is_stands_in_the_file_and_nothing_is_filled_in() {
    List<Plan.PlanIndicator> read =
        PlanFiles.plan(PlanFiles.measuring()).items().getFirst().indicators();

    Plan.PlanIndicator children = read.get(1);
    assertThat(children.overPeriods()).isEqualTo(Calculation.MAXIMUM);
    assertThat(children.overPlaces()).isEqualTo(Calculation.SUM);
    assertThat(children.limits())
        .isEqualTo(
            new Limits(
                Optional.of(0L),
                Optional.of(500L),
                Optional.of("bezoeken"),
                Optional.of(80),
                true));
    assertThat(children.versions())
        .extracting(Plan.Version::from)
        .containsExactly(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 1, 1));
    assertThat(read.get(0).limits()).isEqualTo(Limits.NONE);
    assertThat(read.get(0).targetChanges())
        .containsExactly(new Target.Since(LocalDate.of(2024, 7, 1), new Target.Number(60)));
    assertThat(read.get(3).ratio())
        .contains(
            new RatioParts(
                new RatioParts.Part("Opgekomen kinderen", "kinderen"),
                new RatioParts.Part("Ingeschreven kinderen", "kinderen")));
    assertThat(read.get(3).breakdown().isOpen()).isTrue();
    assertThat(read.get(4).overPeriods()).isEqualTo(Calculation.NONE);
  }

  @Test
  void an_indicator_runs_until_the_day_before_another_takes_over_and_needs_no_target_after_that() {
    List<Plan.PlanIndicator> read =
        PlanFiles.plan(PlanFiles.measuring()).items().getFirst().indicators();

    assertThat(read.get(4).validUntil()).contains(LocalDate.of(2024, 12, 31));
    assertThat(read.get(4).targets()).containsOnlyKeys(2024);
    assertThat(read.get(5).mapsFrom()).contains("verhaal");
    assertThat(read.get(5).versions().getFirst().continuesPrevious()).isFalse();
  }

  private static List<String> sentences(byte[] file) {
    return problems(file).stream().map(problem -> problem.sentenceWithPlace(DUTCH)).toList();
  }

  private static List<ImportResult.Problem> problems(byte[] file) {
    return switch (PlanReader.read(file)) {
      case PlanReader.Reading.Good good -> List.of();
      case PlanReader.Reading.Bad bad -> bad.problems();
    };
  }
}
