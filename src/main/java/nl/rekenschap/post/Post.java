package nl.rekenschap.post;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends mail: queued in the transaction of what it tells, delivered afterwards. */
@Service
public class Post {

  private static final Locale DUTCH = Locale.of("nl");
  private static final long MEGABYTE = 1024L * 1024;

  private final PostStore store;
  private final Letters letters;
  private final Access access;
  private final BusinessClock clock;
  private final PostSettings settings;
  private final Practice practice;
  private final ApplicationEventPublisher events;

  Post(
      PostStore store,
      Letters letters,
      Access access,
      BusinessClock clock,
      PostSettings settings,
      Practice practice,
      ApplicationEventPublisher events) {
    this.store = store;
    this.letters = letters;
    this.access = access;
    this.clock = clock;
    this.settings = settings;
    this.practice = practice;
    this.events = events;
  }

  /**
   * Tells those people of a provider whom it concerns; who was told what stands in the case's
   * record.
   *
   * @param audience what kind of message it is, which says whom it concerns
   * @param letter name of the text: {@code <room>/letters/<name>.nl.txt}
   * @param path screen that the link opens, without the address of the installation
   */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellProvider(
      CaseId caseId,
      ProviderId provider,
      Audience audience,
      String letter,
      Map<String, String> values,
      String path) {
    tell(caseId, audience.of(contacts(provider)), new Message(letter, values, path, List.of()));
  }

  /**
   * Proves to those who handed in that it came in, and tells whom of the provider it concerns; each
   * once. See {@link #tellProvider}.
   *
   * @param by who handed in, or typed; who is no longer there is not told
   * @param attachments documents of the case; one that is too large for mail stays in the case, and
   *     the mail says so
   */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellReceipt(
      CaseId caseId,
      ProviderId provider,
      Collection<PersonId> by,
      String letter,
      Map<String, String> values,
      String path,
      List<Document> attachments) {
    Map<PersonId, Person> told = new LinkedHashMap<>();
    by.stream()
        .flatMap(id -> access.person(id).stream())
        .forEach(person -> told.put(person.id(), person));
    Audience.RECEIPT
        .of(contacts(provider))
        .forEach(person -> told.putIfAbsent(person.id(), person));
    tell(caseId, List.copyOf(told.values()), new Message(letter, values, path, attachments));
  }

  private List<Person> contacts(ProviderId provider) {
    return access.peopleWith(Role.PROVIDER_CONTACT, provider);
  }

  /** Tells everybody with that role; see {@link #tellProvider}. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellRole(
      CaseId caseId, Role role, String letter, Map<String, String> values, String path) {
    tell(caseId, access.peopleWith(role, null), new Message(letter, values, path, List.of()));
  }

  /** Tells everybody with that role what is about no case; see {@link #tellProvider}. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellRole(Role role, String letter, Map<String, String> values, String path) {
    for (Person person : access.peopleWith(role, null)) {
      Letters.Text text = letters.text(letter, DUTCH, values, person.name(), link(path));
      store.queue(null, person, text.subject(), text.body(), clock.now());
    }
  }

  /** Tells these people; see {@link #tellProvider}. Who is no longer there is not told. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellPeople(
      CaseId caseId,
      Collection<PersonId> people,
      String letter,
      Map<String, String> values,
      String path) {
    tell(caseId, people(people), new Message(letter, values, path, List.of()));
  }

  /** The same with documents of the case as attachments; see {@link #tellReceipt}. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellPeople(
      CaseId caseId,
      Collection<PersonId> people,
      String letter,
      Map<String, String> values,
      String path,
      List<Document> attachments) {
    tell(caseId, people(people), new Message(letter, values, path, attachments));
  }

  private List<Person> people(Collection<PersonId> ids) {
    return ids.stream().flatMap(id -> access.person(id).stream()).toList();
  }

  /**
   * Tells somebody without an account, outside any case. What is sent lets in, so its text is kept
   * until it has been sent and no longer, and nobody else reads it.
   *
   * @param letter see {@link #tellProvider}
   */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellInConfidence(
      String name, String address, String letter, Map<String, String> values, String path) {
    Letters.Text text = letters.text(letter, DUTCH, values, name, link(path));
    store.queueInConfidence(name, address, text.subject(), text.body(), clock.now());
  }

  /**
   * The newest mails, for the administrator. Texts in confidence stay out, except in the rehearsal:
   * there no mail leaves, and who practises wants to go on.
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  public List<Mail> newest(int limit) {
    List<Mail> mails = store.newest(Math.clamp(limit, 1, 500));
    return practice.active() ? mails : mails.stream().map(Mail::asOthersSee).toList();
  }

  private String link(String path) {
    return settings.baseUrl() + "/" + path;
  }

  /** What is told, whoever it is told to. */
  private record Message(
      String letter, Map<String, String> values, String path, List<Document> attachments) {}

  private void tell(CaseId caseId, List<Person> people, Message message) {
    List<Document> tooLarge = message.attachments().stream().filter(this::isTooLarge).toList();
    for (Person person : people) {
      Letters.Text text =
          letters.text(
              message.letter(), DUTCH, message.values(), person.name(), link(message.path()));
      long mail =
          store.queue(caseId, person, text.subject(), text.body() + saysSo(tooLarge), clock.now());
      message.attachments().stream()
          .filter(document -> !tooLarge.contains(document))
          .forEach(document -> store.attach(mail, document));
      events.publishEvent(
          CaseEvent.internal(
              caseId, "post.event.queued", Map.of("to", person.name(), "subject", text.subject())));
    }
  }

  private boolean isTooLarge(Document document) {
    return document.size() > settings.largestAttachmentMegabytes() * MEGABYTE;
  }

  private static String saysSo(List<Document> tooLarge) {
    return tooLarge.stream()
        .map(document -> "\n\n" + Dutch.text("post.Post.tooLarge", document.name()))
        .collect(Collectors.joining());
  }
}
