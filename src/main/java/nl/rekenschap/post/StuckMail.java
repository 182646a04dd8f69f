package nl.rekenschap.post;

import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that fails again and again: the case's record and the administrators are told, once. */
@Component
class StuckMail {

  private final Teller teller;
  private final Access access;
  private final PostSettings settings;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  StuckMail(
      Teller teller,
      Access access,
      PostSettings settings,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.teller = teller;
    this.access = access;
    this.settings = settings;
    this.transaction = transaction;
    this.events = events;
  }

  /** At the attempt that makes it stuck, and at no other. */
  void tellOnce(Mail mail) {
    if (mail.attempts() == settings.stuckAfter()) {
      transaction.executeWithoutResult(status -> tell(mail));
    }
  }

  private void tell(Mail mail) {
    if (mail.caseId() != null) {
      events.publishEvent(
          CaseEvent.internal(
              mail.caseId(),
              "post.event.stuck",
              Map.of("to", mail.toName(), "subject", mail.subject())));
    }
    teller.show(
        access.peopleWith(Role.ADMINISTRATOR, null),
        Message.of(
                "post/stuck",
                Map.of("name", mail.toName(), "subject", mail.subject()),
                "post/mails")
            .once("stuck/" + mail.id()));
  }
}
