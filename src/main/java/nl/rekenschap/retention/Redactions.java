package nl.rekenschap.retention;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes names and other personal data unreadable that should not have been typed (AVG 5(1)(c), 17).
 * The words go from every text of the case, also from its record; files are looked at by hand.
 */
@Service
public class Redactions {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 500;

  private final PersonStore store;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Redactions(
      PersonStore store, Access access, BusinessClock clock, ApplicationEventPublisher events) {
    this.store = store;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Makes these words unreadable wherever the case holds them.
   *
   * @param words exactly as they stand there
   * @param reason without the words
   * @return in how many places
   * @throws Refused at field {@code words} when they are too short or stand nowhere; at {@code
   *     reason}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public int redact(CaseId caseId, String words, String reason) {
    access.requireCase(caseId);
    String bare = Prose.required("words", words, SHORTEST, LONGEST);
    String why = Prose.required("reason", reason, LONGEST);
    if (why.contains(bare)) {
      throw Refused.at("reason", "retention.redact.repeated");
    }
    int parts = store.redact(caseId, bare, why, access.current(), clock.now());
    if (parts == 0) {
      throw Refused.at("words", "retention.redact.nowhere");
    }
    events.publishEvent(
        CaseEvent.internal(
            caseId, "retention.event.redacted", "parts", Integer.toString(parts), "reason", why));
    return parts;
  }

  /** What was made unreadable in a case; newest first. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER, Names.ADMINISTRATOR})
  public List<Redaction> of(CaseId caseId) {
    access.requireCase(caseId);
    return store.redactions(caseId);
  }
}
