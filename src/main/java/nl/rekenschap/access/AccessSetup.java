package nl.rekenschap.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Login and the rules of the web addresses: what is not named open here asks for a login. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true)
@EnableConfigurationProperties(AccessSettings.class)
class AccessSetup {

  private static final Logger LOG = LoggerFactory.getLogger(AccessSetup.class);
  private static final String STRICT =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** What anyone may read: the plan, published council reports, health. No session, no script. */
  @Bean
  @Order(1)
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.securityMatcher("/open/**", "/api/v1/**", "/actuator/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/open/**", "/api/v1/programme/**", "/actuator/health")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(STRICT)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain screens(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(rules -> rules.requestMatchers("/icon/**").permitAll());
    http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/"));
    return http.build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService accounts(AccessStore store) {
    return name -> {
      Optional<PersonId> id =
          name.matches("[a-z0-9-]{1,80}") ? Optional.of(new PersonId(name)) : Optional.empty();
      return id.flatMap(store::account)
          .orElseThrow(() -> new UsernameNotFoundException("no such account"));
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
              new PersonId("admin"),
              "Beheerder",
              "admin@localhost",
              Set.of(Role.ADMINISTRATOR),
              Optional.empty()),
          password);
    };
  }
}
