package nl.rekenschap.post;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.kernel.Together;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, by mail and on the screen: written in the transaction of what it tells, delivered
 * afterwards. How each is told is their own choice; see {@link Wishes}.
 */
@Service
public class Post {

  private final PostStore store;
  private final SignalStore signals;
  private final Letters letters;
  private final Teller teller;
  private final Access access;
  private final BusinessClock clock;
  private final PostSettings settings;
  private final Practice practice;
  private final Together.Work<ToProvider> toProviders = this::tellProviders;

  private record ToProvider(
      CaseId caseId, ProviderId provider, Audience audience, Message message) {}

  Post(
      PostStore store,
      SignalStore signals,
      Letters letters,
      Teller teller,
      Access access,
      BusinessClock clock,
      PostSettings settings,
      Practice practice) {
    this.store = store;
    this.signals = signals;
    this.letters = letters;
    this.teller = teller;
    this.access = access;
    this.clock = clock;
    this.settings = settings;
    this.practice = practice;
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
    tellProvider(caseId, provider, audience, Message.of(letter, values, path));
  }

  /** The same, for a message that may be settled or must not come twice. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellProvider(CaseId caseId, ProviderId provider, Audience audience, Message message) {
    Together.later(toProviders, new ToProvider(caseId, provider, audience, message));
  }

  private void tellProviders(List<ToProvider> all) {
    Map<ProviderId, List<Person>> contacts =
        access.peopleOf(
            Role.PROVIDER_CONTACT, all.stream().map(ToProvider::provider).distinct().toList());
    teller.tell(
        all.stream()
            .map(
                one ->
                    new Teller.Ask(
                        one.caseId(),
                        one.audience().of(contacts.getOrDefault(one.provider(), List.of())),
                        one.message()))
            .toList());
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
    teller.tell(
        caseId, List.copyOf(told.values()), Message.of(letter, values, path).with(attachments));
  }

  private List<Person> contacts(ProviderId provider) {
    return access.peopleWith(Role.PROVIDER_CONTACT, provider);
  }

  /** Tells everybody with that role; see {@link #tellProvider}. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellRole(
      CaseId caseId, Role role, String letter, Map<String, String> values, String path) {
    tellRole(caseId, role, Message.of(letter, values, path));
  }

  /** The same, for a message that may be settled or must not come twice. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellRole(CaseId caseId, Role role, Message message) {
    teller.tell(caseId, access.peopleWith(role, null), message);
  }

  /** Tells everybody with that role what is about no case; see {@link #tellProvider}. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellRole(Role role, String letter, Map<String, String> values, String path) {
    teller.tell(null, access.peopleWith(role, null), Message.of(letter, values, path));
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
    teller.tell(caseId, people(people), Message.of(letter, values, path));
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
    teller.tell(caseId, people(people), Message.of(letter, values, path).with(attachments));
  }

  /** Tells these people what is about no case; see {@link #tellProvider}. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellPeople(Collection<PersonId> people, Message message) {
    teller.tell(null, people(people), message);
  }

  /** Tells these people; see {@link #tellProvider}. Who is no longer there is not told. */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellPeople(CaseId caseId, Collection<PersonId> people, Message message) {
    teller.tell(caseId, people(people), message);
  }

  /**
   * What messages about that asked for was done, or no longer is asked: what has not left yet does
   * not leave, and on the screen it no longer counts as new. A decision leaves all the same.
   *
   * @param about as in {@link Message#about(String)}
   */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(CaseId caseId, String about) {
    Together.finish(toProviders);
    teller.finish();
    Sight.whole(() -> signals.settle(caseId, about, settings.always(), clock.now()));
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
    Letters.Text text =
        letters.text(letter, WishStore.DUTCH, values, name, settings.baseUrl() + "/" + path);
    Sight.whole(
        () -> store.queueInConfidence(name, address, text.subject(), text.body(), clock.now()));
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
}
