package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
            "Regel 40, items[1].code: De code 'voorlezen' komt meer dan één keer voor."),
        of(
            "code: beheer",
            "code: Beheer!",
            "Regel 40, items[1].code: Hier hoort een code: kleine letters, cijfers en streepjes,"
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
            "Regel 44, items[1].budget.2024: Hier hoort een bedrag in cijfers, zoals 65000 of"
                + " 9500.50, zonder punten tussen de duizendtallen."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: 2.000}",
            "Regel 44, items[1].budget.2024: Hier hoort een bedrag in cijfers, zoals 65000 of"
                + " 9500.50, zonder punten tussen de duizendtallen."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: 2000000000}",
            "Regel 44, items[1].budget.2024: Dit bedrag is onwaarschijnlijk hoog; het mag ten"
                + " hoogste 50.000.000 euro zijn."),
        of(
            "budget: {2024: 2000}",
            "budget: {2024: -5}",
            "Regel 44, items[1].budget.2024: Een bedrag mag niet negatief zijn."),
        of(
            "budget: {2024: 2000}",
            "budget: {2027: 2000}",
            "Regel 44, items[1].budget.2027: Het jaar 2027 valt buiten het programma (2024 tot en"
                + " met 2025)."),
        of(
            "budget: {2024: 2000}",
            "budget: {2025: 2000}",
            "Regel 44, items[1].budget.2025: Er staat een bedrag in 2025, maar deze activiteit loopt"
                + " van 2024 tot en met 2024."),
        of(
            "delivery: costs",
            "delivery: cost",
            "Regel 42, items[1].delivery: 'cost' kan hier niet; kies uit: grantee, municipality,"
                + " partners, investment, advice, costs."),
        of("name: Beheer", "name: [Beheer]", "Regel 41, items[1].name: Hier hoort een tekst."),
        of(
            "schools: [de-brug]",
            "schools: de-brug",
            "Regel 30, items[0].schools: Hier hoort een lijst."),
        of(
            "targets: {2024: 40, 2025: to-be-agreed}",
            "targets: {2024: 40}",
            "Regel 38, items[0].indicators[0].targets: De streefwaarde voor 2025 ontbreekt; kies zo"
                + " nodig not-set of to-be-agreed."),
        of(
            "targets: {2024: 40, 2025: to-be-agreed}",
            "targets: not-applicable",
            "Regel 38, items[0].indicators[0].targets: De streefwaarde voor 2024 past niet: een"
                + " beschrijving heeft not-applicable, een telling iets anders."),
        of(
            "name: Beheer",
            "name: Beheer\n    name: Nog eens",
            "Regel 42, items[1].name: Het veld 'name' staat er twee keer."),
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
        .containsExactly(24, 33, 42);
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
        .isEqualTo(41);
    assertThat(sentences(PlanFiles.exampleWith("name: Beheer", "name: !own Beheer")))
        .containsExactly("Regel 41, items[1].name: Hier hoort een tekst.");
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
