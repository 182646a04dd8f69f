package nl.rekenschap.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings waiting mails to the mail server. At least once: a crash between the server's answer and
 * our note sends again, under the same Message-ID. Without a mail server mails wait, visibly.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int ROUND = 20;

  private final PostStore store;
  private final Dossier dossier;
  private final ObjectProvider<JavaMailSender> server;
  private final TransactionTemplate transaction;
  private final PostSettings settings;
  private final BusinessClock clock;

  Postman(
      PostStore store,
      Dossier dossier,
      ObjectProvider<JavaMailSender> server,
      TransactionTemplate transaction,
      PostSettings settings,
      BusinessClock clock) {
    this.store = store;
    this.dossier = dossier;
    this.server = server;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /** Brings what waits, until nothing does. */
  void deliver() {
    JavaMailSender sender = server.getIfAvailable();
    if (sender != null) {
      while (round(sender) == ROUND) {
        // as long as full rounds come, more is waiting
      }
    }
  }

  private int round(JavaMailSender sender) {
    Integer handled =
        transaction.execute(
            status -> {
              List<Mail> waiting = store.waiting(ROUND);
              waiting.forEach(mail -> send(sender, mail));
              return waiting.size();
            });
    return handled == null ? 0 : handled;
  }

  private void send(JavaMailSender sender, Mail mail) {
    try {
      sender.send(message(sender, mail));
      store.sent(mail.id(), clock.now());
    } catch (MailException | MessagingException | Refused e) {
      LOG.warn("mail {} could not be sent: {}", mail.id(), e.getClass().getSimpleName());
      store.failed(mail.id(), e.getClass().getSimpleName());
    }
  }

  private MimeMessage message(JavaMailSender sender, Mail mail) throws MessagingException {
    MimeMessage message = new StableId(sender.createMimeMessage(), mail.id(), settings.from());
    List<PostStore.Attachment> attachments = store.attachments(mail.id());
    MimeMessageHelper helper = new MimeMessageHelper(message, !attachments.isEmpty(), "UTF-8");
    helper.setFrom(settings.from());
    helper.setTo(mail.toAddress());
    helper.setSubject(mail.subject());
    helper.setText(mail.text());
    // A document that is not there any more holds the mail back: half of it tells nothing.
    for (PostStore.Attachment file : attachments) {
      helper.addAttachment(
          file.name(), new ByteArrayResource(dossier.contentOf(file.document())), file.mediaType());
    }
    return message;
  }

  /** The library makes a new Message-ID at each save; ours must stay the same. */
  private static final class StableId extends MimeMessage {
    private final String id;

    StableId(MimeMessage base, long mail, String from) {
      super(base.getSession()); // copying the message itself fails, as it has no content yet
      this.id = "<rekenschap-" + mail + from.substring(from.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
