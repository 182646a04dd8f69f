package nl.rekenschap.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.kernel.CannotStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What login by OpenID Connect needs, as soon as a connection is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcSetup {

  /** Beans of a configured connection; without one there are none. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnOAuth2ClientRegistrationProperties
  @EnableConfigurationProperties(OAuth2ClientProperties.class)
  static class Connected {

    /** Asks the other for its addresses at the first login, so that we start while it is down. */
    @Bean
    ClientRegistrationRepository connections(OAuth2ClientProperties settings) {
      settings
          .getRegistration()
          .forEach((name, one) -> requireIssuer(settings, name, one.getProvider()));
      return new SupplierClientRegistrationRepository(
          () ->
              new InMemoryClientRegistrationRepository(
                  new ArrayList<>(
                      new OAuth2ClientPropertiesMapper(settings)
                          .asClientRegistrations()
                          .values())));
    }

    /** Without the name of the issuer nobody could tell whose token it is. */
    private static void requireIssuer(
        OAuth2ClientProperties settings,
        String name,
        @org.jspecify.annotations.Nullable String provider) {
      String by = provider == null ? name : provider;
      OAuth2ClientProperties.Provider found = settings.getProvider().get(by);
      if (found == null || found.getIssuerUri() == null) {
        throw new CannotStart(
            "spring.security.oauth2.client.provider." + by + ".issuer-uri is not set");
      }
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(OidcSettings settings) {
      OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
      factory.setJwtValidatorFactory(registration -> checks(registration, settings));
      return factory;
    }

    /** Issuer, audience, azp, times (OpenID Connect Core 1.0, 3.1.3.7); the nonce is Spring's. */
    private static OAuth2TokenValidator<Jwt> checks(
        ClientRegistration registration, OidcSettings settings) {
      OidcIdTokenValidator standard = new OidcIdTokenValidator(registration);
      standard.setClockSkew(settings.oidc().clockSkew());
      return new DelegatingOAuth2TokenValidator<>(
          List.of(
              // A token for a service has a type of its own (RFC 9068), and says nothing about who
              // is in.
              JwtTypeValidator.jwt(),
              new JwtIssuerValidator(
                  Objects.requireNonNull(registration.getProviderDetails().getIssuerUri())),
              standard));
    }
  }
}
