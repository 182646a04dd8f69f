package nl.rekenschap.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.rekenschap.access.RefusalLines;

/** An address that leads nowhere, or nowhere for you: one answer for both. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class NotFoundPage extends RouteNotFoundError implements HasDynamicTitle {

  private String title = "";

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    RefusalLines.ofScreen(asked(event.getLocation().getPath()));
    getElement().removeAllChildren();
    Content content = new Content();
    title = content.getPageTitle();
    getElement().appendChild(content.getElement());
    return HttpServletResponse.SC_NOT_FOUND;
  }

  /** A name of ours: what else somebody typed is not for the log. */
  private static String asked(String path) {
    return RouteConfiguration.forApplicationScope()
        .getRoute(path)
        .map(Class::getSimpleName)
        .orElse("nowhere");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  /** The screen itself. */
  private static final class Content extends Page {
    Content() {
      super(Texts.text("shell.ErrorPage.title"));
      add(
          new Paragraph(Texts.text("kernel.notFound")),
          new Anchor("/", Texts.text("shell.ErrorPage.home")));
    }
  }
}
