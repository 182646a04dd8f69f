package nl.rekenschap.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.retention.PersonFile;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Answers a request for everything about one person (AVG 15). */
@Route("retention/person")
@Menu(title = "retention.PersonFileView.menu", order = 98)
@RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
public final class PersonFileView extends Page {

  private static final String KEY = "retention.PersonFileView.";

  private final transient PersonFile file;
  private final TextField account = field("account", new TextField(text("account")));
  private final TextField name = field("name", new TextField(text("name")));
  private final TextField reason = field("reason", new TextField(text("reason")));
  private final Div made = new Div();
  private final Div before = new Div();

  PersonFileView(PersonFile file) {
    super(text("title"));
    this.file = file;
    account.setId("account");
    account.setHelperText(text("accountHelp"));
    name.setId("name");
    name.setHelperText(text("nameHelp"));
    reason.setId("reason");
    reason.setHelperText(text("reasonHelp"));
    Div fields = new Div(account, name, reason);
    fields.addClassName("form-grid");
    Button gather = new Button(text("gather"), click -> gather());
    gather.setId("gather");
    gather.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(gather);
    actions.addClassName("actions");
    made.getElement().setAttribute("role", "status");
    if (!file.mayGather()) {
      add(new EmptyState(Texts.text("retention.person.mayNot")));
      return;
    }
    add(new Paragraph(text("intro")), new Section(text("who"), fields, actions, made), before);
    show();
  }

  private void gather() {
    made.removeAll();
    attemptTo(() -> file.gather(account.getValue(), name.getValue(), reason.getValue()))
        .ifPresent(
            result -> {
              made.add(
                  new Paragraph(Texts.text(KEY + "found", result.found())),
                  new Paragraph(link(result.zip())),
                  new Paragraph(text("others")));
              show();
            });
  }

  private static Anchor link(byte[] zip) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(zip),
                        "inzage.zip",
                        "application/zip",
                        zip.length)),
            text("download"));
    link.getElement().setAttribute("download", "inzage.zip");
    link.setId("download");
    return link;
  }

  private void show() {
    List<PersonFile.Handed> all = file.handed();
    before.removeAll();
    if (all.isEmpty()) {
      before.add(new Section(text("before"), new EmptyState(text("nothing"))));
      return;
    }
    Table table =
        new Table(text("before"), text("reason"), "#" + text("rows"), text("by"), text("at"));
    all.forEach(
        it -> table.row(it.reason(), Formats.number(it.found()), it.by(), Formats.moment(it.at())));
    before.add(new Section(text("before"), table));
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
