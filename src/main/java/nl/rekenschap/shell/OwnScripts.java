package nl.rekenschap.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import nl.rekenschap.access.BrowserRules;
import org.springframework.stereotype.Component;

/**
 * Marks the scripts of the page that starts the screens with the word of this answer; the browser
 * runs no other (Content-Security-Policy, see {@link BrowserRules}).
 */
@Component
class OwnScripts implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addIndexHtmlRequestListener(
        page -> {
          if (page.getVaadinRequest().getAttribute(BrowserRules.NONCE) instanceof String word) {
            page.getDocument().getElementsByTag("script").attr("nonce", word);
          }
          page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        });
  }
}
