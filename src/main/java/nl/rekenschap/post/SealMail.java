package nl.rekenschap.post;

import java.util.stream.Collectors;
import nl.rekenschap.dossier.Seal;
import nl.rekenschap.dossier.SealsMade;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the head of each sealed day out of the building. */
@Component
class SealMail {

  private final PostStore store;
  private final BusinessClock clock;

  SealMail(PostStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** In the transaction that seals: a seal that is kept is a seal that is sent. */
  @EventListener
  void on(SealsMade made) {
    String days = made.seals().stream().map(SealMail::line).collect(Collectors.joining("\n\n"));
    String subject = Dutch.text("post.SealMail.subject", Dutch.date(made.seals().getLast().day()));
    for (String address : made.to()) {
      store.queueOutside(
          address, subject, Dutch.text("post.SealMail.text") + "\n\n" + days, clock.now());
    }
  }

  private static String line(Seal seal) {
    return Dutch.text(
            "post.SealMail.line",
            Dutch.date(seal.day()),
            Integer.toString(seal.number()),
            Integer.toString(seal.ends()))
        + "\n"
        + seal.outside();
  }
}
