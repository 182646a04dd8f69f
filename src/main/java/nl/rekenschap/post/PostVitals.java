package nl.rekenschap.post;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vital.Level;
import nl.rekenschap.kernel.Vitals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mail leaves. */
@Component
class PostVitals implements Vitals {

  private static final String FAMILY = "post.vital.";
  private static final String MAILS = "mails";
  private static final int MOST = 200;

  private final PostStore store;
  private final LineStore line;
  private final PostSettings settings;
  private final ObjectProvider<JavaMailSender> server;

  PostVitals(
      PostStore store,
      LineStore line,
      PostSettings settings,
      ObjectProvider<JavaMailSender> server) {
    this.store = store;
    this.line = line;
    this.settings = settings;
    this.server = server;
  }

  @Override
  public List<Vital> now() {
    long waiting = store.waiting();
    Optional<LineTrouble> trouble = line.trouble();
    if (trouble.isPresent()) {
      return List.of(new Vital(FAMILY, MAILS, Level.BAD, waiting, trouble.get().since(), waiting));
    }
    int stuck = store.stuck(settings.stuckAfter(), MOST).size();
    if (stuck > 0) {
      return List.of(new Vital(FAMILY, MAILS, Level.LOOK, waiting, stuck, waiting));
    }
    Level level = server.getIfAvailable() == null ? Level.OFF : Level.WELL;
    return List.of(new Vital(FAMILY, MAILS, level, waiting, waiting));
  }
}
