package nl.rekenschap.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.letter.LetterTemplates;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Every kind of letter with the text that is in use. */
@Route("letter/templates")
@Menu(title = "letter.TemplatesView.menu", order = 93)
@RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
public final class TemplatesView extends Page {

  TemplatesView(LetterTemplates templates) {
    super(Texts.text("letter.TemplatesView.title"));
    Paragraph hint = new Paragraph(Texts.text("letter.TemplatesView.hint"));
    hint.addClassName("hint");
    Table table =
        new Table(
            Texts.text("letter.TemplatesView.caption"),
            Texts.text("letter.TemplatesView.letter"),
            Texts.text("letter.TemplatesView.version"),
            Texts.text("letter.TemplatesView.by"),
            Texts.text("letter.TemplatesView.at"));
    for (LetterTemplates.Standing one : templates.all()) {
      Anchor link =
          new Anchor("letter/template/" + one.kind().code(), Texts.text(one.kind().document()));
      link.setId("letter-" + one.kind().code());
      table.row(
          link,
          Integer.toString(one.inUse().version()),
          one.inUse().savedByName(),
          Formats.moment(one.inUse().savedAt()));
    }
    add(hint, table);
  }
}
