package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.HATERT;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What anyone without a login gets to read.
 *
 * <p>Long because each test is one address, and they share what was published.
 */
@RoomTest
class OpenPagesRoomIT {

  private static final CaseId CASE = new CaseId("council-2025");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

  @Autowired private World world;
  @Autowired private Council council;
  @Autowired private Editions editions;
  @Autowired private JdbcClient jdbc;
  @Autowired private StagedSources sources;
  @Autowired private WebApplicationContext web;

  @Autowired
  @Qualifier("springSecurityFilterChain")
  private Filter security;

  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    world.itIs("2026-04-01");
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @AfterEach
  void forget() {
    sources.stage(null);
  }

  /** As many budget lines as the real plan has, each with four quarters of words. */
  private static Situation aFullYear() {
    Situation year = aYear();
    for (int i = 0; i < 12; i++) {
      ItemStory story =
          item("post-" + i)
              .in(HATERT)
              .awarded(65000)
              .measuredBy(indicator("a", Counts.ENCOUNTERS, new Target.Number(1140)))
              .measuredBy(indicator("b", Counts.PERSONS, new Target.NoneByDesign()));
      for (int quarter = 1; quarter <= 4; quarter++) {
        story.accepted(
            quarter, "Dit kwartaal ging het goed. ".repeat(8), count("a", 300), count("b", 7));
      }
      year.with(story);
    }
    return year;
  }

  private void published(ReportInputs inputs) {
    sources.stage(inputs);
    published();
  }

  private void published() {
    world.as(
        "adviser",
        () -> {
          council.start(2025);
          council.saveNarrative(
              world.task(CASE, CouncilTask.DRAFT),
              new Narrative("Kern <b>met</b> nadruk, 3 < 5", Map.of("groeien", "Het groeit.")));
          council.draft(world.task(CASE, CouncilTask.DRAFT));
        });
    approveAndDecide();
  }

  private void handOnAndPublish() {
    world.as("adviser", () -> council.draft(world.task(CASE, CouncilTask.DRAFT)));
    approveAndDecide();
  }

  private void approveAndDecide() {
    world.as("controller", () -> council.check(world.task(CASE, CouncilTask.CHECK)));
    world.as("manager", () -> council.approve(world.task(CASE, CouncilTask.APPROVE)));
    world.as(
        "adviser",
        () ->
            council.recordCollegeDecision(
                world.task(CASE, CouncilTask.COLLEGE),
                LocalDate.of(2026, 4, 1),
                "Z-2026-1",
                "De rest volgt"));
  }

  private MockHttpServletResponse open(String address) {
    try {
      MockHttpServletResponse answer = browser.perform(get(address)).andReturn().getResponse();
      String elsewhere = answer.getRedirectedUrl();
      return elsewhere == null ? answer : open(elsewhere);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String text(String address) {
    return new String(open(address).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void a_published_report_is_a_plain_page_without_script_under_a_strict_policy() {
    published(aFullYear().inputs());

    MockHttpServletResponse response = open("/open/council/2025");
    String page = text("/open/council/2025");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'self'")
        .doesNotContain("unsafe", "script-src");
    assertThat(response.getHeader("Set-Cookie")).isNull();
    assertThat(response.getContentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(response.getContentAsByteArray().length).isLessThan(60 * 1024);
    assertThat(page)
        .doesNotContain("<script", " style=", " onclick", "??")
        .contains("<html lang=\"nl\"", "Raadsrapportage 2025", "1.140", "1.200", "Z-2026-1")
        .contains("Kern met nadruk, 3 &lt; 5", "Het groeit.");
  }

  @Test
  void the_real_plan_with_all_its_words_and_downloads_weighs_less_than_60_kB() {
    published();

    String page = text("/open/council/2025");
    assertThat(page)
        .contains("JINC", "Leergeld", "rapport.pdf", "scholen.csv")
        .contains("gegevens.xlsx", "gegevens.ods", "gegevens.json");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(60 * 1024);
    String passport = text("/open/council/2025/1/cijfer/money~jinc~plan");
    assertThat(passport).contains("Uitvoeringsplan (platte tekst), regel");
    assertThat(passport.getBytes(StandardCharsets.UTF_8).length).isLessThan(60 * 1024);
  }

  @Test
  void headings_come_in_order_and_tables_name_themselves_and_their_cells() {
    published(aFullYear().inputs());
    // As for an edition from before papers were kept.
    world.owner().sql("TRUNCATE council.output").update();
    String page = text("/open/council/2025");

    List<Integer> levels = new ArrayList<>();
    Matcher headings = HEADING.matcher(page);
    while (headings.find()) {
      levels.add(Integer.parseInt(headings.group(1)));
    }
    assertThat(levels.getFirst()).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
    int tables = occurrences(page, "<table>");
    assertThat(tables).isGreaterThan(12);
    assertThat(occurrences(page, "<caption>")).isEqualTo(tables);
    assertThat(occurrences(page, "tabindex=\"0\" role=\"region\" aria-label=")).isEqualTo(tables);
    assertThat(page).contains("scope=\"col\"", "scope=\"row\"").doesNotContain("<th>");
  }

  private static int occurrences(String page, String what) {
    return page.split(Pattern.quote(what), -1).length - 1;
  }

  @Test
  void practice_figures_bear_their_mark_for_good() {
    published(aFullYear().asPractice().inputs());

    assertThat(text("/open/council/2025"))
        .contains("OEFENGEGEVENS – de cijfers in dit rapport zijn verzonnen");
    assertThat(text("/open/council")).contains("(oefengegevens)");
  }

  @Test
  void real_figures_bear_no_mark() {
    published(aFullYear().inputs());

    assertThat(text("/open/council/2025")).doesNotContain("OEFENGEGEVENS");
  }

  @Test
  void the_list_leads_to_the_years() {
    assertThat(text("/open/council")).contains("Er is nog geen raadsrapportage gepubliceerd.");

    published(aFullYear().inputs());

    assertThat(text("/open/council"))
        .contains("href=\"/open/council/2025\"")
        .doesNotContain("<script");
  }

  @Test
  void an_older_edition_stays_and_says_that_there_is_a_newer_one() {
    published(aFullYear().inputs());
    world.as("adviser", () -> council.startEdition(2025, "Een school telde dubbel"));
    handOnAndPublish();

    assertThat(text("/open/council/2025/1"))
        .contains("Er is een nieuwere", "href=\"/open/council/2025/2\"")
        .doesNotContain("Erratum", "<script");
    assertThat(text("/open/council/2025/2"))
        .contains("Erratum: wat is anders dan in editie 1", "Een school telde dubbel")
        .doesNotContain("Er is een nieuwere");
    assertThat(text("/open/council/2025")).isEqualTo(text("/open/council/2025/2"));
  }

  @Test
  void a_paper_is_saved_under_a_safe_name_and_known_by_its_hash() throws Exception {
    published(aFullYear().inputs());
    Editions.Listed listed = editions.outputs(2025, 1).getFirst();
    String address = "/open/council/2025/1/" + listed.name();

    MockHttpServletResponse paper = open(address);
    assertThat(paper.getStatus()).isEqualTo(200);
    assertThat(paper.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + listed.name() + "\"");
    assertThat(paper.getHeader("ETag")).isEqualTo("\"" + listed.sha256() + "\"");
    assertThat(paper.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(paper.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(Sha256.of(paper.getContentAsByteArray())).isEqualTo(listed.sha256());
    assertThat(
            browser
                .perform(get(address).header("If-None-Match", "\"" + listed.sha256() + "\""))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(304);
  }

  @Test
  void an_edition_or_paper_that_is_not_there_gets_the_same_answer() {
    published(aFullYear().inputs());
    String missing = text("/open/council/1066");

    for (String address :
        List.of(
            "/open/council/2025/2",
            "/open/council/2025/0",
            "/open/council/2025/99999999999",
            "/open/council/2025/1/geheim.pdf",
            "/open/council/2025/2/raadsrapportage-2025-editie-2.json",
            "/open/council/2025/x/y")) {
      assertThat(open(address).getStatus()).isEqualTo(404);
      assertThat(text(address)).isEqualTo(missing);
    }
  }

  @Test
  void what_is_not_published_looks_like_what_cannot_exist() {
    sources.stage(aFullYear().inputs());
    world.as("adviser", () -> council.start(2025));

    String missing = text("/open/council/2025");
    assertThat(missing).contains("Deze rapportage is er niet", "<html lang=\"nl\"");
    for (String address :
        List.of("/open/council/2025", "/open/council/1066", "/open/council/geheim")) {
      assertThat(open(address).getStatus()).isEqualTo(404);
      assertThat(text(address)).isEqualTo(missing);
    }
  }

  @Test
  void the_looks_are_there_without_a_login() {
    for (String file : List.of("/assets/report.css", "/assets/rekenschap.css")) {
      assertThat(new ClassPathResource("META-INF/resources" + file).exists()).isTrue();
      assertThat(isLetThrough(file)).isTrue();
    }
    assertThat(isLetThrough("/icon/rekenschap.svg")).isTrue();
    assertThat(isLetThrough("/council")).isFalse();
  }

  /** Whether a request without a login passes the security filters. */
  private boolean isLetThrough(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
    request.setServletPath(address);
    MockFilterChain chain = new MockFilterChain();
    try {
      security.doFilter(request, new MockHttpServletResponse(), chain);
    } catch (ServletException | IOException e) {
      throw new AssertionError(e);
    }
    return chain.getRequest() != null;
  }
}
