package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Each way in has its line in the security log, right or wrong, and so has what is denied. */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLinesRoomIT {

  private static final PersonId OFFICER = new PersonId("officer");
  private static int lastAddress;

  @Autowired private World world;
  @Autowired private People people;
  @Autowired private Keys keys;
  @Autowired private AccessStore accounts;
  @Autowired private SecretKeys secrets;
  @Autowired private JdbcClient jdbc;
  @Autowired private WebApplicationContext web;
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void a_login_by_password_has_one_line_right_or_wrong(CapturedOutput output) throws Exception {
    login("fout");
    login("demo");

    assertThat(lines(output))
        .satisfiesExactly(
            wrong -> assertThat(wrong).contains("refused login because=password address="),
            right -> assertThat(right).contains("login account=officer by=password"));
  }

  @Test
  void a_second_step_has_one_line_right_or_wrong(CapturedOutput output) throws Exception {
    byte[] secret = Totp.secret();
    long now = TotpOfTests.step();
    new SecondStepStore(jdbc).set(OFFICER, secrets.seal("officer", secret), now - 2);
    MockHttpSession half =
        (MockHttpSession) Objects.requireNonNull(login("demo").getRequest().getSession(false));

    code(half, "000000");
    code(half, TotpOfTests.code(secret));

    assertThat(lines(output))
        .satisfiesExactly(
            wrong -> assertThat(wrong).contains("refused code because=wrong account=officer"),
            right -> assertThat(right).contains("login account=officer by=second-step"));
  }

  @Test
  void a_key_has_a_line_when_it_is_wrong_and_one_a_day_when_it_is_right(CapturedOutput output)
      throws Exception {
    world.itIs("2025-04-10");
    String key = world.as("jinc-invuller", () -> keys.make("Registratie")).secret();

    assertThat(ask("Bearer iets").getStatus()).isEqualTo(401);
    ask("Bearer " + key);
    ask("Bearer " + key);
    world.itIs("2025-04-11");
    ask("Bearer " + key);

    assertThat(lines(output))
        .filteredOn(line -> line.contains("by=key"))
        .satisfiesExactly(
            wrong -> assertThat(wrong).contains("refused login by=key because=wrong address="),
            right -> assertThat(right).contains("login account=jinc-invuller by=key"),
            nextDay -> assertThat(nextDay).contains("login account=jinc-invuller by=key"));
    assertThat(output.getAll()).doesNotContain(key);
  }

  @Test
  void a_call_that_a_role_may_not_make_has_one_line_however_often_it_is_made(
      CapturedOutput output) {
    String caller = world.person("nieuwsgierig-" + ++lastAddress, Role.GRANT_OFFICER);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> world.as(caller, () -> people.endSessions(new PersonId("manager"))))
          .isInstanceOf(AccessDeniedException.class);
    }

    assertThat(lines(output))
        .filteredOn(line -> line.contains("refused call"))
        .singleElement()
        .asString()
        .contains("method=People.endSessions account=" + caller);
    world.as(caller, () -> people.teamOf(new ProviderId("jinc")));
    assertThat(lines(output)).filteredOn(line -> line.contains("teamOf")).isEmpty();
  }

  @Test
  void what_is_anothers_and_what_does_not_exist_have_one_and_the_same_line(CapturedOutput output) {
    String anothers = world.as("jinc", () -> keys.make("Van JINC")).key().id();
    for (String id : List.of(anothers, "geen-sleutel")) {
      String contact = world.contact("vreemd-" + ++lastAddress, "leergeld", Duty.EDITOR);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> world.as(contact, () -> keys.revoke(id)))
            .isInstanceOf(Refused.class);
      }

      assertThat(lines(output))
          .filteredOn(line -> line.contains(contact))
          .singleElement()
          .asString()
          .contains("WARN")
          .endsWith(": refused object account=" + contact + " at=Keys.revoke");
    }
  }

  @Test
  void what_a_rule_refuses_has_one_line_and_nothing_of_what_was_typed(CapturedOutput output) {
    String contact = world.contact("slordig-" + ++lastAddress, "jinc", Duty.EDITOR);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> world.as(contact, () -> keys.make("geheim".repeat(1_000))))
          .isInstanceOf(Refused.class);
    }

    assertThat(lines(output))
        .filteredOn(line -> line.contains(contact))
        .singleElement()
        .asString()
        .contains("INFO")
        .containsPattern("refused input because=access\\.\\S+ account=\\S+ at=Keys\\.make$");
    assertThat(output.getAll()).doesNotContain("geheim");
  }

  @Test
  void an_address_that_leads_nowhere_has_one_line_without_what_was_typed(CapturedOutput output)
      throws Exception {
    String caller = world.person("dwaler-" + ++lastAddress, Role.GRANT_OFFICER);
    Account account = accounts.account(new PersonId(caller)).orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertThat(
              browser
                  .perform(get("/geheim/adres").with(authentication(account.loggedIn())))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(403);
    }

    assertThat(lines(output))
        .filteredOn(line -> line.contains(caller))
        .singleElement()
        .asString()
        .endsWith(": refused screen account=" + caller + " at=nowhere");
    assertThat(output.getAll()).doesNotContain("geheim");
  }

  @Test
  void after_logging_out_the_browser_keeps_nothing_of_us() throws Exception {
    for (String way : List.of("/logout", "/access/login/everywhere")) {
      MockHttpSession session =
          (MockHttpSession) Objects.requireNonNull(login("demo").getRequest().getSession(false));

      MockHttpServletResponse answer =
          browser
              .perform(post(way).session(session).secure(true).with(csrf()))
              .andReturn()
              .getResponse();

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(answer.getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    }
  }

  private MvcResult login(String password) throws Exception {
    return browser
        .perform(
            post("/login").param("username", "officer").param("password", password).with(csrf()))
        .andReturn();
  }

  private void code(MockHttpSession session, String code) throws Exception {
    browser.perform(post("/login/code").session(session).param("code", code).with(csrf()));
  }

  private MockHttpServletResponse ask(String authorization) throws Exception {
    String address = "10.8.0." + ++lastAddress;
    return browser
        .perform(
            get("/api/v1/periods")
                .header("Authorization", authorization)
                .with(
                    request -> {
                      request.setRemoteAddr(address);
                      return request;
                    }))
        .andReturn()
        .getResponse();
  }

  private static List<String> lines(CapturedOutput output) {
    Set<String> ways = Set.of("login ", "code ", "call ", "object ", "input ", "screen ");
    return output
        .getAll()
        .lines()
        .filter(line -> line.contains("nl.rekenschap.security") || line.contains(".security "))
        .filter(line -> ways.stream().anyMatch(line::contains))
        .toList();
  }
}
