package nl.rekenschap.post;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Refused;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Makes of a mail in the outbox what goes over the line: plain text and a page, and the files. */
@Component
class MailWriter {

  private static final String UTF_8 = "UTF-8";

  private final PostStore store;
  private final Dossier dossier;
  private final PostSettings settings;
  private final MailHtml html;

  MailWriter(PostStore store, Dossier dossier, PostSettings settings) {
    this.store = store;
    this.dossier = dossier;
    this.settings = settings;
    html = new MailHtml(settings.baseUrl());
  }

  /**
   * @throws Refused when a document is not there any more: half of a mail tells nothing
   */
  MimeMessage write(JavaMailSender sender, Mail mail) throws MessagingException {
    MimeMessage message =
        new StableId(sender.createMimeMessage(), mail.messageId(), settings.from());
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(
        jakarta.mail.Message.RecipientType.TO, new InternetAddress(mail.toAddress(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("Content-Language", mail.language().getLanguage());
    // No out-of-office answer to a machine (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    List<PostStore.Attachment> files = store.attachments(mail.id());
    message.setContent(files.isEmpty() ? bothForms(mail) : with(files, bothForms(mail)));
    return message;
  }

  private MimeMultipart bothForms(Mail mail) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(mail.text(), UTF_8, "plain");
    MimeBodyPart page = new MimeBodyPart();
    page.setText(
        html.page(mail.language().getLanguage(), mail.subject(), mail.text()), UTF_8, "html");
    return new MimeMultipart("alternative", plain, page);
  }

  private MimeMultipart with(List<PostStore.Attachment> files, MimeMultipart forms)
      throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setContent(forms);
    MimeMultipart all = new MimeMultipart(text);
    for (PostStore.Attachment file : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(encoded(file.name()));
      part.setDataHandler(
          new DataHandler(
              new ByteArrayDataSource(dossier.contentOf(file.document()), file.mediaType())));
      all.addBodyPart(part);
    }
    return all;
  }

  private static String encoded(String name) {
    try {
      return MimeUtility.encodeText(name, UTF_8, null);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The library makes a new Message-ID at each save; ours must stay the same. */
  private static final class StableId extends MimeMessage {
    private final String id;

    StableId(MimeMessage base, UUID id, String from) {
      super(base.getSession()); // copying the message itself fails, as it has no content yet
      this.id = "<" + id + from.substring(from.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
