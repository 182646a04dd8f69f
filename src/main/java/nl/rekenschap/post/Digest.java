package nl.rekenschap.post;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what somebody wants once a day into one mail. What was done or read meanwhile is left out; a
 * day without news gives no mail.
 */
@Component
class Digest {

  private final SignalStore signals;
  private final PostStore mails;
  private final LineStore line;
  private final WishStore wishes;
  private final Letters letters;
  private final Access access;
  private final PostSettings settings;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  Digest(
      SignalStore signals,
      PostStore mails,
      LineStore line,
      WishStore wishes,
      Letters letters,
      Access access,
      PostSettings settings,
      BusinessClock clock,
      TransactionTemplate transaction) {
    this.signals = signals;
    this.mails = mails;
    this.line = line;
    this.wishes = wishes;
    this.letters = letters;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Writes the overviews whose time has come; not while they would wait and grow old. */
  void write() {
    if (line.trouble().isPresent()) {
      return;
    }
    Instant now = clock.now();
    for (PersonId person : signals.awaitingDigest(now)) {
      transaction.executeWithoutResult(status -> write(person, now));
    }
  }

  private void write(PersonId id, Instant now) {
    List<Signal> all = signals.forDigest(id, now);
    List<Signal> news = all.stream().filter(Signal::isNew).toList();
    Optional<Long> mail =
        news.isEmpty() ? Optional.empty() : access.person(id).map(who -> mail(who, news, now));
    signals.digested(all, mail);
  }

  private long mail(Person person, List<Signal> news, Instant now) {
    Locale language = wishes.language(person.id());
    String list =
        news.stream()
            .map(signal -> signal.subject() + ": " + Signals.link(settings, signal.key()))
            .collect(Collectors.joining("\n\n"));
    Letters.Text text =
        letters.text(
            "post/digest",
            language,
            Map.of("number", Integer.toString(news.size()), "list", list),
            person.name(),
            settings.baseUrl() + "/post/signals");
    return mails.queue(person, language, text.subject(), text.body(), now);
  }
}
