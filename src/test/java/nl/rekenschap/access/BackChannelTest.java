package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * Which tokens end a session here (OpenID Connect Back-Channel Logout 1.0, 2.6), by the rules of
 * the product, of a login that serves its keys here.
 */
@ExtendWith(OutputCaptureExtension.class)
class BackChannelTest {

  private static final String CLIENT = "rekenschap";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final RSAKey key = rsa();
  private final List<OidcLogoutToken> ended = new ArrayList<>();
  private AnnotationConfigWebApplicationContext product;
  private HttpServer other;
  private String issuer = "";
  private MockMvc caller;

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  static class Rules {
    @Bean
    SecurityFilterChain screens(HttpSecurity http, LogoutHandler end) throws Exception {
      OidcEnd.configure(http, end);
      return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated()).build();
    }
  }

  @BeforeEach
  void a_login_elsewhere_and_our_rules() throws IOException {
    other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuer = "http://127.0.0.1:" + other.getAddress().getPort();
    byte[] keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    other.start();
    product = new AnnotationConfigWebApplicationContext();
    product.setServletContext(new MockServletContext());
    LogoutHandler end =
        (request, response, told) ->
            ended.add((OidcLogoutToken) Objects.requireNonNull(told.getPrincipal()));
    product.addBeanFactoryPostProcessor(
        beans -> {
          beans.registerSingleton(
              "connections", new InMemoryClientRegistrationRepository(registration()));
          beans.registerSingleton("end", end);
        });
    product.register(Rules.class);
    product.refresh();
    caller = MockMvcBuilders.webAppContextSetup(product).apply(springSecurity()).build();
  }

  @AfterEach
  void stop() {
    product.close();
    other.stop(0);
  }

  @Test
  void what_the_other_signed_for_us_is_taken_without_a_session_or_a_form_of_ours()
      throws Exception {
    assertThat(send(signed(claims()))).isEqualTo(200);

    assertThat(ended).singleElement();
    assertThat(ended.getFirst().getSessionId()).isEqualTo("sessie-1");
    assertThat(caller.perform(post("/logout/connect/back-channel")).andReturn().getResponse())
        .as("that address and no other")
        .satisfies(answer -> assertThat(answer.getStatus()).isEqualTo(403));
  }

  @Test
  void what_says_something_else_or_not_enough_is_refused() throws Exception {
    Map<String, JWTClaimsSet> wrong = new LinkedHashMap<>();
    wrong.put("another issuer", with(c -> c.issuer("http://127.0.0.1:9")));
    wrong.put("for another", with(c -> c.audience("anders")));
    wrong.put("for nobody", with(c -> c.audience((String) null)));
    wrong.put("a nonce: an ID token", with(c -> c.claim("nonce", "n")));
    wrong.put("no event", with(c -> c.claim("events", null)));
    wrong.put(
        "another event", with(c -> c.claim("events", Map.of("http://voorbeeld.nl", Map.of()))));
    wrong.put("nobody's", with(c -> c.subject(null).claim("sid", null)));
    wrong.put("without its own number", with(c -> c.jwtID(null)));
    wrong.put("expired", with(c -> c.expirationTime(at(Duration.ofMinutes(-5)))));

    for (Map.Entry<String, JWTClaimsSet> one : wrong.entrySet()) {
      assertThat(send(signed(one.getValue()))).as(one.getKey()).isEqualTo(400);
    }
    assertThat(ended).isEmpty();
  }

  @Test
  void what_the_other_did_not_sign_is_refused_and_has_a_line(CapturedOutput output)
      throws Exception {
    SignedJWT byHash =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("logout+jwt"))
                .keyID("een")
                .build(),
            claims());
    // The old trick: our public key, which everybody knows, as if it were a shared secret.
    byHash.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    List<String> wrong =
        List.of(
            new PlainJWT(claims()).serialize(),
            signed(rsa(), new JOSEObjectType("logout+jwt"), claims()),
            byHash.serialize(),
            signed(key, new JOSEObjectType("at+jwt"), claims()),
            signed(key, JOSEObjectType.JWT, claims()),
            "geraden");

    for (String token : wrong) {
      assertThat(send(token)).as(token).isEqualTo(400);
    }
    assertThat(
            caller.perform(post(OidcEnd.ADDRESS + "staff")).andReturn().getResponse().getStatus())
        .isEqualTo(400);
    assertThat(
            caller
                .perform(post(OidcEnd.ADDRESS + "onbekend").param("logout_token", signed(claims())))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
    assertThat(ended).isEmpty();
    assertThat(output.getAll().lines().filter(l -> l.contains("refused logout by=oidc")))
        .hasSize(wrong.size() + 2)
        .noneMatch(line -> line.contains("geraden"));
  }

  @Test
  void another_way_of_writing_the_address_is_no_way_around() throws Exception {
    String untyped = signed(key, JOSEObjectType.JWT, claims());
    for (String address :
        List.of(
            "/logout/connect/back%2Dchannel/staff",
            "/logout/connect/back-channel/st%61ff", "/%6Cogout/connect/back-channel/staff")) {
      assertThat(
              caller
                  .perform(post(java.net.URI.create(address)).param("logout_token", untyped))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(address)
          .isIn(400, 403);
    }
    assertThat(ended).isEmpty();
  }

  @Test
  void who_sends_very_many_must_wait() throws Exception {
    int last = 0;
    for (int calls = 0; calls <= 600; calls++) {
      last = send("geraden");
    }
    assertThat(last).isEqualTo(429);
  }

  // --- Words for the above

  private int send(String token) throws Exception {
    return caller
        .perform(post(OidcEnd.ADDRESS + "staff").param("logout_token", token))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private ClientRegistration registration() {
    return ClientRegistration.withRegistrationId("staff")
        .clientId(CLIENT)
        .clientSecret("geheim")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .authorizationUri(issuer + "/auth")
        .tokenUri(issuer + "/token")
        .jwkSetUri(issuer + "/keys")
        .issuerUri(issuer)
        .scope("openid")
        .build();
  }

  private JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("wie")
        .audience(CLIENT)
        .issueTime(at(Duration.ofSeconds(-1)))
        .expirationTime(at(Duration.ofMinutes(2)))
        .jwtID("token-1")
        .claim("sid", "sessie-1")
        .claim("events", Map.of(EVENT, Map.of()))
        .build();
  }

  private JWTClaimsSet with(Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder(claims());
    change.accept(builder);
    return builder.build();
  }

  private static Date at(Duration fromNow) {
    return Date.from(Instant.now().plus(fromNow));
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(key, new JOSEObjectType("logout+jwt"), claims);
  }

  private static String signed(RSAKey by, JOSEObjectType type, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID("een").build(), claims);
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("een").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
