package nl.rekenschap.access;

import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Who a test with {@code @WithUserDetails} is logged in as; the product finds people otherwise. */
@Component
@Profile("roomtest")
class PeopleOfTests implements UserDetailsService {

  private final AccessStore store;
  private final Steads steads;

  PeopleOfTests(AccessStore store, Steads steads) {
    this.store = store;
    this.steads = steads;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return Sight.whole(() -> store.account(new PersonId(name)).map(steads::of)).orElseThrow();
  }
}
