package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.JincPassports.euros;
import static nl.rekenschap.council.JincPassports.jinc;
import static nl.rekenschap.council.JincPassports.number;
import static nl.rekenschap.council.JincPassports.passports;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import org.junit.jupiter.api.Test;

/** What the public gets to see of a passport. */
class PublicPassportTest {

  @Test
  void the_public_gets_no_names_no_file_names_and_no_reasons() {
    ReportInputs inputs = jinc().inputs();
    CouncilReport report = ReportBuilder.build(inputs, Narrative.EMPTY);
    Passports open = PassportBuilder.of(inputs, report).forPublic(report);

    assertThat(PassportJson.write(open))
        .doesNotContain("Kim", "Omar", "Mina", ".xlsx", "vergiste")
        .contains("JINC", "G7", "OV-2025-000001");
    assertThat(open.find("money~jinc~paid").orElseThrow().links())
        .allMatch(link -> ((Posting) link).restsOn().isEmpty());
    assertThat(open.all().keySet()).isEqualTo(passports(jinc()).all().keySet());
  }

  @Test
  void the_public_gets_no_value_that_the_report_does_not_show() {
    ReportInputs inputs = jinc().inputs();
    CouncilReport exact = ReportBuilder.build(inputs, Narrative.EMPTY);
    CouncilReport without = withoutGoals(exact);

    Passports open = PassportBuilder.of(inputs, exact).forPublic(without);

    Passport realised = open.find("realised~jinc~a").orElseThrow();
    assertThat(realised.value()).isEqualTo(new Value.Withheld());
    assertThat(realised.links())
        .allSatisfy(
            link -> {
              AcceptedValue value = (AcceptedValue) link;
              assertThat(value.value()).isEqualTo(new Value.Withheld());
              assertThat(value.handed().contentHash()).isEmpty();
              assertThat(value.handed().accepted().orElseThrow().contentHash()).isEmpty();
              assertThat(value.handed().files()).allMatch(file -> file.sha256().isEmpty());
            });
    assertThat(open.find("share~jinc~a").orElseThrow().value()).isEqualTo(new Value.Withheld());
    assertThat(open.find("money~jinc~plan").orElseThrow().value()).isEqualTo(euros(65000));
  }

  @Test
  void a_hash_is_public_only_where_all_values_under_it_are() {
    ReportInputs inputs =
        aYear()
            .with(
                item("jinc")
                    .measuredBy(indicator("a", Counts.PERSONS, new Target.NoneByDesign()))
                    .accepted(1, count("a", 30))
                    .accepted(2, count("a", "bliksemstage", 5), count("a", "taal", 20)))
            .inputs();
    CouncilReport report = ReportBuilder.build(inputs, Narrative.EMPTY);

    List<PassportLink> links =
        PassportBuilder.of(inputs, report)
            .forPublic(report)
            .find("realised~jinc~a")
            .orElseThrow()
            .links();

    assertThat(links)
        .extracting(link -> ((AcceptedValue) link).handed().contentHash().isEmpty())
        .containsExactly(false, true, true);
    assertThat(((AcceptedValue) links.getFirst()).value()).isEqualTo(number(30));
  }

  @Test
  void a_value_of_last_year_is_not_taken_for_one_of_this_year() {
    ReportInputs inputs = jinc().inputs();
    CouncilReport report = ReportBuilder.build(inputs, Narrative.EMPTY);

    Passport before =
        PassportBuilder.of(inputs, report).forPublic(report).find("previous~jinc~a").orElseThrow();

    assertThat(before.links())
        .singleElement()
        .isInstanceOfSatisfying(
            AcceptedValue.class,
            link -> {
              assertThat(link.figure()).isEqualTo("other~year~2024~jinc~a~q1");
              assertThat(link.value()).isEqualTo(number(33));
            });
  }

  private static CouncilReport withoutGoals(CouncilReport it) {
    ReportInputs bare = aYear().with(item("jinc").awarded(65000).determined(60000)).inputs();
    return ReportBuilder.build(bare, it.narrative());
  }
}
