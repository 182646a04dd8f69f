package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What holds outside the rehearsal: nobody comes in by a password alone, or by its accounts. */
@RoomTest
class EnrolRoomIT {

  @Autowired private WebApplicationContext web;
  @Autowired private SecondSteps secondSteps;
  @Autowired private AccessStore store;
  @Autowired private JdbcClient jdbc;
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  /** The rehearsal, in which these tests run, is the one place that asks for none. */
  private void theSecondStepIsAskedFor(boolean asked) {
    ReflectionTestUtils.setField(secondSteps, "required", asked);
  }

  @AfterEach
  void as_it_was() {
    theSecondStepIsAskedFor(false);
    Sight.whole(store::openPractice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "admin", "jinc"})
  void who_has_no_second_step_gets_no_further_than_setting_it_up(String account) throws Exception {
    theSecondStepIsAskedFor(true);
    MvcResult answer = login(account);
    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login/enrol");
    MockHttpSession half = session(answer);

    for (String address : List.of("/", "/subsidy/home", "/access/login", "/login/code")) {
      assertThat(opens(half, address)).as(address).isFalse();
    }
    String page = page(half);
    byte[] secret = secretOn(page);
    assertThat(enrol(half, "000000")).contains("Deze code klopt niet");
    assertThat(opens(half, "/subsidy/home")).isFalse();

    String codes = enrol(half, TotpOfTests.code(secret));

    Matcher shown = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}").matcher(codes);
    assertThat(shown.results().count()).isEqualTo(10);
    assertThat(opens(half, "/subsidy/home")).isTrue();
    assertThat(login(account).getResponse().getRedirectedUrl()).isEqualTo("/login/code");
  }

  @Test
  void outside_the_rehearsal_its_accounts_are_closed_and_their_sessions_over() throws Exception {
    MockHttpSession session = session(login("officer"));
    assertThat(opens(session, "/subsidy/home")).isTrue();

    new AccessSetup().rehearsalIsOver(store, new MockEnvironment()).afterSingletonsInstantiated();

    assertThat(opens(session, "/subsidy/home")).isFalse();
    for (String account : List.of("officer", "admin", "jinc")) {
      assertThat(login(account).getResponse().getRedirectedUrl()).isEqualTo("/login?error");
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM access.person WHERE practice AND active")
                .query(Long.class)
                .single())
        .isZero();
    Sight.whole(store::openPractice);
    assertThat(Sight.whole(() -> store.account(new PersonId("officer")))).isPresent();
  }

  private MvcResult login(String account) throws Exception {
    return browser
        .perform(post("/login").param("username", account).param("password", "demo").with(csrf()))
        .andReturn();
  }

  private String page(MockHttpSession session) throws Exception {
    return browser
        .perform(get("/login/enrol").session(session))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String enrol(MockHttpSession session, String code) throws Exception {
    return browser
        .perform(post("/login/enrol").session(session).param("code", code).with(csrf()))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private boolean opens(MockHttpSession session, String address) throws Exception {
    if (session.isInvalid()) {
      return false;
    }
    String to =
        browser.perform(get(address).session(session)).andReturn().getResponse().getRedirectedUrl();
    return to == null || !to.endsWith("/login");
  }

  private static MockHttpSession session(MvcResult answer) {
    return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
  }

  private static byte[] secretOn(String page) {
    Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(secret.find()).as(page).isTrue();
    return LoginRoomIT.bytes(secret.group(1).replace(" ", ""));
  }
}
