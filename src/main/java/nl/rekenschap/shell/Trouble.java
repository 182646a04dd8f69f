package nl.rekenschap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import nl.rekenschap.access.RefusalLines;
import nl.rekenschap.kernel.Refused;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is done with what goes wrong: a refusal becomes its sentence, anything else a number that
 * also stands in the log. Sets the language of each screen too, since both belong to its start.
 */
@Component
class Trouble implements VaadinServiceInitListener, ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
  private static final long serialVersionUID = 1L;
  private static final SecureRandom NUMBERS = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    init.getSource().addUIInitListener(ui -> ui.getUI().setLocale(Languages.chosen()));
    init.addIndexHtmlRequestListener(
        page ->
            page.getDocument()
                .getElementsByTag("html")
                .attr("lang", Languages.chosen().getLanguage()));
  }

  @Override
  public void error(ErrorEvent event) {
    Refused refused = refused(event.getThrowable());
    String sentence =
        refused == null
            ? Texts.text("shell.Trouble.unknown", number(event.getThrowable()))
            : Texts.of(refused);
    if (refused != null) {
      RefusalLines.of(refused, "screen");
    }
    // A download has no screen to say it on; its answer is that it failed.
    if (UI.getCurrent() != null) {
      Page.tell(sentence);
    }
  }

  /**
   * Logs a bug and gives the number under which it can be found. Who hangs up halfway is no bug of
   * ours: a line without a trace, so that nobody fills the log or rings an alarm that way.
   */
  static String number(Throwable bug) {
    String number = String.format("%06d", NUMBERS.nextInt(1_000_000));
    if (isHungUp(bug)) {
      LOG.info("Fout {}: the line broke off", number);
    } else {
      LOG.error("Fout {}", number, bug);
    }
    return number;
  }

  private static boolean isHungUp(Throwable bug) {
    for (@org.jspecify.annotations.Nullable Throwable cause = bug;
        cause != null;
        cause = cause.getCause()) {
      if (cause instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  static @org.jspecify.annotations.Nullable Refused refused(
      @org.jspecify.annotations.Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused;
      }
    }
    return null;
  }
}
