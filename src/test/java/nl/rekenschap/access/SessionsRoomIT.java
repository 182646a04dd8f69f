package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a browser that is logged in meets after somebody changed its account. */
@RoomTest
class SessionsRoomIT {

  @Autowired private World world;
  @Autowired private People people;
  @Autowired private Statements statements;
  @Autowired private WebApplicationContext web;
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void who_was_removed_lands_on_the_login_page_at_the_next_click() throws Exception {
    MockHttpSession session = login("jinc-invuller");
    assertThat(open(session).getRedirectedUrl()).as("is in").isNull();

    world.as("jinc", () -> people.remove(new PersonId("jinc-invuller")));

    assertThat(open(session).getRedirectedUrl()).endsWith("/login");
    assertThat(session.isInvalid()).isTrue();
  }

  /** The session ends with the click, and Vaadin answers that by loading the page anew. */
  @Test
  void a_click_within_an_open_screen_ends_the_session_of_who_was_removed() throws Exception {
    MockHttpSession session = login("jinc-invuller");
    world.as("jinc", () -> people.remove(new PersonId("jinc-invuller")));

    MvcResult answer =
        browser
            .perform(
                post("/subsidy/home")
                    .param("v-r", "uidl")
                    .contentType("application/json")
                    .content("{}")
                    .session(session)
                    .with(csrf()))
            .andReturn();

    assertThat(session.isInvalid()).isTrue();
    assertThat(answer.getRequest().getUserPrincipal()).isNull();
  }

  @Test
  void a_changed_duty_counts_at_the_next_click_and_one_stays_logged_in() throws Exception {
    MockHttpSession session = login("jinc-invuller");
    world.as(
        "jinc", () -> people.changeDuties(new PersonId("jinc-invuller"), Set.of(Duty.SIGNATORY)));
    assertThat(account(session).person().duties()).containsExactly(Duty.EDITOR);

    assertThat(open(session).getRedirectedUrl()).isNull();

    assertThat(account(session).person().duties()).containsExactly(Duty.SIGNATORY);
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void others_stay_logged_in_and_a_click_asks_for_the_account_once() throws Exception {
    MockHttpSession session = login("leergeld");
    world.as("jinc", () -> people.remove(new PersonId("jinc-invuller")));

    List<String> asked =
        statements.of(
            () -> {
              try {
                assertThat(open(session).getRedirectedUrl()).isNull();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(asked).filteredOn(sql -> sql.contains("access.person")).hasSize(1);
  }

  @Test
  void the_owner_sees_when_somebody_was_last_let_in() throws Exception {
    world.itIs("2025-05-01");
    assertThat(lastLogin()).isEmpty();

    login("jinc-invuller");

    assertThat(lastLogin()).isPresent();
  }

  @Test
  void who_follows_the_link_of_a_mail_logs_in_and_comes_where_the_link_leads() throws Exception {
    String link = "/post/open/abcdefghijklmnopqrst";
    MvcResult asked = browser.perform(get(link)).andReturn();
    assertThat(asked.getResponse().getRedirectedUrl()).endsWith("/login");
    MockHttpSession session =
        (MockHttpSession) Objects.requireNonNull(asked.getRequest().getSession(false));

    MvcResult answer =
        browser
            .perform(
                post("/login")
                    .session(session)
                    .param("username", "jinc")
                    .param("password", "demo")
                    .with(csrf()))
            .andReturn();

    assertThat(answer.getResponse().getRedirectedUrl()).contains(link);
  }

  private java.util.Optional<java.time.Instant> lastLogin() {
    return world.as("jinc", people::team).stream()
        .filter(member -> member.person().id().value().equals("jinc-invuller"))
        .findFirst()
        .orElseThrow()
        .lastLogin();
  }

  private MockHttpSession login(String account) throws Exception {
    MvcResult answer =
        browser
            .perform(
                post("/login").param("username", account).param("password", "demo").with(csrf()))
            .andReturn();
    return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
  }

  /** Answers 404 when one is in: screens are not served in this test, only guarded. */
  private MockHttpServletResponse open(MockHttpSession session) throws Exception {
    return browser.perform(get("/subsidy/home").session(session)).andReturn().getResponse();
  }

  private static Account account(MockHttpSession session) {
    SecurityContext kept =
        (SecurityContext)
            Objects.requireNonNull(
                session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
    return (Account)
        Objects.requireNonNull(Objects.requireNonNull(kept.getAuthentication()).getPrincipal());
  }
}
