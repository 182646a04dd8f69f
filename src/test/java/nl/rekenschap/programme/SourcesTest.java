package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader who never saw the plan's file reads where something stands. */
class SourcesTest {

  private static final Sources SOURCES =
      new Sources(
          List.of(
              new Sources.Document("S1", "Uitvoeringsplan", Optional.of("regel")),
              new Sources.Document("S10", "Bijlage", Optional.empty()),
              new Sources.Document("CBS", "indeling van het CBS", Optional.empty())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S1:535            | Uitvoeringsplan, regel 535
          S1:371-374        | Uitvoeringsplan, regel 371-374
          CBS; S1:370       | indeling van het CBS; Uitvoeringsplan, regel 370
          S10:blz. 4        | Bijlage, blz. 4
          S2:8              | S2:8
          openbare uitleg   | openbare uitleg
          S1                | Uitvoeringsplan
          """)
  void letters_become_the_document_and_what_is_not_explained_stays(String source, String told) {
    assertThat(SOURCES.told(source)).isEqualTo(told);
  }

  @Test
  void a_file_need_not_explain_its_letters() {
    assertThat(PlanFiles.plan(PlanFiles.example()).sources()).isEqualTo(Sources.NONE);
    assertThat(Sources.NONE.told("S1:5; CBS")).isEqualTo("S1:5; CBS");
  }

  @Test
  void every_source_of_the_plan_of_nijmegen_is_explained() {
    Plan plan = PlanFiles.plan(PlanFiles.nijmegen());

    assertThat(plan.items())
        .flatExtracting(item -> item.facts().evidence())
        .isNotEmpty()
        .allSatisfy(
            fact -> assertThat(plan.sources().told(fact.source())).doesNotContain("S0:", "S1:"));
    assertThat(plan.sources().told("S1:535"))
        .isEqualTo("Uitvoeringsplan (platte tekst), regel 535");
  }

  @Test
  void letters_that_come_twice_or_are_no_letters_are_told_with_their_place() {
    byte[] file =
        PlanFiles.exampleWith(
            "format: 1",
            """
            format: 1
            sources:
              - {letters: P, name: Plan}
              - {letters: P, name: Ander plan}
              - {letters: "P:1", name: Derde}\
            """);

    assertThat(PlanReader.read(file))
        .isInstanceOfSatisfying(
            PlanReader.Reading.Bad.class,
            bad ->
                assertThat(bad.problems())
                    .extracting(problem -> problem.sentenceWithPlace(Locale.of("nl")))
                    .anyMatch(line -> line.contains("sources[1].letters") && line.contains("P "))
                    .anyMatch(line -> line.contains("sources[2].letters")));
  }
}
