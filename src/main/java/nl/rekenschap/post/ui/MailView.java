package nl.rekenschap.post.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.post.LineTrouble;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Outbox;
import nl.rekenschap.post.Post;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was sent and what still waits, newest first; and first of all what is stuck. */
@Route("post/mails")
@Menu(title = "post.MailView.menu", order = 92)
@RolesAllowed(Names.ADMINISTRATOR)
public final class MailView extends Page implements BeforeEnterObserver {

  private static final int SHOWN = 200;

  private final transient Post post;
  private final transient Outbox outbox;
  private final Div content = new Div();

  MailView(Post post, Outbox outbox) {
    super(Texts.text("post.MailView.title"));
    this.post = post;
    this.outbox = outbox;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    content.removeAll();
    outbox.trouble().ifPresent(trouble -> content.add(away(trouble)));
    List<Mail> stuck = outbox.stuck();
    if (!stuck.isEmpty()) {
      content.add(stuck(stuck));
    }
    Paragraph hint = new Paragraph(Texts.text("post.MailView.hint", SHOWN));
    hint.addClassName("hint");
    content.add(hint);
    List<Mail> mails = post.newest(SHOWN);
    if (mails.isEmpty()) {
      content.add(new EmptyState(Texts.text("post.MailView.empty")));
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
    content.add(table);
  }

  private Div away(LineTrouble trouble) {
    Div box =
        new Div(
            new Badge(Texts.text("post.MailView.away"), Badge.Tone.BAD),
            new Paragraph(
                Texts.text(
                    "post.MailView.awaySince", Formats.moment(trouble.since()), outbox.waiting())));
    box.setId("away");
    box.addClassName("returned");
    return box;
  }

  private Section stuck(List<Mail> mails) {
    Section section = new Section(Texts.text("post.MailView.stuckTitle"));
    section.add(new Paragraph(Texts.text("post.MailView.stuckHint")));
    Table table =
        new Table(
            Texts.text("post.MailView.stuckTitle"),
            Texts.text("post.MailView.subject"),
            Texts.text("post.MailView.to"),
            Texts.text("post.MailView.state"),
            Texts.text("post.MailView.what"));
    mails.forEach(
        mail ->
            table.row(
                text(mail), mail.toName() + ", " + mail.toAddress(), state(mail), buttons(mail)));
    section.add(table);
    return section;
  }

  private Div buttons(Mail mail) {
    Button again = button(mail, "again", () -> outbox.again(mail.id()));
    Button giveUp = button(mail, "giveUp", () -> outbox.giveUp(mail.id()));
    Div buttons = new Div(again, giveUp);
    buttons.addClassName("toolbar");
    return buttons;
  }

  private Button button(Mail mail, String verb, Runnable work) {
    Button button = new Button(Texts.text("post.MailView." + verb));
    button.setId(verb + "-" + mail.id());
    button.setAriaLabel(button.getText() + ": " + mail.subject());
    button.addClickListener(
        click -> {
          if (attempt(work)) {
            done("post.MailView." + verb + "Done", mail.toName());
          }
          show();
        });
    return button;
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
    if (mail.dropped() != null) {
      return new Badge(Texts.text("post.MailView.dropped." + mail.dropped()), Badge.Tone.NEUTRAL);
    }
    if (mail.problem() != null) {
      return new Badge(Texts.text("post.MailView.stuck", mail.attempts()), Badge.Tone.BAD);
    }
    return mail.notBefore() == null
        ? new Badge(Texts.text("post.MailView.waiting"), Badge.Tone.NEUTRAL)
        : new Badge(
            Texts.text("post.MailView.rests", Formats.moment(mail.notBefore())),
            Badge.Tone.NEUTRAL);
  }
}
