package nl.rekenschap.attack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The lines of the security log, or of another, while a test runs. */
final class SecurityLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger log;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  SecurityLines() {
    this("nl.rekenschap.security");
  }

  /** The lines of that log. */
  SecurityLines(String name) {
    log = (Logger) LoggerFactory.getLogger(name);
    start();
    log.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(
        event.getLevel() == Level.ERROR
            ? "ERROR " + event.getFormattedMessage()
            : event.getFormattedMessage());
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
