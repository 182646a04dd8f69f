package nl.rekenschap.post;

import java.util.Map;
import nl.rekenschap.access.PasswordForgotten;
import nl.rekenschap.access.PasswordSetAnew;
import nl.rekenschap.access.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to who forgot a password; at once, whatever they chose for other mail. */
@Component
class ForgottenMail {

  private final Post post;

  ForgottenMail(Post post) {
    this.post = post;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PasswordForgotten forgotten) {
    Person person = forgotten.person();
    post.tellInConfidence(
        person.name(),
        person.email(),
        "access/forgotten",
        Map.of("account", person.id().value(), "minutes", Long.toString(forgotten.minutes())),
        forgotten.path());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PasswordSetAnew set) {
    Person person = set.person();
    post.tellInConfidence(
        person.name(),
        person.email(),
        "access/set-anew",
        Map.of("account", person.id().value()),
        "login");
  }
}
