package nl.rekenschap.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.FigureId.Amount;
import nl.rekenschap.council.Passport.Event;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.Passports.Broken;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.ledger.LedgerSituation;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The chains behind figures of JINC's first quarter of 2025, from the award to the acceptance.
 *
 * <p>Long because the way from award to acceptance is told once, for all of them.
 */
@RoomTest
class PassportRoomIT {

  private static final FigureId MEETINGS = FigureId.realised("jinc", "ontmoetingen");

  @Autowired private World world;
  @Autowired private YearEndSituation years;
  @Autowired private LedgerSituation books;
  @Autowired private Council council;
  @Autowired private PassportDesk desk;
  @Autowired private Corrections corrections;
  @Autowired private Statements statements;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private WebApplicationContext web;

  @BeforeEach
  void jincs_first_quarter_was_accepted() {
    books.planned();
    years.openWithFigures();
  }

  private CouncilReport report() {
    return world.as("controller", () -> council.report(2025));
  }

  private Passports passports() {
    CouncilReport report = report();
    return world.as("controller", () -> desk.of(report));
  }

  private Passport passport(FigureId figure) {
    return passports().find(figure.value()).orElseThrow();
  }

  @Test
  void every_chain_of_a_sound_year_holds() {
    assertThat(passports().broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2025, 2026})
  void every_figure_on_paper_has_a_passport(int year) {
    CouncilReport report = world.as("controller", () -> council.report(year));
    Passports passports = world.as("controller", () -> desk.of(report));

    assertThat(passports.brokenIn(Reports.document(report, Sentences.dutch()))).isEmpty();
    assertThat(passports.forPublic(report).brokenIn(Reports.document(report, Sentences.dutch())))
        .isEmpty();
    passports
        .all()
        .values()
        .forEach(
            it ->
                assertThat(PassportPaper.title(it, Sentences.dutch()))
                    .doesNotContain("{", "council.", "()"));
    assertThat(PassportData.of(passports).rows()).hasSizeGreaterThan(100);
  }

  @Test
  void a_figure_leads_to_its_values_receipt_people_and_hash() {
    Passport passport = passport(MEETINGS);

    assertThat(passport.value()).isEqualTo(new Value.Numeric(new BigDecimal("300"), false));
    assertThat(passport.links())
        .hasSize(3)
        .first()
        .isInstanceOfSatisfying(
            AcceptedValue.class,
            link -> {
              assertThat(link.handed().period()).isEqualTo("2025-jinc-q1");
              assertThat(link.handed().receipt().orElseThrow()).startsWith("OV-2025-");
              assertThat(link.handed().by().organisation()).contains("JINC");
              assertThat(link.handed().accepted()).isPresent();
              assertThat(link.handed().contentHash())
                  .hasSize(64)
                  .isEqualTo(link.handed().accepted().orElseThrow().contentHash());
              assertThat(link.origin().orElseThrow().kind()).isEqualTo(Source.Kind.SCREEN);
              assertThat(link.handed().files())
                  .singleElement()
                  .satisfies(file -> assertThat(file.sha256()).hasSize(64));
            });
  }

  @Test
  void money_leads_to_the_plans_row_the_decision_and_the_postings() {
    assertThat(passport(FigureId.money("jinc", Amount.PLAN)).links())
        .hasAtLeastOneElementOfType(Posting.class)
        .filteredOn(PlanRow.class::isInstance)
        .singleElement()
        .satisfies(
            link -> {
              assertThat(((PlanRow) link).file()).endsWith(".yaml");
              assertThat(((PlanRow) link).fingerprint()).hasSize(64);
            });
    assertThat(passport(FigureId.money("jinc", Amount.AWARDED)).links())
        .hasAtLeastOneElementOfType(Decision.class)
        .hasAtLeastOneElementOfType(Posting.class);
    assertThat(passport(FigureId.total(Amount.PLAN)).value())
        .isEqualTo(new Value.Amount(Money.of(1_115_000), true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "content|realised~jinc~ontmoetingen|UPDATE reporting.measurement SET number = 151 WHERE"
            + " number = 150",
        "content|period~jinc~ontmoetingen~q1|UPDATE reporting.measurement SET number = 151 WHERE"
            + " number = 150",
        "content|realised~jinc~ontmoetingen|UPDATE reporting.submission SET explanation ="
            + " 'Anders.'",
        "otherContent|realised~jinc~ontmoetingen|UPDATE review.judgement SET content_hash = 'x'",
        "notAccepted|realised~jinc~ontmoetingen|DELETE FROM review.judgement",
        "notAccepted|realised~jinc~ontmoetingen|UPDATE review.judgement SET verdict = 'GIVEN_BACK',"
            + " words = 'nee'",
        "fileMissing|realised~jinc~ontmoetingen|DELETE FROM dossier.document WHERE kind ="
            + " 'reporting.document.receipt'",
        "fileChanged|realised~jinc~ontmoetingen|UPDATE dossier.document SET content = 'x' WHERE"
            + " kind = 'reporting.document.receipt'",
        "ledger|money~jinc~awarded|UPDATE ledger.entry SET amount = amount + 1 WHERE account ="
            + " 'COMMITTED'",
        "posting|money~jinc~awarded|UPDATE ledger.entry SET amount = amount + 1 WHERE account ="
            + " 'COMMITTED'",
        "noPosting|money~jinc~awarded|UPDATE ledger.posting SET kind = 'RELEASED' WHERE kind ="
            + " 'AWARDED'",
        "ledger|money~jinc~plan|UPDATE ledger.entry SET amount = amount + 1 WHERE account = 'FREE'"
            + " AND item = 'jinc' AND year = 2025 AND amount > 0"
      })
  void a_link_that_somebody_changed_in_the_database_is_named(
      String what, String figure, String statement) {
    tamper(statement);

    Passports passports = passports();

    assertThat(passports.brokenOf(figure))
        .extracting(Broken::key)
        .contains("council.Passport.broken." + what);
    assertThat(passports.brokenOf("money~leergeld~plan")).isEmpty();
  }

  @Test
  void a_value_that_was_changed_after_the_report_was_made_does_not_follow_any_more() {
    CouncilReport report = report();
    tamper("UPDATE reporting.measurement SET number = 151 WHERE number = 150");

    assertThat(world.as("controller", () -> desk.of(report)).brokenOf(MEETINGS.value()))
        .extracting(Broken::key)
        .contains("council.Passport.broken.value");
  }

  /** As somebody with the keys of the database could. */
  private void tamper(String statement) {
    world.tamper(statement);
  }

  @Test
  void more_figures_are_no_more_statements_and_a_year_takes_less_than_a_second() {
    CouncilReport report = report();
    List<String> one = world.as("controller", () -> statements.of(() -> desk.of(report)));
    for (int i = 0; i < 40; i++) {
      copyOfTheFirstQuarter("2024-x" + i);
    }
    List<String> many = world.as("controller", () -> statements.of(() -> desk.of(report)));

    assertThat(provenance(one)).hasSize(11);
    assertThat(provenance(many)).hasSameSizeAs(provenance(one));
    long start = System.nanoTime();
    world.as("controller", () -> desk.of(report));
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1000);
  }

  /** Statements about what lies behind the figures, not those that make the report. */
  private static List<String> provenance(List<String> all) {
    return all.stream()
        .filter(
            sql ->
                sql.contains("ANY (") && sql.matches("(?s).*(reporting|review|dossier)\\..*")
                    || sql.contains("p.rests_on")
                    || sql.contains("file_name, fingerprint"))
        .toList();
  }

  private void copyOfTheFirstQuarter(String caseId) {
    String period = caseId + "-q1";
    jdbc.sql(
            """
            INSERT INTO reporting.period
              (id, case_id, item_code, year, frequency, span, provider_id, opens_on, due_on, round,
               accepted_round, state, state_at, state_by)
            SELECT :period, :case, item_code, 2024, frequency, span, provider_id, opens_on, due_on,
                   round, accepted_round, state, state_at, state_by
            FROM reporting.period WHERE id = '2025-jinc-q1'
            """)
        .param("period", period)
        .param("case", caseId)
        .update();
    jdbc.sql(
            """
            INSERT INTO reporting.submission (period_id, round, explanation, at, by_person, by_name)
            SELECT :period, round, explanation, at, by_person, by_name
            FROM reporting.submission WHERE period_id = '2025-jinc-q1'
            """)
        .param("period", period)
        .update();
  }

  @Test
  void the_passports_of_an_edition_stay_and_are_open_to_everyone_without_names() {
    CouncilReport report = report();
    Passports exact = passports();
    desk.keep(1, exact, report);
    String person =
        ((AcceptedValue) exact.find(MEETINGS.value()).orElseThrow().links().getFirst())
            .handed()
            .by()
            .name()
            .orElseThrow();

    assertThat(world.as("controller", () -> desk.exact(2025, 1))).contains(exact);
    assertThatThrownBy(() -> world.as("council", () -> desk.exact(2025, 1)))
        .isInstanceOf(AccessDeniedException.class);
    MockHttpServletResponse page = open("/open/council/2025/1/cijfer/" + MEETINGS);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(text(page))
        .contains("<html lang=\"nl\"", "300", "OV-2025-", "JINC", "2025-jinc-q1, ronde 1")
        .doesNotContain("<script", "??", "council.Passport", person);
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(text(open("/open/council/2025/1/cijfer/" + FigureId.total(Amount.PLAN))))
        .contains("€\u00a01.115.000", "/open/council/2025/1/cijfer/line~groeien~plan");
    assertThat(text(open("/open/council/2025/1/herkomst/jinc")))
        .contains("/open/council/2025/1/cijfer/" + MEETINGS, "Aantal")
        .doesNotContain("leergeld");
    assertThatThrownBy(() -> jdbc.sql("UPDATE council.passports SET exact = ''").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_page_without_an_edition_leads_to_the_newest_and_unknown_ones_are_not_found() {
    CouncilReport report = report();
    desk.keep(1, passports(), report);
    desk.keep(2, passports(), report);

    assertThat(open("/open/council/2025/cijfer/" + MEETINGS).getRedirectedUrl())
        .isEqualTo("/open/council/2025/2/cijfer/" + MEETINGS);
    for (String address :
        List.of(
            "/open/council/2025/1/cijfer/realised~x~y",
            "/open/council/2025/3/cijfer/" + MEETINGS,
            "/open/council/x/1/cijfer/" + MEETINGS,
            "/open/council/2025/x/cijfer/" + MEETINGS,
            "/open/council/2024/cijfer/" + MEETINGS,
            "/open/council/2025/1/herkomst/x")) {
      assertThat(open(address).getStatus()).as(address).isEqualTo(404);
    }
  }

  @Test
  void what_is_corrected_after_publication_stands_below_the_figure_as_it_was_published() {
    CouncilReport report = report();
    desk.keep(1, passports(), report);
    Passport before = desk.published(2025, 1).orElseThrow().find(MEETINGS.value()).orElseThrow();
    assertThat(desk.withLaterChanges(before).laterChanges()).isEmpty();

    world.as(
        "officer",
        () -> corrections.reopen(new PeriodId("2025-jinc-q1"), "Kim zag een dubbele telling."));

    Passport after = desk.withLaterChanges(before);
    assertThat(after.value()).isEqualTo(before.value());
    assertThat(after.laterChanges())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.event()).isEqualTo(Event.REOPENED);
              assertThat(change.reason()).isEmpty();
              assertThat(change.by().name()).isEqualTo(Optional.empty());
            });
    assertThat(passport(MEETINGS).laterChanges().getFirst().reason())
        .isEqualTo("Kim zag een dubbele telling.");
    assertThat(text(open("/open/council/2025/1/cijfer/" + MEETINGS)))
        .contains("opnieuw geopend")
        .doesNotContain("Kim zag");
  }

  private MockHttpServletResponse open(String address) {
    MockMvc browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    try {
      return browser.perform(get(address)).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
