package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.OidcSettings.Oidc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Which tokens are taken for an ID token, by the decoder that the product uses, of a login that
 * serves its keys here.
 */
class IdTokensTest {

  private static final String CLIENT = "rekenschap";

  private final RSAKey key = rsa("een");
  private final ECKey curve = ec("twee");
  private HttpServer other;
  private String issuer = "";

  @BeforeEach
  void a_login_elsewhere() throws IOException {
    other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuer = "http://127.0.0.1:" + other.getAddress().getPort();
    serve("/keys", new JWKSet(List.of(key, curve)).toPublicJWKSet().toString());
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop(0);
  }

  private void serve(String path, String json) {
    other.createContext(
        path,
        exchange -> {
          byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void an_id_token_of_that_login_for_us_is_read() throws Exception {
    assertThat(decoder().decode(signed(JWSAlgorithm.RS256, null, claims())).getSubject())
        .isEqualTo("wie");
  }

  @Test
  void the_other_may_take_another_key_at_any_time_and_the_one_before_counts_no_more()
      throws Exception {
    JwtDecoder decoder = decoder();
    String before = signed(JWSAlgorithm.RS256, null, claims());
    assertThat(decoder.decode(before).getSubject()).isEqualTo("wie");
    RSAKey next = rsa("drie");
    other.removeContext("/keys");
    serve("/keys", new JWKSet(next).toPublicJWKSet().toString());
    SignedJWT now =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("drie").build(), claims());
    now.sign(new RSASSASigner(next));

    assertThat(decoder.decode(now.serialize()).getSubject()).isEqualTo("wie");
    assertThatThrownBy(() -> decoder.decode(before)).isInstanceOf(JwtException.class);
  }

  @Test
  void a_token_without_signature_or_by_another_way_of_signing_is_refused() throws Exception {
    String plain = new PlainJWT(claims()).serialize();
    SignedJWT byHash =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("een").build(), claims());
    // The old trick: our public key, which everybody knows, as if it were a shared secret.
    byHash.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    SignedJWT byCurve =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("twee").build(), claims());
    byCurve.sign(new ECDSASigner(curve));

    for (String token :
        List.of(
            plain,
            plain.replaceFirst("\\.$", ".AAAA"),
            byHash.serialize(),
            byCurve.serialize(),
            signed(JWSAlgorithm.RS512, null, claims()),
            signed(JWSAlgorithm.PS256, null, claims()))) {
      assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(JwtException.class);
    }
  }

  @Test
  void a_key_that_the_token_brings_itself_or_nobody_knows_is_refused() throws Exception {
    RSAKey own = rsa("een");
    JWSHeader brought =
        new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).keyID("een").build();
    SignedJWT token = new SignedJWT(brought, claims());
    token.sign(new RSASSASigner(own));

    assertThatThrownBy(() -> decoder().decode(token.serialize())).isInstanceOf(JwtException.class);
  }

  @Test
  void an_access_token_in_its_place_is_refused() throws Exception {
    JWTClaimsSet forService =
        new JWTClaimsSet.Builder(claims()).audience("account").claim("azp", CLIENT).build();

    assertThatThrownBy(
            () ->
                decoder()
                    .decode(signed(JWSAlgorithm.RS256, new JOSEObjectType("at+jwt"), claims())))
        .isInstanceOf(JwtException.class);
    String token = signed(JWSAlgorithm.RS256, JOSEObjectType.JWT, forService);
    assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  void metadata_that_name_another_issuer_are_refused() {
    serve(
        "/.well-known/openid-configuration",
        """
        {"issuer": "https://elders.example", "authorization_endpoint": "%1$s/auth",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
         "subject_types_supported": ["public"],
         "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer));
    OAuth2ClientProperties settings = new OAuth2ClientProperties();
    OAuth2ClientProperties.Registration registration = new OAuth2ClientProperties.Registration();
    registration.setClientId(CLIENT);
    registration.setClientSecret("geheim");
    settings.getRegistration().put("staff", registration);
    OAuth2ClientProperties.Provider provider = new OAuth2ClientProperties.Provider();
    provider.setIssuerUri(issuer);
    settings.getProvider().put("staff", provider);
    ClientRegistrationRepository all = new OidcSetup.Connected().connections(settings);

    assertThatThrownBy(() -> all.findByRegistrationId("staff"))
        .hasMessageContaining("https://elders.example");
  }

  // --- Words for the above

  private JwtDecoder decoder() {
    return new OidcSetup.Connected()
        .idTokens(
            new OidcSettings(
                new Oidc(
                    Duration.ZERO,
                    Duration.ZERO,
                    "roles",
                    Map.of(),
                    "preferred_username",
                    List.of(),
                    List.of(),
                    "kvk",
                    List.of())))
        .createDecoder(
            ClientRegistration.withRegistrationId("staff")
                .clientId(CLIENT)
                .clientSecret("geheim")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri(issuer + "/auth")
                .tokenUri(issuer + "/token")
                .jwkSetUri(issuer + "/keys")
                .issuerUri(issuer)
                .scope("openid")
                .build());
  }

  private JWTClaimsSet claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("wie")
        .audience(CLIENT)
        .issueTime(Date.from(now.minusSeconds(1)))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .build();
  }

  private String signed(JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims)
      throws Exception {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).type(type).keyID("een").build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
