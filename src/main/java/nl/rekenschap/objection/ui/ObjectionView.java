package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.ObjectionId;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** One objection: what it says, where it stands, by when is decided, and what was decided. */
@Route("objection/:objectionId")
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.PROVIDER_CONTACT
})
public final class ObjectionView extends Page implements BeforeEnterObserver {

  private static final String KEY = "objection.ObjectionView.";

  private final transient Objection objection;
  private final Div content = new Div();

  ObjectionView(Objection objection) {
    super(Texts.text(KEY + "title"));
    this.objection = objection;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getRouteParameters().get("objectionId").map(ObjectionView::id).orElseThrow());
  }

  private static ObjectionId id(String text) {
    try {
      return new ObjectionId(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private void show(ObjectionId id) {
    ObjectionFile file = objection.file(id);
    title(Texts.text(KEY + "title") + ": " + file.title() + " " + file.year());
    content.removeAll();
    content.add(
        new Paragraph(
            new Anchor("subsidy/" + file.caseId(), Texts.text("shell.TaskPage.caseFile"))));
    if (file.isRunning()) {
      String day = objection.decideBy(id).map(Formats::date).orElse("–");
      content.add(
          new Paragraph(Texts.text(file.extended() ? KEY + "extendedTo" : KEY + "until", day)));
    }
    content.add(Panels.about(file));
    file.advice()
        .ifPresent(
            advice ->
                content.add(
                    Panels.advice(advice, file.isRunning() ? KEY + "advice" : KEY + "decision")));
    file.withdrawnOn()
        .ifPresent(
            day ->
                content.add(
                    new Paragraph(
                        Texts.text(KEY + "withdrawn", day)
                            + file.withdrawnBecause()
                                .filter(text -> !text.isEmpty())
                                .map(text -> ": " + text)
                                .orElse("."))));
  }
}
