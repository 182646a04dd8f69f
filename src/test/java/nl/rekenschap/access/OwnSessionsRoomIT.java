package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One sees where one is logged in, and ends what one does not know. */
@RoomTest
class OwnSessionsRoomIT {

  private static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static final String TELEPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
  private static final Pattern CHOICE = Pattern.compile("value=\"([0-9a-f-]{36})\"");

  @Autowired private WebApplicationContext web;
  @Autowired private JdbcClient jdbc;
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void one_sees_ones_own_sessions_with_their_browser_and_which_is_this_one() throws Exception {
    MockHttpSession here = login("officer", FIREFOX);
    login("officer", TELEPHONE);
    login("manager", TELEPHONE);

    String page = page(here);

    assertThat(page).contains("Firefox, Windows (deze sessie)", "Safari, iPhone</label>");
    assertThat(choices(page)).as("not this one, and not the manager's").hasSize(1);
  }

  @Test
  void the_chosen_session_ends_and_the_others_go_on() throws Exception {
    MockHttpSession here = login("officer", FIREFOX);
    MockHttpSession telephone = login("officer", TELEPHONE);
    String id = choices(page(here)).getFirst();

    MockHttpServletResponse wrong = end(here, "one", id, "niet mijn wachtwoord");
    assertThat(wrong.getContentAsString()).contains("niet uw huidige wachtwoord");
    assertThat(isIn(telephone)).isTrue();
    assertThat(end(here, "one", "", "demo").getContentAsString()).contains("Kies eerst een sessie");

    assertThat(end(here, "one", id, "demo").getRedirectedUrl()).isEqualTo("/access/login?ended");

    assertThat(isIn(telephone)).isFalse();
    assertThat(telephone.isInvalid()).isTrue();
    assertThat(isIn(here)).isTrue();
    assertThat(choices(page(here))).isEmpty();
    assertThat(jdbc.sql("SELECT act FROM access.person_change").query(String.class).list())
        .contains("SESSIONS_ENDED");
  }

  @Test
  void all_others_end_also_one_that_was_not_used_yet_and_this_one_goes_on() throws Exception {
    MockHttpSession here = login("officer", FIREFOX);
    MockHttpSession telephone = login("officer", TELEPHONE);
    MockHttpSession unused = enter("officer");
    MockHttpSession manager = login("manager", TELEPHONE);

    assertThat(end(here, "others", "", "demo").getRedirectedUrl()).isEqualTo("/access/login?ended");

    assertThat(isIn(telephone)).isFalse();
    assertThat(isIn(unused)).isFalse();
    assertThat(isIn(here)).isTrue();
    assertThat(page(here)).contains("Firefox, Windows (deze sessie)");
    assertThat(isIn(manager)).isTrue();
  }

  @Test
  void somebody_elses_session_does_not_exist() throws Exception {
    MockHttpSession here = login("officer", FIREFOX);
    MockHttpSession manager = login("manager", TELEPHONE);
    login("manager", FIREFOX);
    String theirs = choices(page(manager)).getFirst();

    String refused = end(here, "one", theirs, "demo").getContentAsString();
    String unknown =
        end(here, "one", "00000000-0000-0000-0000-000000000000", "demo").getContentAsString();

    assertThat(refusal(refused)).isNotEmpty().isEqualTo(refusal(unknown));
    assertThat(choices(page(manager))).contains(theirs);
  }

  @Test
  void who_logged_out_or_was_away_too_long_is_no_longer_in_the_list() throws Exception {
    MockHttpSession here = login("officer", FIREFOX);
    MockHttpSession telephone = login("officer", TELEPHONE);
    browser.perform(post("/logout").session(telephone).with(csrf()));
    assertThat(choices(page(here))).isEmpty();

    login("officer", TELEPHONE);
    assertThat(choices(page(here))).hasSize(1);
    jdbc.sql("UPDATE access.own_session SET last_used_at = last_used_at - interval '61 minutes'")
        .update();
    assertThat(choices(page(here))).isEmpty();
  }

  @Test
  void what_a_screen_asks_by_itself_is_no_use() throws Exception {
    MockHttpSession here = login("officer", FIREFOX);
    Instant before = lastUsed();
    here.setAttribute(LastAct.ATTRIBUTE, before);
    ask(here, "/subsidy/home?v-r=uidl");
    assertThat(lastUsed()).isEqualTo(before);

    here.setAttribute(LastAct.ATTRIBUTE, before.plus(Duration.ofMinutes(5)));
    ask(here, "/subsidy/home?v-r=uidl");
    assertThat(lastUsed()).isEqualTo(before.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537.36 Edg/140|Edge, Windows
          Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36|Chrome, Android
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18 Safari/605.1.15|Safari, macOS
          <script>alert(1)</script>|''
          """,
      delimiter = '|')
  void a_browser_is_named_in_rough_words_of_ours(String userAgent, String words) {
    assertThat(RoughBrowser.of(userAgent)).isEqualTo(words);
  }

  private static String refusal(String page) {
    return page.lines().filter(line -> line.contains("class=\"refusal\"")).findFirst().orElse("");
  }

  private Instant lastUsed() {
    return jdbc.sql("SELECT last_used_at FROM access.own_session")
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  private MockHttpSession enter(String account) throws Exception {
    return LocalBrowser.enter(browser, account);
  }

  private MockHttpSession login(String account, String userAgent) throws Exception {
    MockHttpSession session = enter(account);
    browser.perform(get("/subsidy/home").session(session).header("User-Agent", userAgent));
    return session;
  }

  private String ask(MockHttpSession session, String address) throws Exception {
    return browser
        .perform(get(java.net.URI.create(address)).session(session))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String page(MockHttpSession session) throws Exception {
    return ask(session, "/access/login");
  }

  private static List<String> choices(String page) {
    return CHOICE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private MockHttpServletResponse end(
      MockHttpSession session, String what, String id, String present) throws Exception {
    return browser
        .perform(
            post("/access/login/sessions")
                .session(session)
                .param("end", what)
                .param("session", id)
                .param("present", present)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private boolean isIn(MockHttpSession session) throws Exception {
    return LocalBrowser.isIn(browser, session);
  }
}
