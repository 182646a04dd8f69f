package nl.rekenschap.access;

import nl.rekenschap.kernel.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes when somebody was let in, so that an owner sees which accounts are not in use. */
@Component
class LastLogin {

  private final AccessStore store;
  private final BusinessClock clock;

  LastLogin(AccessStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void on(InteractiveAuthenticationSuccessEvent login) {
    if (login.getAuthentication().getPrincipal() instanceof Account account) {
      store.loggedIn(account.person().id(), clock.now());
    }
  }
}
