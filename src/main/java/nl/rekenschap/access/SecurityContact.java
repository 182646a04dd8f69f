package nl.rekenschap.access;

import java.time.temporal.ChronoUnit;
import nl.rekenschap.kernel.BusinessClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody reports a weakness (RFC 9116); there only when the municipality named it. */
@Controller
class SecurityContact {

  static final String ADDRESS = "/.well-known/security.txt";

  /** RFC 9116 asks for less than a year; it is made anew at each request. */
  private static final int DAYS = 180;

  private final AccessSettings settings;
  private final BusinessClock clock;

  SecurityContact(AccessSettings settings, BusinessClock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(path = ADDRESS, produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> text() {
    String contact = settings.securityContact();
    return contact == null ? ResponseEntity.notFound().build() : ResponseEntity.ok(text(contact));
  }

  private String text(String contact) {
    return """
    Contact: %s
    Expires: %s
    Preferred-Languages: nl, en
    """
        .formatted(
            contact, clock.now().plus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
  }
}
