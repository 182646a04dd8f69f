package nl.rekenschap.product;

import static nl.rekenschap.product.OidcBrowser.encoded;
import static nl.rekenschap.product.OidcBrowser.location;
import static nl.rekenschap.product.OidcBrowser.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Login of staff and providers by a real Keycloak, and what must not come in by it.
 *
 * <p>Long because all tests share that Keycloak and the product beside it.
 */
class OidcProductIT {

  private static final String CLIENT = "rekenschap";

  @TempDir private static Path folder;

  private static Keycloak keycloak;
  private static TokenProxy tokens;
  private static TokenProxy brokersTokens;
  private static Product product;

  /** A second node on the same database; Keycloak says to this one which sessions ended. */
  private static Product told;

  private static JdbcClient database;

  private final OidcBrowser browser = new OidcBrowser();

  @BeforeAll
  static void start() throws IOException {
    keycloak = Keycloak.start(folder, "gemeente", "elders");
    tokens = new TokenProxy(keycloak.address("gemeente") + "/protocol/openid-connect/token");
    brokersTokens = new TokenProxy(keycloak.address("elders") + "/protocol/openid-connect/token");
    String url = TestDatabase.fresh();
    database = Product.database(url);
    product = node(url, "data").start().up();
    told = node(url, "data-of-the-other").start().up();
    keycloak.tellsOfEnds("gemeente", CLIENT, told.address() + "/logout/connect/back-channel/staff");
    database
        .sql("UPDATE provider.organisation SET chamber_number = '12345678' WHERE id = 'jinc'")
        .update();
  }

  private static Product.Start node(String url, String data) {
    Product.Start start =
        Product.Start.ofClasses()
            .setting("SPRING_DATASOURCE_URL", url)
            .with("--rekenschap.data=" + folder.resolve(data))
            .with("--server.servlet.session.cookie.secure=false")
            .with("--rekenschap.access.oidc.roles.subsidie=GRANT_OFFICER")
            .with("--rekenschap.access.oidc.clock-skew=0s");
    for (String door : new String[] {"staff", "provider"}) {
      String registration = "--spring.security.oauth2.client.registration." + door + ".";
      String provider = "--spring.security.oauth2.client.provider." + door + ".";
      start
          .with(registration + "client-id=" + CLIENT)
          .with(registration + "client-secret=" + CLIENT + "-geheim")
          .with(registration + "scope=openid,profile,email")
          .with(
              provider
                  + "issuer-uri="
                  + keycloak.address(door.equals("staff") ? "gemeente" : "elders"))
          .with(
              provider
                  + "token-uri="
                  + (door.equals("staff") ? tokens.address() : brokersTokens.address()));
    }
    return start;
  }

  @AfterAll
  static void stop() {
    if (product != null) {
      product.close();
    }
    if (told != null) {
      told.close();
    }
    if (tokens != null) {
      tokens.close();
    }
    if (brokersTokens != null) {
      brokersTokens.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  // --- Who comes in

  @Test
  void staff_come_in_with_the_roles_of_the_municipality_and_no_token_is_kept() {
    String back = back("staff", "truus");

    assertThat(location(browser.get(back))).doesNotContain("login");

    assertThat(own()).contains("Truus Voorbeeld", "het account van uw organisatie");
    assertThat(roles("truus")).containsExactly("GRANT_OFFICER");
    assertThat(
            database
                .sql("SELECT password_hash FROM access.person WHERE id = 'truus'")
                .query(String.class)
                .single())
        .isEqualTo("-");
    assertThat(says("login account=truus by=staff")).isPositive();
  }

  @Test
  void the_way_out_asks_for_pkce_state_and_nonce() {
    String authorize = location(browser.get(product.address() + "/oauth2/authorization/staff"));

    assertThat(authorize)
        .startsWith(keycloak.address("gemeente"))
        .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
  }

  @Test
  void a_provider_comes_in_by_the_number_of_its_chamber_of_commerce() {
    browser.get(back("provider", "kees"));

    assertThat(own()).contains("Kees Voorbeeld");
    assertThat(
            database
                .sql("SELECT provider_id FROM access.person WHERE id = 'kees'")
                .query(String.class)
                .single())
        .isEqualTo("jinc");
    assertThat(roles("kees")).containsExactly("PROVIDER_CONTACT");
  }

  @Test
  void an_unknown_number_is_told_what_to_do_and_gets_no_account() {
    refused(back("provider", "nel"), "hoort bij geen organisatie", "access.oidc.unknownNumber");

    assertThat(people("nel")).isZero();
  }

  @Test
  void who_has_no_role_is_told_so_and_gets_no_account() {
    refused(back("staff", "roelof"), "geen rol in Rekenschap", "access.oidc.noRole");

    assertThat(people("roelof")).isZero();
  }

  @Test
  void logging_out_ends_the_session_at_keycloak_too() {
    browser.get(back("staff", "truus"));
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(own());
    assertThat(token.find()).isTrue();

    String out =
        location(browser.post(product.address() + "/logout", "_csrf=" + encoded(token.group(1))));

    assertThat(out)
        .startsWith(keycloak.address("gemeente") + "/protocol/openid-connect/logout")
        .contains("id_token_hint=", "post_logout_redirect_uri=");
    assertThat(location(browser.get(out))).isEqualTo(product.address() + "/login");
    assertThat(isIn()).isFalse();
    String again = location(browser.get(product.address() + "/oauth2/authorization/staff"));
    assertThat(browser.get(again).statusCode()).as("Keycloak asks for the password").isEqualTo(200);
  }

  @Test
  void a_session_that_an_administrator_ends_at_keycloak_ends_here_on_whichever_node_it_is() {
    browser.get(back("staff", "truus"));
    OidcBrowser elsewhere = new OidcBrowser();
    elsewhere.get(back(elsewhere, "staff", "truus"));
    assertThat(isIn()).isTrue();
    assertThat(isIn(elsewhere)).isTrue();

    keycloak.logsOut("gemeente", "truus");

    await().atMost(Duration.ofSeconds(20)).until(() -> !isIn());
    await().atMost(Duration.ofSeconds(20)).until(() -> !isIn(elsewhere));
    told.says("sessions-ended account=truus because=identity-provider");
    assertThat(says("sessions-ended account=truus because=identity-provider"))
        .as("the node that has the session was not told")
        .isZero();
    product.says("session-ended account=truus because=ended");
  }

  @Test
  void logging_out_at_keycloak_itself_ends_that_session_here_and_no_other() {
    browser.get(back("staff", "truus"));
    String token = idTokens().getLast();
    OidcBrowser elsewhere = new OidcBrowser();
    elsewhere.get(back(elsewhere, "staff", "truus"));

    browser.get(
        keycloak.address("gemeente") + "/protocol/openid-connect/logout?id_token_hint=" + token);

    await().atMost(Duration.ofSeconds(20)).until(() -> !isIn());
    assertThat(isIn(elsewhere)).isTrue();
  }

  private static List<String> idTokens() {
    return tokens.given().stream()
        .filter(token -> token.split("\\.").length == 3)
        .filter(
            token ->
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                        StandardCharsets.UTF_8)
                    .contains("\"typ\":\"ID\""))
        .toList();
  }

  @Test
  void a_session_at_keycloak_of_too_long_ago_lets_in_only_with_the_password_again() {
    browser.get(back("staff", "truus"));
    String authorize = location(browser.get(product.address() + "/oauth2/authorization/staff"));
    assertThat(authorize).contains("max_age=43200");
    assertThat(browser.get(authorize).statusCode()).as("not long ago").isEqualTo(302);
    Instant in = Instant.now();
    await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(in.plusSeconds(3)));

    HttpResponse<String> asked = browser.get(authorize.replace("max_age=43200", "max_age=1"));

    assertThat(asked.statusCode()).as("Keycloak asks for the password").isEqualTo(200);
    assertThat(asked.body()).contains("name=\"password\"");
  }

  @Test
  void no_page_address_or_cookie_of_the_browser_holds_a_token() {
    browser.get(back("staff", "truus"));
    Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(own());
    assertThat(csrf.find()).isTrue();
    browser.get(product.address() + "/");

    String heard = browser.heardFrom(product.address());
    assertThat(tokens.given()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(heard).contains("Truus Voorbeeld");
    for (String token : tokens.given()) {
      assertThat(heard.contains(token) || heard.contains(encoded(token))).isFalse();
    }
    assertThat(heard).as("nor any other").doesNotContainPattern("eyJ[\\w-]{8,}\\.eyJ");
    // Who logs out takes the one that names the session back to where it came from.
    assertThat(
            location(
                browser.post(product.address() + "/logout", "_csrf=" + encoded(csrf.group(1)))))
        .startsWith(keycloak.address("gemeente"))
        .contains("id_token_hint=eyJ")
        .doesNotContain("access_token", "refresh_token");
  }

  // --- What does not

  @Test
  void the_same_name_at_another_provider_of_identities_is_not_the_same_person() {
    browser.get(back("staff", "truus"));
    assertThat(isIn()).isTrue();
    String identity = identity("truus");
    OidcBrowser elsewhere = new OidcBrowser();

    HttpResponse<String> answer = elsewhere.get(back(elsewhere, "provider", "truus"));

    assertThat(location(answer)).endsWith("/login/refused");
    assertThat(elsewhere.get(product.address() + "/login/refused").body())
        .contains("Inloggen is niet gelukt");
    assertThat(isIn(elsewhere)).isFalse();
    assertThat(roles("truus")).containsExactly("GRANT_OFFICER");
    assertThat(identity("truus")).isEqualTo(identity).contains(keycloak.address("gemeente"));
    assertThat(says("because=access.oidc.taken")).isPositive();
  }

  @Test
  void another_state_is_refused() {
    String back = back("staff", "truus");

    refused(
        back.replace("state=" + encoded(parameter(back, "state")), "state=geraden"),
        "niet worden afgemaakt",
        "authorization_request_not_found");
  }

  @Test
  void a_code_that_another_browser_asked_for_is_refused() {
    String back = back("staff", "truus");
    OidcBrowser victim = new OidcBrowser();

    HttpResponse<String> answer = victim.get(back);

    assertThat(location(answer)).endsWith("/login/refused");
    assertThat(isIn(victim)).isFalse();
  }

  @Test
  void a_code_that_was_used_is_refused() {
    String first = back("staff", "truus");
    browser.get(first);
    OidcBrowser thief = new OidcBrowser();
    String second = back(thief, "staff", "kees");

    HttpResponse<String> answer =
        thief.get(
            second.replace(
                "code=" + encoded(parameter(second, "code")),
                "code=" + encoded(parameter(first, "code"))));

    assertThat(location(answer)).endsWith("/login/refused");
    assertThat(isIn(thief)).isFalse();
  }

  @Test
  void the_token_of_another_login_is_refused_for_its_nonce() {
    tamperedIsRefused("another-nonce", "invalid_nonce");
  }

  @Test
  void a_token_without_a_nonce_is_refused() {
    tamperedIsRefused("", "invalid_nonce");
  }

  @Test
  void the_token_of_another_client_is_refused_for_its_audience() {
    String back = back("staff", "truus");
    String nonce = nonceOf(back);

    tokens.swap(idToken("gemeente", "anders", "truus", nonce));

    refused(back, "niet worden afgemaakt", "invalid_id_token");
  }

  @Test
  void the_token_of_another_issuer_is_refused() {
    String back = back("staff", "truus");

    tokens.swap(idToken("elders", CLIENT, "truus", nonceOf(back)));

    refused(back, "niet worden afgemaakt", "invalid_id_token");
  }

  @Test
  void a_token_whose_words_were_changed_is_refused() {
    String back = back("staff", "truus");
    String[] parts = idToken("gemeente", CLIENT, "roelof", nonceOf(back)).split("\\.");
    String[] others = idToken("gemeente", CLIENT, "truus", nonceOf(back)).split("\\.");

    tokens.swap(parts[0] + "." + others[1] + "." + parts[2]);

    refused(back, "niet worden afgemaakt", "invalid_id_token");
  }

  @Test
  void an_expired_token_is_refused() {
    String back = back("staff", "truus");
    String token = idToken("gemeente", CLIENT, "truus", nonceOf(back));
    Instant made = Instant.now();
    await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(made.plusSeconds(11)));

    tokens.swap(token);

    refused(back, "niet worden afgemaakt", "invalid_id_token");
  }

  // --- Words for the above

  private void tamperedIsRefused(String nonce, String because) {
    String back = back("staff", "truus");
    // Made last: it lives for ten seconds.
    tokens.swap(idToken("gemeente", CLIENT, "truus", nonce));
    refused(back, "niet worden afgemaakt", because);
  }

  /** One sentence, one line in the log, nobody in. */
  private void refused(String back, String sentence, String because) {
    long before = says("refused login by=oidc");

    HttpResponse<String> answer = browser.get(back);

    assertThat(location(answer)).endsWith("/login/refused");
    HttpResponse<String> page = browser.get(product.address() + "/login/refused");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("Inloggen is niet gelukt", sentence);
    assertThat(isIn()).isFalse();
    await().until(() -> says("refused login by=oidc") == before + 1);
    assertThat(product.lines().stream().filter(l -> l.contains("refused login by=oidc")).toList())
        .last()
        .asString()
        .contains("because=" + because);
  }

  private String back(String door, String user) {
    return back(browser, door, user);
  }

  private final java.util.Map<String, String> nonces = new java.util.HashMap<>();

  /** From our login page to Keycloak, and as far as the address that leads back. */
  private String back(OidcBrowser with, String door, String user) {
    String authorize = location(with.get(product.address() + "/oauth2/authorization/" + door));
    String back = with.loginAtKeycloak(authorize, user);
    nonces.put(back, parameter(authorize, "nonce"));
    return back;
  }

  private String nonceOf(String back) {
    return nonces.get(back);
  }

  /** A real token that Keycloak gives to that client of that realm. */
  private static String idToken(String realm, String client, String user, String nonce) {
    OidcBrowser other = new OidcBrowser();
    String at = keycloak.address(realm) + "/protocol/openid-connect/";
    String home = "http://127.0.0.1:9/x";
    String back =
        other.loginAtKeycloak(
            at
                + "auth?response_type=code&scope=openid+profile+email&client_id="
                + client
                + "&redirect_uri="
                + encoded(home)
                + (nonce.isEmpty() ? "" : "&nonce=" + encoded(nonce)),
            user);
    HttpResponse<String> answer =
        other.post(
            at + "token",
            "grant_type=authorization_code&client_id="
                + client
                + "&client_secret="
                + client
                + "-geheim&redirect_uri="
                + encoded(home)
                + "&code="
                + encoded(parameter(back, "code")));
    Matcher token = Pattern.compile("\"id_token\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(token.find()).as(answer.body()).isTrue();
    return token.group(1);
  }

  private String own() {
    return browser.get(product.address() + "/access/login").body();
  }

  private boolean isIn() {
    return isIn(browser);
  }

  private static boolean isIn(OidcBrowser who) {
    return who.get(product.address() + "/access/login").statusCode() == 200;
  }

  private static long says(String words) {
    return product.lines().stream().filter(line -> line.contains(words)).count();
  }

  private static List<String> roles(String id) {
    return database
        .sql("SELECT role FROM access.person_role WHERE person_id = :id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private static String identity(String id) {
    return database
        .sql("SELECT identity FROM access.person WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static long people(String name) {
    return database
        .sql("SELECT count(*) FROM access.person WHERE id = :id")
        .param("id", name)
        .query(Long.class)
        .single();
  }
}
