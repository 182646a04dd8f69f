package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.HATERT;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.DataSet;
import nl.rekenschap.publication.DataSet.Field;
import nl.rekenschap.publication.DataSet.Value;
import org.junit.jupiter.api.Test;

class ReportDataTest {

  private static final CouncilReport REPORT =
      aYear()
          .with(ReportContentTest.jinc())
          .with(
              item("x")
                  .measuredBy(indicator("kinderen", Counts.PERSONS, new Target.NoneByDesign()))
                  .accepted(1, count("kinderen", 3))
                  .notReceived(2)
                  .milestone("m"))
          .school("Toon", HATERT)
          .report();

  private static DataSet data(String name) {
    return ReportData.of(REPORT, Sentences.dutch()).stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Value cell(DataSet set, int row, String field) {
    List<String> names = set.fields().stream().map(Field::name).toList();
    return set.rows().get(row).get(names.indexOf(field));
  }

  private static String said(DataSet set, int row, String field) {
    return switch (cell(set, row, field)) {
      case Value.Words it -> it.words();
      case Value.Number it -> it.number().toPlainString();
      case Value.Day it -> it.day().toString();
      case Value.Absent it -> "";
    };
  }

  @Test
  void the_tables_have_names_that_stay_and_columns_that_are_explained() {
    List<DataSet> all = ReportData.of(REPORT, Sentences.dutch());

    assertThat(all)
        .extracting(DataSet::name)
        .containsExactly(
            "doelrealisatie",
            "perioden",
            "meerjaren",
            "bereik",
            "geld",
            "investeringsrekening",
            "achtergrond",
            "mijlpalen",
            "kwaliteit",
            "correcties",
            "wijzigingen",
            "moties",
            "scholen");
    assertThat(all)
        .allSatisfy(
            set -> {
              assertThat(set.fields()).extracting(Field::name).doesNotHaveDuplicates();
              assertThat(set.fields()).extracting(Field::meaning).noneMatch(String::isBlank);
              assertThat(set.rows()).allMatch(row -> row.size() == set.fields().size());
            });
  }

  @Test
  void a_goal_is_a_row_with_number_state_and_id() {
    DataSet goals = data("doelrealisatie");

    assertThat(said(goals, 0, "streefwaarde")).isEqualTo("1140");
    assertThat(said(goals, 0, "gerealiseerd")).isEqualTo("800");
    assertThat(said(goals, 0, "gerealiseerd_toestand")).isEqualTo("volledig");
    assertThat(said(goals, 0, "gerealiseerd_cijfer")).isEqualTo("realised~jinc~ontmoetingen");
    assertThat(said(goals, 0, "percentage")).isEqualTo("70");
    assertThat(said(goals, 0, "trend")).isEqualTo("hoger dan vorig jaar");
  }

  @Test
  void what_is_absent_is_an_empty_cell_with_the_reason_beside_it() {
    DataSet goals = data("doelrealisatie");
    assertThat(cell(goals, 1, "streefwaarde")).isEqualTo(new Value.Absent());
    assertThat(said(goals, 1, "streefwaarde_toestand")).isEqualTo("geen streefwaarde (bewust)");

    DataSet periods = data("perioden");
    int missing = periods.rows().size() - 1;
    assertThat(cell(periods, missing, "waarde")).isEqualTo(new Value.Absent());
    assertThat(cell(periods, missing, "cijfer")).isEqualTo(new Value.Absent());
    assertThat(said(periods, missing, "toestand")).isEqualTo("niet ontvangen");
  }

  @Test
  void schools_areas_and_projects_are_rows_of_their_own() {
    DataSet periods = data("perioden");

    assertThat(periods.rows())
        .anyMatch(
            row ->
                row.contains(new Value.Words("Bliksemstage"))
                    && row.contains(new Value.Words("part~jinc~ontmoetingen~q1~bliksemstage")));
  }

  @Test
  void every_id_in_the_tables_of_goals_stands_in_the_report_too() {
    Set<String> figures = Set.copyOf(Reports.document(REPORT, Sentences.dutch()).figures());

    for (String name : List.of("doelrealisatie", "perioden", "meerjaren", "bereik")) {
      DataSet set = data(name);
      for (int row = 0; row < set.rows().size(); row++) {
        for (Field field : set.fields()) {
          if (field.name().endsWith("cijfer")
              && cell(set, row, field.name()) instanceof Value.Words) {
            assertThat(figures).contains(said(set, row, field.name()));
          }
        }
      }
    }
  }
}
