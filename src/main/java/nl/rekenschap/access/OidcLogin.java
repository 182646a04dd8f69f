package nl.rekenschap.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Lets in by OpenID Connect Core 1.0 (code flow with PKCE, state and nonce). What the session then
 * holds is our account, as after any login.
 */
@Component
class OidcLogin {

  /** Attribute of a session: what is told to the other login when this person logs out. */
  static final String OUT = "login-out";

  static final String REFUSED = "/login/refused";
  static final String REFUSAL = "login-refusal";

  private static final OAuth2AuthorizedClientRepository KEEP_NO_TOKENS = new KeepNothing();

  private final OidcPeople people;
  private final Steads steads;
  private final LoginSessions sessions;
  private final OidcEnd end;
  private final OidcSettings settings;
  private final ObjectProvider<ClientRegistrationRepository> connections;

  OidcLogin(
      OidcPeople people,
      Steads steads,
      LoginSessions sessions,
      OidcEnd end,
      OidcSettings settings,
      ObjectProvider<ClientRegistrationRepository> connections) {
    this.people = people;
    this.steads = steads;
    this.sessions = sessions;
    this.end = end;
    this.settings = settings;
    this.connections = connections;
  }

  /** Does nothing when no connection is configured. */
  void configure(HttpSecurity http) throws Exception {
    ClientRegistrationRepository configured = connections.getIfAvailable();
    if (configured == null) {
      return;
    }
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(configured);
    requests.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce().andThen(this::askForRecent));
    end.configure(http);
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                .authorizedClientRepository(KEEP_NO_TOKENS)
                .userInfoEndpoint(info -> info.oidcUserService(this::user))
                .successHandler(new In())
                .failureHandler(this::refuse)
                .withObjectPostProcessor(
                    new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                      @Override
                      public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationResultConverter(OidcLogin.this::account);
                        return filter;
                      }
                    }));
  }

  /** Else the other lets in by a login of long ago (OpenID Connect Core 1.0, 3.1.2.1). */
  private void askForRecent(OAuth2AuthorizationRequest.Builder request) {
    Duration most = settings.oidc().maxAge();
    if (!most.isZero()) {
      request.additionalParameters(more -> more.put("max_age", most.toSeconds()));
    }
  }

  /** The token says it all: nothing more is asked. */
  private OidcUser user(OidcUserRequest request) {
    return new DefaultOidcUser(List.of(), request.getIdToken());
  }

  private OAuth2AuthenticationToken account(OAuth2LoginAuthenticationToken token) {
    OidcUser user = (OidcUser) Objects.requireNonNull(token.getPrincipal());
    String registration = token.getClientRegistration().getRegistrationId();
    try {
      Account account =
          Sight.whole(
              () ->
                  steads.of(
                      people.of(
                          registration,
                          String.valueOf(user.getIdToken().getIssuer()),
                          String.valueOf(user.getSubject()),
                          user.getClaims())));
      return new ByOther(
          account,
          registration,
          new OidcLogout.Out(
              String.valueOf(
                  token
                      .getClientRegistration()
                      .getProviderDetails()
                      .getConfigurationMetadata()
                      .getOrDefault("end_session_endpoint", "")),
              user.getIdToken().getTokenValue(),
              new Elsewhere(
                  String.valueOf(user.getIdToken().getIssuer()),
                  user.getIdToken().getClaimAsString("sid"))));
    } catch (Refused refused) {
      throw new NotAdmitted(refused);
    }
  }

  /** The same page for whatever went wrong with a token; what it was stands in the log. */
  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    Refused refused =
        why instanceof NotAdmitted not ? not.refused() : new Refused("access.oidc.failed");
    String because =
        why instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : refused.messageKey();
    SecurityLog.refused(
        "login", "by", "oidc", "because", because, "address", request.getRemoteAddr());
    request.getSession().setAttribute(REFUSAL, LoginPage.sentence(refused));
    response.sendRedirect(REFUSED);
  }

  /** Logged in elsewhere; the name is ours. */
  private static final class ByOther extends OAuth2AuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient OidcLogout.Out out;

    ByOther(Account account, String registration, OidcLogout.Out out) {
      super(account, authorities(account), registration);
      this.out = out;
    }

    Account account() {
      return (Account) Objects.requireNonNull(getPrincipal());
    }

    private static Collection<? extends GrantedAuthority> authorities(Account account) {
      return account.getAuthorities();
    }
  }

  /** The token is right, and its person may not come in. */
  private static final class NotAdmitted extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Refused refused;

    NotAdmitted(Refused refused) {
      super(refused.messageKey());
      this.refused = refused;
    }

    Refused refused() {
      return refused;
    }
  }

  /** To where one was going. */
  private final class In extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication who)
        throws ServletException, IOException {
      if (who instanceof ByOther by) {
        Account account = by.account();
        request.getSession().setAttribute(OUT, by.out);
        Sight.whole(() -> sessions.begin(request, account));
        SecurityLog.done(
            "login",
            "account",
            account.getUsername(),
            "by",
            by.getAuthorizedClientRegistrationId(),
            "who",
            account.logId());
      }
      super.onAuthenticationSuccess(request, response, who);
    }
  }

  /** Tokens are read once, to know who it is. */
  private static final class KeepNothing implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, @Nullable Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        @Nullable Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String registration,
        @Nullable Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
