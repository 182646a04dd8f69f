package nl.rekenschap.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of login by OpenID Connect.
 *
 * @param oidc what tokens mean here
 */
@ConfigurationProperties("rekenschap.access")
record OidcSettings(@DefaultValue Oidc oidc) {

  /**
   * What the tokens of the municipality's own login, and of the providers' broker, mean here. The
   * connections themselves are Spring's {@code spring.security.oauth2.client} settings, for the
   * registrations {@code staff} and {@code provider}.
   *
   * @param clockSkew how far the clock of the other may be off
   * @param maxAge a login there that is longer ago does not count: one logs in there again; 0: how
   *     long ago is neither asked nor looked at
   * @param rolesClaim where staff's roles stand: a path with dots, to a list or a text
   * @param roles value of that claim to what it lets do here; other values let do nothing
   * @param idClaim of which the user name here is made
   * @param acr one of these must be in the token; empty: any
   * @param amr all of these must be in the token
   * @param chamberNumberClaim where a provider's chamber-of-commerce number stands
   * @param duties what somebody who comes in for a provider by the broker does for it at first
   */
  record Oidc(
      @DefaultValue("60s") Duration clockSkew,
      @DefaultValue("12h") Duration maxAge,
      @DefaultValue("roles") String rolesClaim,
      @DefaultValue Map<String, Role> roles,
      @DefaultValue("preferred_username") String idClaim,
      @DefaultValue List<String> acr,
      @DefaultValue List<String> amr,
      @DefaultValue("kvk") String chamberNumberClaim,
      @DefaultValue({"EDITOR", "SIGNATORY"}) List<Duty> duties) {}
}
