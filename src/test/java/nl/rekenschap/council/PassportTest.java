package nl.rekenschap.council;

import static nl.rekenschap.council.Situation.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static nl.rekenschap.council.Situation.calculated;
import static nl.rekenschap.council.Situation.count;
import static nl.rekenschap.council.Situation.indicator;
import static nl.rekenschap.council.Situation.notAvailable;
import static nl.rekenschap.council.Situation.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.council.CouncilReport.Narrative;
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
import nl.rekenschap.dossier.Kept;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.ledger.Entered;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Sources;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Reopening;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;
import nl.rekenschap.review.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PassportTest {

  private static final PeriodId Q1 = new PeriodId("2025-jinc-q1");

  private static IndicatorForYear meetings() {
    return indicator("a", Counts.ENCOUNTERS, new Target.Number(200));
  }

  private static IndicatorForYear people() {
    return calculated(
        indicator("p", Counts.PERSONS, new Target.NoneByDesign()),
        Calculation.MAXIMUM,
        Calculation.NONE);
  }

  private static Situation jinc() {
    return aYear()
        .with(
            item("jinc")
                .awarded(65000, new AgreedTarget("a", 1, new Target.Number(100)))
                .determined(60000)
                .measuredBefore(meetings())
                .acceptedLastYear(1, count("a", 33))
                .measuredBy(meetings())
                .measuredBy(people())
                .measuredBy(indicator("k", Counts.TEXT, new Target.NotApplicable()))
                .accepted(
                    1,
                    "Goed.",
                    count("a", "bliksemstage", 30),
                    count("a", "taal", 20),
                    count("p", "hatert", 3),
                    count("p", "noord", 9),
                    words("k", "Fijn."))
                .accepted(
                    2,
                    count("a", 25),
                    notAvailable("p", "hatert", "systeem stuk"),
                    count("p", "noord", 7)));
  }

  private static Passports passports(Situation situation) {
    ReportInputs inputs = situation.inputs();
    return PassportBuilder.of(inputs, ReportBuilder.build(inputs, Narrative.EMPTY));
  }

  private static Passport passport(Situation situation, FigureId figure) {
    return passports(situation).find(figure.value()).orElseThrow();
  }

  private static Value number(long number) {
    return new Value.Numeric(BigDecimal.valueOf(number), true);
  }

  private static Value euros(long euros) {
    return new Value.Amount(Money.of(euros), true);
  }

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

  private static UnaryOperator<Provenance> round(UnaryOperator<Trail.Round> change) {
    return it -> {
      Map<PeriodId, Trail> trails = new HashMap<>(it.trails());
      Trail trail = trails.get(Q1);
      trails.put(
          Q1, new Trail(Q1, trail.rounds().stream().map(change).toList(), trail.reopenings()));
      return new Provenance(it.plan(), trails, it.judged(), it.documents(), it.entries());
    };
  }

  private static Provenance judged(Provenance it, Judged judged) {
    Map<PeriodId, Judged> all = new HashMap<>(it.judged());
    all.put(Q1, judged);
    return new Provenance(it.plan(), it.trails(), all, it.documents(), it.entries());
  }

  private static Provenance documents(Provenance it, UnaryOperator<Map<UUID, Kept>> change) {
    return new Provenance(
        it.plan(),
        it.trails(),
        it.judged(),
        change.apply(new HashMap<>(it.documents())),
        it.entries());
  }

  private static UUID receipt(Provenance it) {
    return it.trails().get(Q1).rounds().getFirst().submission().receipt().orElseThrow().document();
  }

  private static Provenance entries(Provenance it, UnaryOperator<Entered> change) {
    return new Provenance(
        it.plan(),
        it.trails(),
        it.judged(),
        it.documents(),
        it.entries().stream().map(change).toList());
  }

  private static Entered with(Entered it, Money amount, boolean sound) {
    return new Entered(
        it.posting(),
        it.at(),
        it.on(),
        it.kind(),
        it.account(),
        it.item(),
        it.caseId(),
        amount,
        it.reference(),
        it.restsOn(),
        it.ground(),
        it.by(),
        sound);
  }

  private static Trail.Round otherValue(Trail.Round round) {
    Submission it = round.submission();
    AcceptedFigures figures =
        new AcceptedFigures(
            Q1,
            new nl.rekenschap.kernel.Span(2025, nl.rekenschap.kernel.Frequency.QUARTER, 1),
            List.of(count("a", "bliksemstage", 31), count("a", "taal", 20), words("k", "Fijn.")),
            it.explanation());
    return new Trail.Round(SoundChains.submission(figures, 1), "other");
  }

  static Stream<Arguments> faults() {
    UnaryOperator<Provenance> noTrail =
        it -> new Provenance(it.plan(), Map.of(), it.judged(), it.documents(), it.entries());
    UnaryOperator<Provenance> notAccepted = it -> judged(it, Judged.NOTHING);
    UnaryOperator<Provenance> otherAccepted =
        it -> judged(it, new Judged(List.of(SoundChains.judgement(Q1, 1, "x")), List.of()));
    UnaryOperator<Provenance> otherConfirmed =
        it ->
            judged(
                it,
                new Judged(
                    it.judged().get(Q1).judgements(), List.of(SoundChains.judgement(Q1, 1, "x"))));
    UnaryOperator<Provenance> noFile =
        it ->
            documents(
                it,
                all -> {
                  all.remove(receipt(it));
                  return all;
                });
    UnaryOperator<Provenance> otherFile =
        it ->
            documents(
                it,
                all -> {
                  all.computeIfPresent(receipt(it), (id, kept) -> new Kept(kept.document(), "x"));
                  return all;
                });
    UnaryOperator<Provenance> otherAmount =
        it -> entries(it, entry -> with(entry, Money.of(1), true));
    UnaryOperator<Provenance> halfPosting =
        it -> entries(it, entry -> with(entry, entry.amount(), false));
    UnaryOperator<Provenance> noPosting =
        it -> new Provenance(it.plan(), it.trails(), it.judged(), it.documents(), List.of());
    return Stream.of(
        Arguments.of("noRound", "realised~jinc~a", noTrail),
        Arguments.of("content", "realised~jinc~a", round(PassportTest::otherValue)),
        Arguments.of("value", "realised~jinc~a", round(PassportTest::otherValue)),
        Arguments.of("value", "period~jinc~a~q1", round(PassportTest::otherValue)),
        Arguments.of("content", "part~jinc~a~q1~taal", round(PassportTest::otherValue)),
        Arguments.of("notAccepted", "realised~jinc~p", notAccepted),
        Arguments.of("notAccepted", "part~jinc~p~q1~hatert", notAccepted),
        Arguments.of("otherContent", "realised~jinc~k", otherAccepted),
        Arguments.of("otherContent", "period~jinc~k~q1", otherConfirmed),
        Arguments.of("fileMissing", "realised~jinc~a", noFile),
        Arguments.of("fileChanged", "period~jinc~a~q1", otherFile),
        Arguments.of("ledger", "money~jinc~plan", otherAmount),
        Arguments.of("ledger", "money~jinc~awarded", otherAmount),
        Arguments.of("ledger", "money~jinc~settled", otherAmount),
        Arguments.of("posting", "money~jinc~awarded", halfPosting),
        Arguments.of("noPosting", "money~jinc~awarded", noPosting));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("faults")
  void a_broken_link_names_the_figures_that_rest_on_it(
      String what, String figure, UnaryOperator<Provenance> change) {
    Passports passports = passports(jinc().butInTheStores(change));

    assertThat(passports.brokenOf(figure))
        .extracting(Broken::key)
        .contains("council.Passport.broken." + what);
    assertThat(passports.broken())
        .extracting(broken -> broken.sentence(Sentences.dutch()))
        .allMatch(sentence -> sentence.endsWith("."));
  }

  @Test
  void a_fault_of_one_quarter_leaves_the_other_alone() {
    Passports passports = passports(jinc().butInTheStores(it -> judged(it, Judged.NOTHING)));

    assertThat(passports.brokenOf("period~jinc~a~q2")).isEmpty();
    assertThat(passports.brokenOf("money~jinc~awarded")).isEmpty();
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
