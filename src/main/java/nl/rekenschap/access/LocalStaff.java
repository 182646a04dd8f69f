package nl.rekenschap.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether staff may log in with a password kept here: for first set-up, until the municipality's
 * own login works. An administrator always may, or nobody could mend that login.
 */
@Component
class LocalStaff {

  private final boolean open;

  LocalStaff(
      LoginSettings settings,
      @Value("${spring.security.oauth2.client.registration.staff.client-id:}") String elsewhere) {
    Boolean said = settings.localStaff();
    open = said == null ? elsewhere.isBlank() : said;
  }

  boolean admits(Person person) {
    return open || person.provider().isPresent() || person.has(Role.ADMINISTRATOR);
  }
}
