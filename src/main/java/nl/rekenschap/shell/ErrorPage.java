package nl.rekenschap.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.rekenschap.access.RefusalLines;
import nl.rekenschap.kernel.Refused;

/** A screen could not be shown: the sentence of the refusal, or a number that is in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class ErrorPage extends Page implements HasErrorParameter<Exception> {

  private final Paragraph sentence = new Paragraph();

  public ErrorPage() {
    super(Texts.text("shell.ErrorPage.title"));
    add(sentence, new Anchor("/", Texts.text("shell.ErrorPage.home")));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    Refused refused = Trouble.refused(error.getException());
    if (refused != null) {
      RefusalLines.of(refused, "screen");
      sentence.setText(Texts.of(refused));
      return HttpServletResponse.SC_NOT_FOUND;
    }
    sentence.setText(Texts.text("shell.Trouble.unknown", Trouble.number(error.getException())));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
