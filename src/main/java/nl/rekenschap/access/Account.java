package nl.rekenschap.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person as Spring Security sees them. */
record Account(Person person, String passwordHash) implements UserDetails {

  private static final long serialVersionUID = 1L;

  @Override
  public List<? extends GrantedAuthority> getAuthorities() {
    return person.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
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
