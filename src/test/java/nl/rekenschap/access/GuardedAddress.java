package nl.rekenschap.access;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a later room may serve to programs, and nobody has named open. */
@RestController
@Profile("roomtest")
class GuardedAddress {

  @GetMapping({"/api/v1/guarded", "/open/guarded"})
  String guarded() {
    return "not for everyone";
  }
}
