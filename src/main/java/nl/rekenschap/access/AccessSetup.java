package nl.rekenschap.access;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationClassFilter;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Login and the rules of the web addresses: what is not named open here asks for a login. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, LoginSettings.class})
class AccessSetup {

  private static final Logger LOG = LoggerFactory.getLogger(AccessSetup.class);
  private static final String[] OPEN = {
    "/api/v1/programme/budget.csv",
    "/api/v1/openapi.json",
    "/api/v1/terms/calculate",
    "/open/council",
    "/open/council/*",
    "/open/council/*/*",
    "/open/council/*/*/*",
    "/open/council/*/*/*/*",
    SecurityContact.ADDRESS,
    "/actuator/health",
    "/error"
  };

  /**
   * What anyone may read: the budget, published council reports, health; and what programs ask with
   * a key, see {@link KeyDoor}. No session, no script, and no way to the login screen.
   */
  @Bean
  @Order(1)
  SecurityFilterChain open(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> controllers,
      KeyStore keys,
      BusinessClock clock,
      AccessSettings settings)
      throws Exception {
    RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    PerMinute wrongKeys = new PerMinute(settings.wrongKeysPerMinute(), System::nanoTime);
    PerMinute calls = new PerMinute(settings.callsPerMinute(), System::nanoTime);
    http.addFilterBefore(
        new KeyDoor(api, keys, clock, wrongKeys, calls), AnonymousAuthenticationFilter.class);
    http.addFilterAfter(new WhoInLog(), AnonymousAuthenticationFilter.class);
    return http.securityMatcher(
            "/open/**", "/api/**", "/actuator/**", "/error", SecurityContact.ADDRESS)
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(
                        new Unserved("/open/**", controllers), new Unserved("/api/**", controllers))
                    .permitAll()
                    .requestMatchers(api)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            answers ->
                answers.authenticationEntryPoint(
                    (request, response, why) -> {
                      if (api.matches(request)) {
                        KeyDoor.challenge(response);
                      } else {
                        response.sendError(403);
                      }
                    }))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(BrowserRules::ofPlainPages)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain screens(
      HttpSecurity http,
      AccessStore store,
      Steads steads,
      LoginEnd loginEnd,
      LoginSessions sessions,
      OidcLogin oidc,
      LoginSettings settings)
      throws Exception {
    http.addFilterBefore(
        new AccountAsItIs(
            store, steads, sessions, settings.longestSession(), InstantSource.system()),
        AnonymousAuthenticationFilter.class);
    http.addFilterAfter(new WhoInLog(), AnonymousAuthenticationFilter.class);
    http.addFilterAfter(new DeniedAddresses(), AnonymousAuthenticationFilter.class);
    http.authorizeHttpRequests(
        rules ->
            rules
                .requestMatchers(
                    "/icon/**",
                    SecondStepPages.CODE,
                    SecondStepPages.ENROL,
                    ForgottenPages.ASK,
                    ForgottenPages.ANEW + "*",
                    OidcLogin.REFUSED)
                .permitAll()
                .requestMatchers(OwnLoginPage.ADDRESS, OwnLoginPage.ADDRESS + "/*")
                .authenticated()
                // What a page that goes away sends last; of the session, and with its token.
                .requestMatchers(HttpMethod.POST, "/reporting/left/*")
                .authenticated());
    http.addFilterAfter(new OtherSites(), HeaderWriterFilter.class);
    http.headers(BrowserRules::ofScreens);
    OidcLogout logout = new OidcLogout(new UidlRedirectStrategy());
    oidc.configure(http);
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin -> vaadin.loginView("/login", "/").logoutSuccessHandler(logout));
    http.logout(out -> out.addLogoutHandler(sessions).addLogoutHandler(logout));
    http.formLogin(form -> form.failureHandler(loginEnd));
    return http.build();
  }

  /**
   * Holds the roles that services declare. Views declare theirs with the same annotations; Vaadin
   * holds those, and a view cannot be wrapped.
   */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor rolesOfServices() {
    ComposablePointcut declared =
        new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(RolesAllowed.class))
            .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(DenyAll.class))
            .intersection(new AnnotationClassFilter(Service.class, true));
    AuthorizationManagerBeforeMethodInterceptor rules =
        new AuthorizationManagerBeforeMethodInterceptor(declared, new Jsr250AuthorizationManager());
    rules.setAuthorizationEventPublisher(new DeniedCalls());
    return rules;
  }

  /** Each service that people may call tells the security log what it refused. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor linesOfServices() {
    ComposablePointcut forPeople =
        new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(RolesAllowed.class))
            .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(PermitAll.class))
            .intersection(new AnnotationClassFilter(Service.class, true));
    return new DefaultPointcutAdvisor(forPeople, new RefusedCalls());
  }

  /**
   * Only this host, over TLS, sets a session's cookie when its name begins like that (RFC 6265bis).
   */
  @Bean
  ServletContextInitializer nameOfTheSession(
      @Value("${server.servlet.session.cookie.secure}") boolean secure) {
    return context ->
        context.getSessionCookieConfig().setName(secure ? "__Host-session" : "session");
  }

  /** The rehearsal that was held on this database may have taken the usual name. */
  private static PersonId free(Access access) {
    PersonId usual = new PersonId("admin");
    return access.isTaken(usual) ? new PersonId("beheerder") : usual;
  }

  /** Before anybody can ask for it: the rehearsal's password is published. */
  @Bean
  SmartInitializingSingleton rehearsalIsOver(AccessStore store, Environment environment) {
    return () -> {
      if (environment.acceptsProfiles(Profiles.of("demo"))) {
        Sight.whole(store::openPractice);
      } else if (Sight.whole(store::closePractice) > 0) {
        SecurityLog.done("practice-accounts-closed");
      }
    };
  }

  /** Without any account nobody could make the first one. */
  @Bean
  @Profile("!demo")
  ApplicationRunner firstAdministrator(Access access, AccessStore store, AccessSettings settings) {
    return arguments -> {
      String password = settings.firstAdminPassword();
      if (!store.people().isEmpty()) {
        return;
      }
      if (password == null || password.isBlank()) {
        LOG.warn(
            "There is no account yet: set REKENSCHAP_ACCESS_FIRST_ADMIN_PASSWORD and start again");
        return;
      }
      access.create(
          new Person(
              free(access),
              "Beheerder",
              "admin@localhost",
              Set.of(nl.rekenschap.access.Role.ADMINISTRATOR),
              Optional.empty()),
          password);
    };
  }
}
