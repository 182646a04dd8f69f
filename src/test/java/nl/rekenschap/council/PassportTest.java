package nl.rekenschap.council;

import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.JincPassports.Q1;
import static nl.rekenschap.council.JincPassports.euros;
import static nl.rekenschap.council.JincPassports.jinc;
import static nl.rekenschap.council.JincPassports.number;
import static nl.rekenschap.council.JincPassports.passport;
import static nl.rekenschap.council.JincPassports.passports;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.council.FigureId.Amount;
import nl.rekenschap.council.Passport.Event;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Says;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.PassportLink.Typed;
import nl.rekenschap.council.Passports.Broken;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Sources;
import nl.rekenschap.publication.Document;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Reopening;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;
import org.junit.jupiter.api.Test;

class PassportTest {

  @Test
  void a_sound_year_breaks_no_chain() {
    assertThat(passports(jinc()).broken()).isEmpty();
  }

  @Test
  void what_was_realised_names_every_accepted_value_with_its_way() {
    Passport realised = passport(jinc(), FigureId.realised("jinc", "a"));

    assertThat(realised.value()).isEqualTo(number(75));
    assertThat(realised.formula().how()).isEqualTo(How.CALCULATED);
    assertThat(realised.formula().overPeriods()).contains(Calculation.SUM);
    assertThat(realised.links())
        .hasSize(3)
        .allSatisfy(
            link -> {
              AcceptedValue value = (AcceptedValue) link;
              assertThat(value.handed().receipt()).contains("OV-2025-000001");
              assertThat(value.handed().by().name()).contains("Kim");
              assertThat(value.handed().by().organisation()).contains("JINC");
              assertThat(value.handed().accepted().orElseThrow().by().name()).contains("Omar");
              assertThat(value.handed().accepted().orElseThrow().contentHash())
                  .isEqualTo(value.handed().contentHash())
                  .hasSize(64);
              assertThat(value.handed().files()).singleElement().matches(file -> file.receipt());
              assertThat(value.origin().orElseThrow().kind()).isEqualTo(Source.Kind.WORKBOOK);
              assertThat(value.origin().orElseThrow().place()).endsWith("Cijfers!G7");
            });
    assertThat(realised.links())
        .extracting(link -> ((AcceptedValue) link).value())
        .containsExactly(number(30), number(20), number(25));
  }

  @Test
  void a_period_and_a_part_have_their_own_passport() {
    assertThat(passport(jinc(), FigureId.period("jinc", "a", "q1")).value()).isEqualTo(number(50));
    Passport part = passport(jinc(), FigureId.part("jinc", "a", "q1", "bliksemstage"));

    assertThat(part.value()).isEqualTo(number(30));
    assertThat(part.what().part()).contains("Bliksemstage");
    assertThat(part.formula().how()).isEqualTo(How.ACCEPTED);
    assertThat(part.links()).hasSize(1);
  }

  @Test
  void last_year_the_target_and_the_percentage_have_one_too() {
    assertThat(passport(jinc(), FigureId.previous("jinc", "a")).value()).isEqualTo(number(33));
    Passport target = passport(jinc(), FigureId.target("jinc", "a"));
    assertThat(target.value()).isEqualTo(number(100));
    assertThat(target.formula().how()).isEqualTo(How.AGREED);
    assertThat(target.links())
        .hasAtLeastOneElementOfType(PlanRow.class)
        .hasAtLeastOneElementOfType(Decision.class);
    Passport share = passport(jinc(), FigureId.share("jinc", "a"));
    assertThat(share.value()).isEqualTo(new Value.Percent(75));
    assertThat(share.links())
        .containsExactly(
            new Computed("realised~jinc~a", number(75)),
            new Computed("target~jinc~a", number(100)));
  }

  @Test
  void words_and_numbers_that_are_not_added_are_said_as_such() {
    assertThat(passport(jinc(), FigureId.realised("jinc", "k")).value())
        .isEqualTo(new Value.State(Says.DESCRIBED));
    assertThat(passport(jinc(), FigureId.realised("jinc", "p")).value())
        .isEqualTo(new Value.State(Says.PER_PERIOD));
    assertThat(passport(jinc(), FigureId.part("jinc", "p", "q2", "hatert")).value())
        .isEqualTo(new Value.State(Says.NOT_AVAILABLE));
  }

  @Test
  void a_row_of_the_plan_is_told_in_words_where_the_plan_explains_its_letters() {
    Situation year =
        jinc()
            .explaining(
                new Sources.Document("S1", "Uitvoeringsplan", Optional.of("regel")));

    assertThat(passport(year, FigureId.money("jinc", Amount.PLAN)).links())
        .containsOnlyOnce(
            new PlanRow(
                "Uitvoeringsplan, regel 924", euros(65000), "nijmegen.yaml", "f1".repeat(32)));
  }

  @Test
  void money_rests_on_the_plan_the_decisions_and_the_ledger() {
    Passport plan = passport(jinc(), FigureId.money("jinc", Amount.PLAN));
    assertThat(plan.links())
        .containsOnlyOnce(new PlanRow("S1:924", euros(65000), "nijmegen.yaml", "f1".repeat(32)))
        .hasAtLeastOneElementOfType(Posting.class);
    assertThat(passport(jinc(), FigureId.money("jinc", Amount.AWARDED)).links())
        .hasAtLeastOneElementOfType(Decision.class)
        .hasAtLeastOneElementOfType(Posting.class);
    Passport settled = passport(jinc(), FigureId.money("jinc", Amount.SETTLED));
    assertThat(settled.value()).isEqualTo(euros(60000));
    assertThat(settled.formula().how()).isEqualTo(How.DECIDED);
    assertThat(passport(jinc(), FigureId.money("jinc", Amount.REST)).links())
        .containsExactly(
            new Computed("money~jinc~plan", euros(65000)),
            new Computed("money~jinc~settled", euros(60000)));
    assertThat(passport(jinc(), FigureId.line("groeien", Amount.PLAN)).value())
        .isEqualTo(euros(65000));
    assertThat(passport(jinc(), FigureId.total(Amount.REST)).value()).isEqualTo(euros(5000));
    assertThat(passport(jinc(), FigureId.money("jinc", Amount.PAID)).value())
        .isEqualTo(euros(1000));
  }

  @Test
  void own_spending_names_who_reported_it() {
    Situation own = aYear().with(item("hotspot").by(Delivery.MUNICIPALITY).account(true, 150));

    Passport settled = passport(own, FigureId.money("hotspot", Amount.SETTLED));

    assertThat(settled.links())
        .singleElement()
        .isInstanceOfSatisfying(
            Typed.class, typed -> assertThat(typed.by().name()).contains("Bea"));
  }

  @Test
  void every_figure_of_the_paper_has_a_passport_and_one_without_is_told() {
    Passports all = passports(jinc());
    Document paper =
        new Document(
            "t",
            false,
            List.of(
                new Document.Chapter(
                    "a",
                    "A",
                    List.of(
                        new Document.Sentence(
                            nl.rekenschap.publication.Text.figure(
                                    "75", FigureId.realised("jinc", "a").value())
                                .plus(
                                    nl.rekenschap.publication.Text.figure(
                                        "1", FigureId.other("x").value())))))));

    assertThat(all.brokenIn(paper))
        .containsExactly(new Broken("other~x", "council.Passport.broken.missing", List.of()));
  }

  @Test
  void what_happened_since_stands_below_it_with_its_reason() {
    Situation corrected =
        jinc()
            .butInTheStores(
                it -> {
                  Map<PeriodId, Trail> trails = new HashMap<>(it.trails());
                  Trail trail = trails.get(Q1);
                  Submission first = trail.rounds().getFirst().submission();
                  Submission second =
                      SoundChains.submission(
                          new AcceptedFigures(
                              Q1,
                              new nl.rekenschap.kernel.Span(
                                  2025, nl.rekenschap.kernel.Frequency.QUARTER, 1),
                              first.values(),
                              ""),
                          2);
                  List<Trail.Round> rounds = new ArrayList<>(trail.rounds());
                  rounds.add(new Trail.Round(second, second.contentHash()));
                  trails.put(
                      Q1,
                      new Trail(
                          Q1,
                          rounds,
                          List.of(
                              new Reopening(
                                  1,
                                  true,
                                  "Kim vergiste zich",
                                  Instant.parse("2025-06-01T08:00:00Z"),
                                  "Kim",
                                  Optional.empty(),
                                  SoundChains.ACCEPTED,
                                  "Omar",
                                  Optional.empty()))));
                  return new Provenance(
                      it.plan(), trails, it.judged(), it.documents(), it.entries());
                });

    assertThat(passport(corrected, FigureId.realised("jinc", "a")).laterChanges())
        .extracting(Passport.Change::event, Passport.Change::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Event.HANDED_IN, ""),
            org.assertj.core.groups.Tuple.tuple(Event.REOPENED, "Kim vergiste zich"));
    assertThat(passport(corrected, FigureId.period("jinc", "a", "q2")).laterChanges()).isEmpty();
  }

  @Test
  void passports_are_read_back_as_they_were_kept() {
    Passports all = passports(jinc());
    String text = PassportJson.write(all);

    assertThat(PassportJson.read(text)).isEqualTo(all);
    assertThat(PassportJson.write(PassportJson.read(text))).isEqualTo(text);
  }

  @Test
  void each_link_is_a_row_of_open_data() {
    Passports all = passports(jinc());

    assertThat(PassportData.of(all, Sentences.dutch()).rows())
        .hasSize(
            all.all().values().stream()
                .mapToInt(passport -> Math.max(1, passport.links().size()))
                .sum());
  }
}
