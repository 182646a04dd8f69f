package nl.rekenschap.post;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How mail is getting on, for the administrator. */
@Service
public class Outbox {

  private static final int MOST = 200;

  private final PostStore store;
  private final LineStore line;
  private final Access access;
  private final PostSettings settings;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Outbox(
      PostStore store,
      LineStore line,
      Access access,
      PostSettings settings,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.line = line;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Why no mail leaves at all; empty while it does. */
  @RolesAllowed(Names.ADMINISTRATOR)
  public Optional<LineTrouble> trouble() {
    return line.trouble();
  }

  /** How many mails wait, for whatever reason. */
  @RolesAllowed(Names.ADMINISTRATOR)
  public long waiting() {
    return store.waiting();
  }

  /** Mails that failed so often that somebody has to look at them, oldest first. */
  @RolesAllowed(Names.ADMINISTRATOR)
  public List<Mail> stuck() {
    return store.stuck(settings.stuckAfter(), MOST).stream().map(Mail::asOthersSee).toList();
  }

  /**
   * Tries that mail again at once, at the address that its person has now.
   *
   * @throws Refused what does not exist, when it has left or was given up
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void again(long id) {
    Mail mail = store.waiting(id).orElseThrow(Refused::notFound);
    Optional<String> address =
        Optional.ofNullable(mail.toPerson())
            .flatMap(person -> access.person(new PersonId(person)))
            .map(Person::email);
    store.again(id, address.orElse(null));
  }

  /**
   * That mail does not leave any more, and the case's record says so.
   *
   * @throws Refused as {@link #again}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void giveUp(long id) {
    Mail mail = store.waiting(id).orElseThrow(Refused::notFound);
    store.giveUp(id, clock.now());
    if (mail.caseId() != null) {
      events.publishEvent(
          CaseEvent.internal(
              mail.caseId(),
              "post.event.givenUp",
              Map.of("to", mail.toName(), "subject", mail.subject())));
    }
  }
}
