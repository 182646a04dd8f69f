package nl.rekenschap.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Brings waiting mails to the mail server, one at a time, in no transaction: what a slow server
 * holds up is the postman alone. At least once: a crash, or a line that breaks, between the
 * server's answer and our note sends again under the same Message-ID. Without a mail server mails
 * wait, visibly; one that is away is tried with one mail, not with all.
 */
@Component
class Postman {

  /** What became of one mail. */
  private enum Outcome {
    SENT,
    /** This mail is refused; the next one may be taken. */
    REFUSED,
    /** The line broke while it was sent. */
    BROKEN,
    /** There is no server to talk to. */
    AWAY
  }

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /** So many broken lines in a row are no accident of one mail. */
  private static final int BROKEN_IN_A_ROW = 3;

  // The library's word for no answer, and the protocol's for a server that closes (RFC 5321, 3.8).
  private static final int HUNG_UP = -1;
  private static final int CLOSING = 421;

  private final PostStore store;
  private final LineStore line;
  private final MailWriter writer;
  private final StuckMail stuck;
  private final ObjectProvider<JavaMailSender> server;
  private final PostSettings settings;
  private final BusinessClock clock;

  Postman(
      PostStore store,
      LineStore line,
      MailWriter writer,
      StuckMail stuck,
      ObjectProvider<JavaMailSender> server,
      PostSettings settings,
      BusinessClock clock) {
    this.store = store;
    this.line = line;
    this.writer = writer;
    this.stuck = stuck;
    this.server = server;
    this.settings = settings;
    this.clock = clock;
  }

  /** Brings what waits, until nothing does or the server is away. */
  void deliver() {
    JavaMailSender sender = server.getIfAvailable();
    if (sender == null || !line.mayTry()) {
      return;
    }
    int broken = 0;
    Optional<Mail> next = next();
    while (next.isPresent()) {
      Outcome outcome = bring(sender, next.get());
      if (outcome == Outcome.SENT) {
        line.open();
      }
      broken = outcome == Outcome.BROKEN ? broken + 1 : 0;
      if (outcome == Outcome.AWAY || broken == BROKEN_IN_A_ROW) {
        line.away(outcome.name(), settings.longestServerPause());
        return;
      }
      next = next();
    }
  }

  private Optional<Mail> next() {
    return store.take(clock.now(), settings.inHand());
  }

  private Outcome bring(JavaMailSender sender, Mail mail) {
    try {
      sender.send(writer.write(sender, mail));
      store.sent(mail.id(), clock.now());
      return Outcome.SENT;
    } catch (MailException | MessagingException | Refused e) {
      Outcome outcome = outcome(e);
      LOG.warn("mail {}: {}, {}", mail.id(), name(e), outcome);
      note(mail, outcome, name(e));
      return outcome;
    }
  }

  private void note(Mail mail, Outcome outcome, String problem) {
    switch (outcome) {
      case SENT -> store.sent(mail.id(), clock.now());
      case AWAY -> store.putBack(mail);
      case REFUSED, BROKEN -> {
        store.failed(mail.id(), problem);
        stuck.tellOnce(mail);
      }
    }
  }

  private static String name(Exception e) {
    return e.getClass().getSimpleName();
  }

  /**
   * The library tells by one exception that it could not begin, that a mail failed, and that the
   * good-bye did: then the mail was taken. When it could not begin, that is why the mail failed.
   */
  private static Outcome outcome(Exception e) {
    if (e instanceof MailAuthenticationException) {
      return Outcome.AWAY;
    }
    if (!(e instanceof MailSendException sending)) {
      return Outcome.REFUSED;
    }
    List<Exception> failures = Arrays.asList(sending.getMessageExceptions());
    if (failures.isEmpty()) {
      return Outcome.SENT;
    }
    if (failures.stream().anyMatch(failure -> failure == sending.getCause())) {
      return Outcome.AWAY;
    }
    boolean broken = failures.stream().anyMatch(Postman::isBroken);
    return broken ? Outcome.BROKEN : Outcome.REFUSED;
  }

  /** The server hung up, or says that it is about to. */
  private static boolean isBroken(Exception failure) {
    if (failure instanceof SMTPSendFailedException answered) {
      return answered.getReturnCode() == HUNG_UP || answered.getReturnCode() == CLOSING;
    }
    return failure instanceof MessagingException && !(failure instanceof SendFailedException);
  }
}
