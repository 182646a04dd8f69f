package nl.rekenschap.attack;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The lines of the security log while a test runs. */
final class SecurityLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger log = (Logger) LoggerFactory.getLogger("nl.rekenschap.security");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  SecurityLines() {
    start();
    log.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getFormattedMessage());
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  /** Those since this was asked last. */
  List<String> taken() {
    List<String> taken = all();
    lines.removeAll(taken);
    return taken;
  }

  @Override
  public void close() {
    log.detachAppender(this);
    stop();
  }
}
