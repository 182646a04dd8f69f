package nl.rekenschap.post;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Person;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.kernel.Source;
import nl.rekenschap.kernel.Together;
import nl.rekenschap.post.WishStore.Taste;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells each person as that person wants it, and the case's record who was told what. */
@Component
class Teller {

  private static final long MEGABYTE = 1024L * 1024;
  private static final int KEY_BYTES = 15;

  private final SignalStore signals;
  private final PostStore mails;
  private final WishStore wishes;
  private final Letters letters;
  private final Quiet quiet;
  private final BusinessClock clock;
  private final PostSettings settings;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();
  private final Together.Work<Ask> work = this::tell;

  Teller(
      SignalStore signals,
      PostStore mails,
      WishStore wishes,
      Letters letters,
      Quiet quiet,
      BusinessClock clock,
      PostSettings settings,
      ApplicationEventPublisher events) {
    this.signals = signals;
    this.mails = mails;
    this.wishes = wishes;
    this.letters = letters;
    this.quiet = quiet;
    this.clock = clock;
    this.settings = settings;
    this.events = events;
  }

  /** Whom to tell what; of a case, or of none. */
  record Ask(@Nullable CaseId caseId, List<Person> people, Message message) {}

  void tell(@Nullable CaseId caseId, List<Person> people, Message message) {
    Together.later(work, new Ask(caseId, people, message));
  }

  /** Tells now what this transaction has left to its end. */
  void finish() {
    Together.finish(work);
  }

  void tell(List<Ask> asked) {
    // Whoever causes it need not know what others want or were told.
    Sight.whole(() -> tellThem(asked));
  }

  private void tellThem(List<Ask> asked) {
    Map<SignalKind, Map<PersonId, Taste>> tastes = tastes(asked);
    List<Telling> tellings = new ArrayList<>();
    for (Ask ask : asked) {
      SignalKind kind = letters.kind(ask.message().letter());
      Map<PersonId, Taste> ofKind = tastes.getOrDefault(kind, Map.of());
      for (Person person : ask.people()) {
        tellings.add(telling(ask.caseId(), person, ask.message(), taste(ofKind, person, kind)));
      }
    }
    write(tellings);
  }

  private Map<SignalKind, Map<PersonId, Taste>> tastes(List<Ask> asked) {
    Map<SignalKind, Set<PersonId>> people = new EnumMap<>(SignalKind.class);
    for (Ask ask : asked) {
      people
          .computeIfAbsent(letters.kind(ask.message().letter()), kind -> new LinkedHashSet<>())
          .addAll(ids(ask.people()));
    }
    Map<SignalKind, Map<PersonId, Taste>> tastes = new EnumMap<>(SignalKind.class);
    people.forEach((kind, ids) -> tastes.put(kind, wishes.tastes(ids, kind)));
    return tastes;
  }

  /**
   * On the screen only, whatever they want: a mail that tells that mail is stuck gets stuck too.
   */
  void show(List<Person> people, Message message) {
    Sight.whole(() -> showThem(people, message));
  }

  private void showThem(List<Person> people, Message message) {
    SignalKind kind = letters.kind(message.letter());
    Map<PersonId, Taste> tastes = wishes.tastes(ids(people), kind);
    Wish shown = new Wish(kind, ByMail.NEVER, true);
    write(
        people.stream()
            .map(
                person ->
                    telling(
                        null,
                        person,
                        message,
                        new Taste(taste(tastes, person, kind).language(), shown)))
            .toList());
  }

  private static List<PersonId> ids(List<Person> people) {
    return people.stream().map(Person::id).toList();
  }

  private static Taste taste(Map<PersonId, Taste> tastes, Person person, SignalKind kind) {
    return tastes.getOrDefault(person.id(), new Taste(WishStore.DUTCH, Wish.of(kind)));
  }

  private Telling telling(@Nullable CaseId caseId, Person person, Message message, Taste taste) {
    SignalKind kind = taste.wish().kind();
    boolean always = settings.always().contains(kind) || !message.attachments().isEmpty();
    ByMail byMail = always ? ByMail.AT_ONCE : taste.wish().byMail();
    String key = key();
    Letters.Text text =
        letters.text(
            message.letter(),
            taste.language(),
            message.values(),
            person.name(),
            Signals.link(settings, key));
    return new Telling(
        caseId,
        person,
        kind,
        taste.language(),
        key,
        new Letters.Text(text.subject(), text.body() + saysSo(tooLarge(message))),
        message,
        always || taste.wish().onScreen(),
        byMail == ByMail.AT_ONCE,
        quiet.until(kind).orElse(null),
        byMail == ByMail.DAILY ? quiet.nextDigest() : null);
  }

  private void write(List<Telling> tellings) {
    if (tellings.isEmpty()) {
      return;
    }
    Map<String, SignalStore.Told> told = signals.tell(tellings, clock.now());
    for (Telling telling : tellings) {
      SignalStore.Told one = told.get(telling.key());
      if (one != null) {
        written(telling, one.mail());
      }
    }
  }

  private void written(Telling telling, long mail) {
    if (mail != 0) {
      List<Document> tooLarge = tooLarge(telling.message());
      telling.message().attachments().stream()
          .filter(document -> !tooLarge.contains(document))
          .forEach(document -> mails.attach(mail, document));
    }
    if (telling.caseId() != null) {
      record(telling, telling.caseId(), mail);
    }
  }

  /** Who turned off both the mail and the screen was not told, and the record says that too. */
  private void record(Telling telling, CaseId caseId, long mail) {
    String what = "post.event.unwanted";
    if (telling.mailed()) {
      what = "post.event.queued";
    } else if (telling.digestAt() != null) {
      what = "post.event.digest";
    } else if (telling.onScreen()) {
      what = "post.event.shown";
    }
    Map<String, String> details = new LinkedHashMap<>();
    details.put("to", telling.to().name());
    details.put("subject", telling.text().subject());
    CaseEvent.RecordedFact fact = CaseEvent.internal(caseId, what, details);
    events.publishEvent(mail == 0 ? fact : fact.from(Source.mail(mail)));
  }

  private List<Document> tooLarge(Message message) {
    long most = settings.largestAttachmentMegabytes() * MEGABYTE;
    return message.attachments().stream().filter(document -> document.size() > most).toList();
  }

  private static String saysSo(List<Document> tooLarge) {
    return tooLarge.stream()
        .map(document -> "\n\n" + Dutch.text("post.Post.tooLarge", document.name()))
        .collect(Collectors.joining());
  }

  private String key() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
