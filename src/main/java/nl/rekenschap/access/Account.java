package nl.rekenschap.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * A person as Spring Security sees them.
 *
 * @param logId by which lines of the log name that person, see {@link WhoInLog}
 * @param sessionNumber sessions that began under another number are over
 * @param steads in whose stead that person may act today
 */
record Account(
    Person person, String passwordHash, int sessionNumber, String logId, List<Stead> steads)
    implements UserDetails, OAuth2User {

  private static final long serialVersionUID = 1L;

  Account(Person person, String passwordHash, int sessionNumber, String logId) {
    this(person, passwordHash, sessionNumber, logId, List.of());
  }

  Account in(List<Stead> theirs) {
    return new Account(person, passwordHash, sessionNumber, logId, theirs);
  }

  /** The account of who is acting; absent when nobody is. */
  static Optional<Account> ofActor() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Account account
        ? Optional.of(account)
        : Optional.empty();
  }

  /** This account, logged in. */
  Authentication loggedIn() {
    return UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
  }

  @Override
  public List<? extends GrantedAuthority> getAuthorities() {
    return person.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  /** What the token of another login said is read once and not kept. */
  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public String getName() {
    return getUsername();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return person.id().value();
  }
}
