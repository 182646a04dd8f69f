package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who forgot a password sets it anew, and nobody else does. It stays whole: each test is a turn of
 * the same link, with the same person, phone and mailbox.
 */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class ForgottenRoomIT {

  private static final PersonId KOEMAN = new PersonId("koeman");
  private static final String MAIL = "k.oeman@voorbeeld.nl";
  private static final String GOOD = "zeven koeien in de wei";
  private static final String NEXT = "acht schapen op de dijk";

  @Autowired private WebApplicationContext web;
  @Autowired private JdbcClient jdbc;
  @Autowired private Access access;
  @Autowired private AccessStore accounts;
  @Autowired private SecondSteps secondSteps;
  @Autowired private SecretKeys keys;
  @Autowired private Forgotten forgotten;
  @Autowired private Statements statements;
  @Autowired private LoginSettings settings;
  private final byte[] secret = Totp.secret();
  private MockMvc browser;

  @BeforeEach
  void a_browser_and_somebody_of_a_provider() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    access.create(
        new Person(
            KOEMAN,
            "Wie Koeman",
            MAIL,
            Set.of(Role.PROVIDER_CONTACT),
            Optional.of(new ProviderId("jinc")),
            Set.of(Duty.EDITOR)),
        GOOD);
    new SecondStepStore(jdbc).set(KOEMAN, keys.seal("koeman", secret), TotpOfTests.step() - 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"koeman", MAIL, " K.Oeman@Voorbeeld.nl "})
  void a_link_by_mail_and_the_second_step_set_it_anew_and_end_all_sessions(String who)
      throws Exception {
    MockHttpSession other = loggedIn();
    ask(who);
    String link = link();
    assertThat(page(link)).contains("name=\"password\"", "name=\"code\"");

    String done = anew(link, NEXT, TotpOfTests.code(secret)).getContentAsString();

    assertThat(done).contains("Uw nieuwe wachtwoord is ingesteld");
    assertThat(opens(other)).as("a session of before").isFalse();
    assertThat(login(GOOD).getRedirectedUrl()).isEqualTo("/login?error");
    assertThat(login(NEXT).getRedirectedUrl()).isEqualTo("/login/code");
    assertThat(mails("Uw wachtwoord voor Rekenschap is gewijzigd"))
        .singleElement()
        .asString()
        .contains("Bel dan meteen");
    assertThat(jdbc.sql("SELECT act FROM access.person_change").query(String.class).list())
        .contains("PASSWORD_CHANGED");
    assertThat(page(link)).as("once").contains("werkt niet meer");
  }

  @Test
  void without_the_second_step_nothing_changes_and_wrong_ones_must_wait() throws Exception {
    ask("koeman");
    String link = link();

    assertThat(anew(link, NEXT, "").getContentAsString()).contains("Deze code klopt niet");
    for (int tries = 1; tries < settings.throttle().tries(); tries++) {
      assertThat(anew(link, NEXT, "000000").getContentAsString()).contains("Deze code klopt niet");
    }

    assertThat(anew(link, NEXT, TotpOfTests.code(secret)).getContentAsString())
        .contains("Wacht 1 minuten");
    assertThat(login(NEXT).getRedirectedUrl()).isEqualTo("/login?error");
    assertThat(mails("Uw wachtwoord voor Rekenschap is gewijzigd")).isEmpty();
  }

  @Test
  void a_recovery_code_is_a_second_step_too_and_a_weak_password_does_not_use_it_up()
      throws Exception {
    String code = secondSteps.newRecoveryCodes(KOEMAN).getFirst();
    ask("koeman");
    String link = link();

    assertThat(anew(link, "Welkom2026!!", code).getContentAsString())
        .contains("te makkelijk te raden");
    assertThat(anew(link, NEXT, code).getContentAsString()).contains("is ingesteld");

    assertThat(secondSteps.recoveryCodesLeft(KOEMAN)).isEqualTo(9);
  }

  @Test
  void a_name_that_is_nobodys_or_may_not_gets_the_same_answer_by_the_same_work_and_no_mail()
      throws Exception {
    access.create(officer("ander", "ander@voorbeeld.nl"), GOOD);
    Sight.whole(() -> accounts.bind(new PersonId("ander"), "https://login.voorbeeld.nl ander"));
    List<String> known = statements.of(() -> quietly("koeman"));
    link();
    for (String name :
        List.of("wie-is-dat", "jinc", "officer", "ander", "", "' OR 1=1", "a\u0000")) {
      assertThat(statements.of(() -> quietly(name))).as(name).hasSameSizeAs(known);
    }
    forgotten.answer();

    assertThat(mails("Kies een nieuw wachtwoord voor Rekenschap")).hasSize(1);
    assertThat(jdbc.sql("SELECT count(*) FROM access.forgotten_ask").query(Long.class).single())
        .isZero();
  }

  @Test
  void who_must_have_a_second_step_and_has_none_gets_no_link() {
    access.create(officer("zonder", "zonder@voorbeeld.nl"), GOOD);
    org.springframework.test.util.ReflectionTestUtils.setField(secondSteps, "required", true);
    try {
      forgotten.ask("zonder", "192.0.2.1");
      forgotten.answer();
    } finally {
      org.springframework.test.util.ReflectionTestUtils.setField(secondSteps, "required", false);
    }

    assertThat(mails("Kies een nieuw wachtwoord voor Rekenschap")).isEmpty();
  }

  @Test
  void a_new_link_another_password_or_time_takes_the_link_away() throws Exception {
    ask("koeman");
    String first = link();
    ask("koeman");
    String second = newest(2);
    assertThat(page(first)).contains("werkt niet meer");
    assertThat(page(second)).contains("name=\"password\"");

    Sight.whole(() -> accounts.endSessions(KOEMAN));
    assertThat(page(second)).as("the account changed").contains("werkt niet meer");

    ask("koeman");
    String third = newest(3);
    assertThat(page(third)).contains("name=\"password\"");
    jdbc.sql("UPDATE access.forgotten_link SET valid_until = valid_until - :valid::interval")
        .param("valid", settings.forgottenLink().toSeconds() + " seconds")
        .update();
    assertThat(page(third)).contains("werkt niet meer");
    assertThat(anew(third, NEXT, TotpOfTests.code(secret)).getContentAsString())
        .contains("werkt niet meer");
  }

  @Test
  void who_is_blocked_gets_no_link_and_cannot_use_one(CapturedOutput output) throws Exception {
    ask("koeman");
    String link = link();
    jdbc.sql("UPDATE access.person SET active = false WHERE id = 'koeman'").update();

    assertThat(page(link)).contains("werkt niet meer");
    ask("koeman");
    forgotten.answer();

    assertThat(mails("Kies een nieuw wachtwoord voor Rekenschap")).hasSize(1);
    assertThat(output.getAll()).doesNotContain(token(link)).doesNotContain(MAIL);
  }

  @Test
  void the_link_is_kept_as_a_hash_and_its_text_until_it_is_sent_only() throws Exception {
    ask("koeman");
    String link = link();

    assertThat(
            jdbc.sql("SELECT token_hash FROM access.forgotten_link").query(String.class).single())
        .matches("[0-9a-f]{64}")
        .doesNotContain(token(link));
    assertThat(jdbc.sql("SELECT confidential FROM post.mail").query(Boolean.class).list())
        .containsOnly(true);
  }

  @Test
  void asking_again_and_again_must_wait_whether_it_is_somebody_or_not() throws Exception {
    for (String name : List.of("koeman", "wie-is-dat")) {
      for (int tries = 0; tries < settings.throttle().tries(); tries++) {
        assertThat(ask(name).getRedirectedUrl()).isEqualTo("/login/forgotten?sent=true");
      }
      assertThat(ask(name).getContentAsString()).contains("Wacht 1 minuten");
    }
  }

  @Test
  void each_step_has_a_line_and_the_pages_run_nothing(CapturedOutput output) throws Exception {
    ask("koeman");
    String link = link();
    anew(link, NEXT, TotpOfTests.code(secret));

    // Of the test before a link may still be on its way.
    assertThat(lines(output, "forgotten-link-sent"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("forgotten-link-sent account=koeman"));
    assertThat(lines(output, "password-set-anew"))
        .singleElement()
        .asString()
        .endsWith("password-set-anew account=koeman address=127.0.0.1");
    for (String page : List.of("/login/forgotten", link)) {
      assertThat(
              browser
                  .perform(get(page))
                  .andReturn()
                  .getResponse()
                  .getHeader("Content-Security-Policy"))
          .contains("default-src 'none'")
          .doesNotContain("script-src", "unsafe");
    }
  }

  private static List<String> lines(CapturedOutput output, String what) {
    return output
        .getAll()
        .lines()
        .filter(line -> line.contains("nl.rekenschap.security") && line.contains(what))
        .toList();
  }

  private static Person officer(String id, String mail) {
    return new Person(
        new PersonId(id), "Wie " + id, mail, Set.of(Role.GRANT_OFFICER), Optional.empty());
  }

  private MockHttpServletResponse ask(String who) throws Exception {
    return browser
        .perform(post("/login/forgotten").param("who", who).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private void quietly(String who) {
    try {
      assertThat(ask(who).getRedirectedUrl()).isEqualTo("/login/forgotten?sent=true");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String link() {
    return newest(1);
  }

  /** That of the mail with that number; the rounds of the product may be first to send it. */
  private String newest(int number) {
    forgotten.answer();
    List<String> mails =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> mails("Kies een nieuw wachtwoord voor Rekenschap"),
                all -> all.size() >= number);
    Matcher link = Pattern.compile("(/login/anew/[A-Za-z0-9_-]{43})").matcher(mails.getLast());
    assertThat(link.find()).as(mails.getLast()).isTrue();
    return link.group(1);
  }

  private List<String> mails(String subject) {
    return Sight.whole(
        () ->
            jdbc.sql("SELECT text FROM post.mail WHERE subject = :subject ORDER BY id")
                .param("subject", subject)
                .query(String.class)
                .list());
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String page(String link) throws Exception {
    return browser.perform(get(link)).andReturn().getResponse().getContentAsString();
  }

  private MockHttpServletResponse anew(String link, String password, String code) throws Exception {
    return browser
        .perform(post(link).param("password", password).param("code", code).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse login(String password) throws Exception {
    return browser
        .perform(
            post("/login").param("username", "koeman").param("password", password).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpSession loggedIn() throws Exception {
    MockHttpSession session = LocalBrowser.enter(browser, "koeman", GOOD);
    browser.perform(
        post("/login/code")
            .session(session)
            .param("code", secondSteps.newRecoveryCodes(KOEMAN).getFirst())
            .with(csrf()));
    assertThat(opens(session)).isTrue();
    return session;
  }

  private boolean opens(MockHttpSession session) throws Exception {
    return LocalBrowser.isIn(browser, session);
  }
}
