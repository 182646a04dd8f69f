package nl.rekenschap.post.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was sent and what still waits, newest first. */
@Route("post/mails")
@Menu(title = "post.MailView.menu", order = 92)
@RolesAllowed(Names.ADMINISTRATOR)
public final class MailView extends Page {

  private static final int SHOWN = 200;

  MailView(Post post) {
    super(Texts.text("post.MailView.title"));
    Paragraph hint = new Paragraph(Texts.text("post.MailView.hint", SHOWN));
    hint.addClassName("hint");
    add(hint);
    List<Mail> mails = post.newest(SHOWN);
    if (mails.isEmpty()) {
      add(new EmptyState(Texts.text("post.MailView.empty")));
      return;
    }
    Table table =
        new Table(
            Texts.text("post.MailView.caption"),
            Texts.text("post.MailView.subject"),
            Texts.text("post.MailView.to"),
            Texts.text("post.MailView.written"),
            Texts.text("post.MailView.state"));
    mails.forEach(
        mail ->
            table.row(text(mail), mail.toName(), Formats.moment(mail.createdAt()), state(mail)));
    add(table);
  }

  private static Component text(Mail mail) {
    Paragraph body =
        new Paragraph(
            mail.text().isEmpty() ? Texts.text("post.MailView.confidential") : mail.text());
    body.addClassName("narrative");
    Details details = new Details(mail.subject(), body);
    mail.attachments()
        .forEach(name -> details.add(new Paragraph(Texts.text("post.MailView.attachment", name))));
    if (mail.caseId() != null) {
      details.add(new Anchor("subsidy/" + mail.caseId(), Texts.text("post.MailView.case")));
    }
    return details;
  }

  private static Badge state(Mail mail) {
    if (mail.sentAt() != null) {
      return new Badge(Texts.text("post.MailView.sent"), Badge.Tone.GOOD);
    }
    return mail.problem() == null
        ? new Badge(Texts.text("post.MailView.waiting"), Badge.Tone.NEUTRAL)
        : new Badge(Texts.text("post.MailView.stuck", mail.attempts()), Badge.Tone.BAD);
  }
}
