package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The way in by name and password.
 *
 * <p>Long because each test is one rule of the login, and they share its pages.
 */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class LoginRoomIT {

  private static final String GOOD = "zeven koeien in de wei";

  @Autowired private World world;
  @Autowired private WebApplicationContext web;
  @Autowired private JdbcClient jdbc;
  @Autowired private Passwords passwords;
  @Autowired private LoginSettings settings;
  @Autowired private People people;
  @Autowired private Access access;
  @Autowired private Steads steads;
  @Autowired private AccessStore accounts;
  @Autowired private SecondSteps secondSteps;
  @Autowired private LoginSessions sessions;
  @Autowired private SecretKeys keys;
  @Autowired private Throttle throttle;
  @Autowired private PersonRecord record;
  private MockMvc browser;

  @BeforeEach
  void a_browser_and_somebody() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    access.create(person("koeman"), GOOD);
  }

  private static Person person(String id) {
    return new Person(
        new PersonId(id),
        "Wie " + id,
        id + "@voorbeeld.nl",
        java.util.Set.of(Role.GRANT_OFFICER),
        java.util.Optional.empty());
  }

  // --- One answer, one effort

  @Test
  void an_unknown_a_blocked_a_removed_and_a_known_name_cost_one_hash_and_get_one_answer()
      throws Exception {
    world.as("admin", () -> people.block(new PersonId("leergeld")));
    world.as("admin", () -> people.remove(new PersonId("jinc-invuller")));
    for (String name : List.of("koeman", "wie-is-dat", "leergeld", "jinc-invuller", "' OR 1=1")) {
      long before = passwords.compared();

      String to = login(name, "fout wachtwoord").getResponse().getRedirectedUrl();

      assertThat(to).as(name).isEqualTo("/login?error");
      assertThat(passwords.compared() - before).as(name).isEqualTo(1);
    }
  }

  @Test
  void who_is_blocked_is_not_let_in_by_the_right_password_and_is_told_nothing() throws Exception {
    world.as("admin", () -> people.block(new PersonId("leergeld")));

    assertThat(login("leergeld", "demo").getResponse().getRedirectedUrl())
        .isEqualTo("/login?error");
  }

  // --- Pauses

  @Test
  void too_many_wrong_tries_must_wait_whether_the_name_is_somebodys_or_not() throws Exception {
    for (String name : List.of("koeman", "wie-is-dat")) {
      for (int tries = 0; tries < settings.throttle().tries(); tries++) {
        assertThat(login(name, "fout").getResponse().getRedirectedUrl()).isEqualTo("/login?error");
      }
      long before = passwords.compared();

      String wrong = login(name, "fout").getResponse().getRedirectedUrl();
      String right = login(name, GOOD).getResponse().getRedirectedUrl();

      assertThat(List.of(wrong, right)).containsOnly("/login?wait=1");
      assertThat(passwords.compared() - before).isEqualTo(2);
    }
  }

  @Test
  void a_pause_ends_by_itself_and_the_right_password_wipes_the_slate() throws Exception {
    for (int tries = 0; tries < settings.throttle().tries(); tries++) {
      login("koeman", "fout");
    }
    pausesPass();

    assertThat(login("koeman", GOOD).getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(login("koeman", "fout").getResponse().getRedirectedUrl()).isEqualTo("/login?error");
  }

  @Test
  void pauses_double_up_to_the_longest() {
    ThrottleStore store = new ThrottleStore(jdbc);
    Duration first = Duration.ofSeconds(2);
    Duration longest = Duration.ofMinutes(15);
    List<Long> pauses = new java.util.ArrayList<>();
    for (int tries = 0; tries < 16; tries++) {
      assertThat(store.begin("x", 5, first, longest)).isEmpty();
      store
          .begin("x", 5, first, longest)
          .ifPresent(pause -> pauses.add(Math.ceilDiv(pause.toMillis(), 1000)));
      if (!pauses.isEmpty()) {
        pausesPass();
      } else {
        tries++;
      }
    }

    assertThat(pauses)
        .startsWith(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L)
        .endsWith(900L)
        .isSorted();
  }

  @Test
  void two_nodes_count_together() {
    Throttle one = new Throttle(new ThrottleStore(jdbc), settings);
    Throttle other = new Throttle(new ThrottleStore(jdbc), settings);
    for (int tries = 0; tries < settings.throttle().tries(); tries++) {
      Throttle node = tries % 2 == 0 ? one : other;
      assertThat(node.begin("password", "koeman", "192.0.2.1")).isEmpty();
    }

    assertThat(one.begin("password", "koeman", "192.0.2.2")).isPresent();
    assertThat(other.begin("password", "koeman", "192.0.2.3")).isPresent();
    assertThat(other.begin("password", "somebody", "192.0.2.1")).isEmpty();
  }

  @Test
  void many_tries_at_once_are_no_more_than_one_after_the_other() throws Exception {
    Throttle throttle = new Throttle(new ThrottleStore(jdbc), settings);
    Callable<Boolean> attempt = () -> throttle.begin("password", "koeman", "192.0.2.1").isEmpty();
    try (var all = Executors.newFixedThreadPool(8)) {
      int made = 0;
      for (Future<Boolean> one : all.invokeAll(java.util.Collections.nCopies(40, attempt))) {
        made += one.get() ? 1 : 0;
      }
      assertThat(made).isEqualTo(settings.throttle().tries());
    }
  }

  @Test
  void one_address_must_wait_whatever_names_it_tries() {
    Throttle throttle = new Throttle(new ThrottleStore(jdbc), settings);
    for (int tries = 0; tries < settings.throttle().triesOfAddress(); tries++) {
      assertThat(throttle.begin("password", "name-" + tries, "192.0.2.7")).isEmpty();
    }

    assertThat(throttle.begin("password", "another", "192.0.2.7")).isPresent();
    assertThat(throttle.begin("password", "another", "192.0.2.8")).isEmpty();
  }

  @Test
  void names_that_were_tried_stand_nowhere_and_the_tries_are_forgotten(CapturedOutput output)
      throws Exception {
    login("mijn-geheime-wachtwoord\r\nalles goed", "fout");

    assertThat(jdbc.sql("SELECT who FROM access.login_try").query(String.class).list())
        .hasSize(2)
        .allMatch(who -> who.matches("[0-9a-f]{64}"));
    assertThat(output.getAll()).doesNotContain("mijn-geheime-wachtwoord");
    assertThat(output.getAll().lines().filter(line -> line.contains("refused login")))
        .hasSize(1)
        .allMatch(line -> line.contains("because=password address=127.0.0.1"));
    jdbc.sql("UPDATE access.login_try SET last_at = last_at - interval '25 hours'").update();
    new Throttle(new ThrottleStore(jdbc), settings).begin("password", "x", "192.0.2.1");
    assertThat(jdbc.sql("SELECT count(*) FROM access.login_try").query(Long.class).single())
        .isEqualTo(2);
  }

  // --- Hashes

  @Test
  void an_old_hash_lets_in_and_is_renewed() throws Exception {
    String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(GOOD);
    jdbc.sql("UPDATE access.person SET password_hash = :old WHERE id = 'koeman'")
        .param("old", old)
        .update();

    assertThat(login("koeman", GOOD).getResponse().getRedirectedUrl()).isEqualTo("/");

    assertThat(hash("koeman")).startsWith("{argon2}");
    assertThat(login("koeman", GOOD).getResponse().getRedirectedUrl()).isEqualTo("/");
  }

  // --- Sessions

  @Test
  void a_session_ends_after_the_longest_time_however_busy() throws Exception {
    MockHttpSession session = in("koeman");
    assertThat(isIn(session)).isTrue();
    session.setAttribute(
        AccountAsItIs.BEGAN,
        new AccountAsItIs.Began(
            new PersonId("koeman"),
            InstantSource.system().instant().minus(settings.longestSession())));

    assertThat(isIn(session)).isFalse();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void just_before_the_longest_time_the_session_is_still_there() throws Exception {
    Instant began = Instant.parse("2026-01-05T08:00:00Z");
    for (var moment :
        List.of(
            began.plus(settings.longestSession()).minusMillis(1),
            began.plus(settings.longestSession()))) {
      MockHttpSession session = in("koeman");
      session.setAttribute(
          AccountAsItIs.BEGAN, new AccountAsItIs.Began(new PersonId("koeman"), began));
      MockMvc then =
          MockMvcBuilders.standaloneSetup(new Object())
              .addFilters(
                  (request, response, chain) -> {
                    org.springframework.security.core.context.SecurityContextHolder.getContext()
                        .setAuthentication(
                            Sight.whole(() -> accounts.account(new PersonId("koeman")))
                                .orElseThrow()
                                .loggedIn());
                    chain.doFilter(request, response);
                  },
                  new AccountAsItIs(
                      accounts,
                      steads,
                      sessions,
                      settings.longestSession(),
                      InstantSource.fixed(moment)))
              .build();
      then.perform(get("/").session(session));
      org.springframework.security.core.context.SecurityContextHolder.clearContext();

      assertThat(session.isInvalid())
          .isEqualTo(!moment.isBefore(began.plus(settings.longestSession())));
    }
  }

  @Test
  void logging_out_everywhere_ends_each_session_of_that_person_only() throws Exception {
    MockHttpSession one = in("koeman");
    MockHttpSession other = in("koeman");
    MockHttpSession somebodyElse = in("officer");

    browser.perform(post("/access/login/everywhere").session(one).with(csrf())).andReturn();

    assertThat(one.isInvalid()).isTrue();
    assertThat(isIn(other)).isFalse();
    assertThat(isIn(somebodyElse)).isTrue();
    assertThat(isIn(in("koeman"))).as("a new login").isTrue();
  }

  @Test
  void the_administrator_ends_somebodys_sessions() throws Exception {
    MockHttpSession session = in("koeman");

    world.as("admin", () -> people.endSessions(new PersonId("koeman")));

    assertThat(isIn(session)).isFalse();
  }

  @Test
  void a_session_from_before_a_block_does_not_revive_with_the_account() throws Exception {
    MockHttpSession session = inBy("leergeld", "demo");
    world.as("admin", () -> people.block(new PersonId("leergeld")));
    world.as("admin", () -> people.unblock(new PersonId("leergeld")));

    assertThat(isIn(session)).isFalse();
  }

  @Test
  void another_password_asks_for_the_present_one_and_ends_the_other_sessions() throws Exception {
    MockHttpSession one = in("koeman");
    MockHttpSession other = in("koeman");
    String next = "acht schapen op de dijk";

    MvcResult wrong = change(one, "niet mijn wachtwoord", next);
    assertThat(wrong.getResponse().getContentAsString()).contains("niet uw huidige wachtwoord");
    assertThat(change(one, GOOD, "Welkom2026!!").getResponse().getContentAsString())
        .contains("te makkelijk te raden");
    assertThat(change(one, GOOD, GOOD).getResponse().getContentAsString())
        .contains("Dit is al uw wachtwoord");
    assertThat(isIn(other)).isTrue();

    MvcResult changed = change(one, GOOD, next);

    assertThat(changed.getResponse().getRedirectedUrl()).isEqualTo("/login?changed");
    assertThat(isIn(other)).isFalse();
    assertThat(login("koeman", GOOD).getResponse().getRedirectedUrl()).isEqualTo("/login?error");
    assertThat(login("koeman", next).getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(acts()).contains("PASSWORD_CHANGED");
  }

  // --- The second step

  @Test
  void who_has_given_the_right_password_only_is_nobody_until_the_code() throws Exception {
    byte[] secret = Totp.secret();
    enrol("koeman", secret, -1);
    MvcResult answer = login("koeman", GOOD);
    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login/code");
    MockHttpSession half = session(answer);

    for (String address : List.of("/", "/subsidy/home", "/access/login", "/login/enrol")) {
      assertThat(isIn(half, address)).as(address).isFalse();
    }
    assertThat(get("/login/code", half).getResponse().getContentAsString())
        .contains("code van zes cijfers");
    String before = half.getId();

    MvcResult in = code(half, TotpOfTests.code(secret));

    assertThat(in.getResponse().getRedirectedUrl()).isNotNull().isNotEqualTo("/login");
    assertThat(half.getId()).isNotEqualTo(before);
    assertThat(isIn(half)).isTrue();
  }

  @Test
  void a_code_counts_once_and_only_in_its_own_thirty_seconds() throws Exception {
    byte[] secret = Totp.secret();
    enrol("koeman", secret, -5);
    long now = TotpOfTests.step();

    assertThat(refusal(secondSteps, Totp.code(secret, now - 3))).isEqualTo("access.code.wrong");
    assertThat(refusal(secondSteps, Totp.code(secret, now + 3))).isEqualTo("access.code.wrong");
    assertThat(refusal(secondSteps, Totp.code(secret, now - 1))).isEqualTo("access.code.over");
    assertThat(refusal(secondSteps, Totp.code(secret, now + 1))).isEqualTo("access.code.over");
    assertThat(refusal(secondSteps, TotpOfTests.code(secret))).isEmpty();
    assertThat(refusal(secondSteps, TotpOfTests.code(secret))).isEqualTo("access.code.wrong");
  }

  @Test
  void who_typed_while_the_app_went_on_is_told_to_take_the_next_code() throws Exception {
    byte[] secret = Totp.secret();
    enrol("koeman", secret, -5);
    MockHttpSession half = session(login("koeman", GOOD));

    String page =
        code(half, Totp.code(secret, TotpOfTests.step() - 1)).getResponse().getContentAsString();

    assertThat(page).contains("Wacht op de volgende code in uw app");
    assertThat(isIn(half)).isFalse();
    code(half, TotpOfTests.code(secret));
    assertThat(isIn(half)).isTrue();
  }

  @Test
  void where_a_step_of_grace_is_set_a_code_counts_one_step_early_or_late() throws Exception {
    byte[] secret = Totp.secret();
    SecondSteps lenient =
        new SecondSteps(new SecondStepStore(jdbc), keys, throttle, record, graceOf(1));
    enrol("koeman", secret, -5);
    long now = TotpOfTests.step();

    assertThat(refusal(lenient, Totp.code(secret, now - 2))).isEqualTo("access.code.over");
    assertThat(refusal(lenient, Totp.code(secret, now - 1))).isEmpty();
    assertThat(refusal(lenient, Totp.code(secret, now + 1))).isEmpty();
    assertThat(refusal(lenient, Totp.code(secret, now)))
        .as("before one that was used")
        .isNotEmpty();
    assertThat(settings.codeGrace()).as("not so by default").isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graceOf(2))
        .withMessage("rekenschap.access.code-grace: 0 or 1");
  }

  private LoginSettings graceOf(int steps) {
    return new LoginSettings(
        settings.hashing(),
        settings.throttle(),
        settings.longestSession(),
        settings.secondStep(),
        settings.localStaff(),
        settings.secretKey(),
        settings.oldSecretKeys(),
        settings.forgottenLink(),
        settings.ownWords(),
        settings.leakedPasswords(),
        steps);
  }

  @Test
  void a_recovery_code_lets_in_once_and_is_kept_as_a_hash() throws Exception {
    enrol("koeman", Totp.secret(), -1);
    List<String> codes = secondSteps.newRecoveryCodes(new PersonId("koeman"));
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(jdbc.sql("SELECT code_hash FROM access.recovery_code").query(String.class).list())
        .doesNotContainAnyElementsOf(codes);

    MockHttpSession half = session(login("koeman", GOOD));
    code(half, codes.getFirst().toLowerCase(java.util.Locale.ROOT));

    assertThat(isIn(half)).isTrue();
    MockHttpSession again = session(login("koeman", GOOD));
    assertThat(code(again, codes.getFirst()).getResponse().getContentAsString())
        .contains("klopt niet, of is al gebruikt");
    assertThat(isIn(again)).isFalse();
    assertThat(secondSteps.recoveryCodesLeft(new PersonId("koeman"))).isEqualTo(9);
  }

  @Test
  void new_recovery_codes_take_the_place_of_those_before() throws Exception {
    enrol("koeman", Totp.secret(), -1);
    List<String> before = secondSteps.newRecoveryCodes(new PersonId("koeman"));
    List<String> now = secondSteps.newRecoveryCodes(new PersonId("koeman"));
    assertThat(now).doesNotContainAnyElementsOf(before);

    MockHttpSession half = session(login("koeman", GOOD));
    code(half, before.getFirst());
    assertThat(isIn(half)).isFalse();
    code(half, now.getFirst());

    assertThat(isIn(half)).isTrue();
  }

  @Test
  void wrong_codes_must_wait_as_wrong_passwords_do() throws Exception {
    byte[] secret = Totp.secret();
    enrol("koeman", secret, -1);
    MockHttpSession half = session(login("koeman", GOOD));
    for (int tries = 0; tries < settings.throttle().tries(); tries++) {
      code(half, "000000");
    }

    MvcResult answer = code(half, TotpOfTests.code(secret));

    assertThat(answer.getResponse().getContentAsString()).contains("Wacht 1 minuten");
    assertThat(isIn(half)).isFalse();
  }

  @Test
  void who_is_half_way_is_out_when_the_account_is_closed_meanwhile() throws Exception {
    byte[] secret = Totp.secret();
    enrol("koeman", secret, -1);
    MockHttpSession half = session(login("koeman", GOOD));
    world.as("admin", () -> people.remove(new PersonId("koeman")));

    assertThat(code(half, TotpOfTests.code(secret)).getResponse().getRedirectedUrl())
        .isEqualTo("/login");
    assertThat(isIn(half)).isFalse();
  }

  @Test
  void one_sets_the_second_step_oneself_and_the_secret_is_sealed_in_the_database()
      throws Exception {
    MockHttpSession session = in("koeman");
    String page = get("/access/login", session).getResponse().getContentAsString();
    assertThat(page).contains("data:image/svg+xml;base64,", "Mijn aanmelding");
    byte[] secret = secretOn(page);

    MvcResult set =
        browser
            .perform(
                post("/access/login/second-step")
                    .session(session)
                    .param("present", GOOD)
                    .param("code", TotpOfTests.code(secret))
                    .with(csrf()))
            .andReturn();

    Matcher codes =
        Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}")
            .matcher(set.getResponse().getContentAsString());
    assertThat(codes.results().count()).isEqualTo(10);
    assertThat(jdbc.sql("SELECT sealed FROM access.second_step").query(String.class).single())
        .doesNotContain(java.util.Base64.getEncoder().encodeToString(secret));
    assertThat(login("koeman", GOOD).getResponse().getRedirectedUrl()).isEqualTo("/login/code");
    assertThat(acts()).contains("SECOND_STEP_SET");

    world.as("admin", () -> people.resetSecondStep(new PersonId("koeman")));

    assertThat(login("koeman", GOOD).getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(isIn(session)).isFalse();
    assertThat(acts()).contains("SECOND_STEP_RESET");
  }

  @Test
  void the_pages_of_the_way_in_run_no_script_and_send_nothing_elsewhere() throws Exception {
    MockHttpSession session = in("koeman");

    assertThat(get("/access/login", session).getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'")
        .doesNotContain("script-src", "unsafe");
  }

  // --- Words for the above

  private void enrol(String id, byte[] secret, int stepsAgo) {
    new SecondStepStore(jdbc)
        .set(new PersonId(id), keys.seal(id, secret), TotpOfTests.step() + stepsAgo);
  }

  /** Empty when it is right. */
  private String refusal(SecondSteps steps, String code) {
    try {
      steps.use(new PersonId("koeman"), code, "192.0.2.1");
      return "";
    } catch (nl.rekenschap.kernel.Refused wrong) {
      pausesPass();
      return wrong.messageKey();
    }
  }

  private static byte[] secretOn(String page) {
    Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(secret.find()).isTrue();
    return bytes(secret.group(1).replace(" ", ""));
  }

  static byte[] bytes(String base32) {
    java.math.BigInteger all = java.math.BigInteger.ZERO;
    for (char sign : base32.toCharArray()) {
      all =
          all.shiftLeft(5)
              .or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign)));
    }
    byte[] bytes = new byte[base32.length() * 5 / 8];
    byte[] found = all.toByteArray();
    int length = Math.min(found.length, bytes.length);
    System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
    return bytes;
  }

  private MvcResult code(MockHttpSession session, String code) throws Exception {
    return browser
        .perform(post("/login/code").session(session).param("code", code).with(csrf()))
        .andReturn();
  }

  private MvcResult get(String address, MockHttpSession session) throws Exception {
    return browser.perform(get(address).session(session)).andReturn();
  }

  private static MockHttpServletRequestBuilder get(String address) {
    return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address);
  }

  private MvcResult change(MockHttpSession session, String present, String next) throws Exception {
    return browser
        .perform(
            post("/access/login/password")
                .session(session)
                .param("present", present)
                .param("password", next)
                .with(csrf()))
        .andReturn();
  }

  private MvcResult login(String name, String password) throws Exception {
    return browser
        .perform(post("/login").param("username", name).param("password", password).with(csrf()))
        .andReturn();
  }

  private MockHttpSession in(String name) throws Exception {
    return inBy(name, name.equals("koeman") ? GOOD : "demo");
  }

  private MockHttpSession inBy(String name, String password) throws Exception {
    return session(login(name, password));
  }

  private static MockHttpSession session(MvcResult answer) {
    return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
  }

  private boolean isIn(MockHttpSession session) throws Exception {
    return isIn(session, "/subsidy/home");
  }

  private boolean isIn(MockHttpSession session, String address) throws Exception {
    if (session.isInvalid()) {
      return false;
    }
    String to = get(address, session).getResponse().getRedirectedUrl();
    return to == null || !to.endsWith("/login");
  }

  private String hash(String id) {
    return jdbc.sql("SELECT password_hash FROM access.person WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private List<String> acts() {
    return jdbc.sql("SELECT act FROM access.person_change").query(String.class).list();
  }

  private void pausesPass() {
    jdbc.sql("UPDATE access.login_try SET closed_until = closed_until - interval '1 hour'")
        .update();
  }
}
