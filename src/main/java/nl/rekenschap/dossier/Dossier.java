package nl.rekenschap.dossier;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.OnBehalf;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a case: who did what, when and why; and its documents. */
@Service
public class Dossier {

  /** Detail with the ids of those for whom it was done; their names stand beside who did it. */
  static final String BEHALF = "onBehalfOf";

  private static final int LARGEST_DOCUMENT = 25 * 1024 * 1024;
  private static final int LONGEST_NAME = 120;

  private final DossierStore store;
  private final Access access;
  private final BusinessClock clock;

  Dossier(DossierStore store, Access access, BusinessClock clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /** Writes what a room says has happened, in the transaction in which it happened. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CaseEvent event) {
    CaseId caseId = event.caseId();
    ChainEnds ends = ChainEnds.ofTransaction();
    Optional<Entry> last = ends.of(caseId);
    if (last == null) {
      store.lock(caseId);
      last = store.last(caseId);
    }
    // PostgreSQL keeps microseconds; the hash must be over what will be read back.
    Instant at = clock.now();
    Optional<Person> person = access.actor();
    Map<String, String> details = new LinkedHashMap<>(event.details());
    person.flatMap(Person::behalf).ifPresent(whom -> details.put(BEHALF, ids(whom)));
    int number = last.map(Entry::number).orElse(0) + 1;
    Entry unsealed =
        new Entry(
            number,
            at,
            person.map(p -> p.id().value()).orElse(null),
            person.map(Person::name).orElse(null),
            event.what(),
            details,
            event.isInternal(),
            "");
    String hash = Chain.hash(caseId, last.map(Entry::hash).orElse(""), unsealed);
    Entry sealed = Chain.sealed(unsealed, hash);
    store.add(caseId, sealed);
    ends.are(caseId, Optional.of(sealed));
  }

  private static String ids(OnBehalf whom) {
    return Stream.concat(Stream.of(whom.person()), whom.through().stream())
        .map(PersonId::value)
        .collect(Collectors.joining(" "));
  }

  /** The record of a case, oldest first; for a provider without what is weighed inside. */
  @PermitAll
  public List<Entry> entries(CaseId caseId) {
    access.requireCase(caseId);
    List<Entry> all = store.entries(caseId);
    return access.current().isStaff()
        ? all
        : all.stream().filter(entry -> !entry.internal()).toList();
  }

  /** Number of the first entry whose hash does not follow from the one before; empty when sound. */
  @PermitAll
  public Optional<Integer> firstBroken(CaseId caseId) {
    access.requireCase(caseId);
    return Chain.firstBroken(caseId, store.entries(caseId), store.redacted(caseId));
  }

  @PermitAll
  public List<Document> documents(CaseId caseId) {
    access.requireCase(caseId);
    return store.documents(caseId);
  }

  /**
   * The content of a document.
   *
   * @throws Refused when it does not exist or the case is somebody else's
   */
  @PermitAll
  public byte[] content(UUID id) {
    Document document = store.document(id).orElseThrow(Refused::notFound);
    access.requireCase(document.caseId());
    return store.content(id);
  }

  /**
   * The same, for rooms that have checked who gets it.
   *
   * @throws Refused when it does not exist
   */
  @ForRooms
  public byte[] contentOf(UUID id) {
    return store.document(id).map(document -> store.content(id)).orElseThrow(Refused::notFound);
  }

  /** These documents, each with the hash of what lies there now; absent what does not exist. */
  @ForRooms
  public List<Kept> kept(Collection<UUID> ids) {
    return store.kept(ids);
  }

  /**
   * Adds a document to a case; the caller has checked who may.
   *
   * @param kind message key of what sort of document it is
   * @throws Refused {@code dossier.document.empty}, {@code dossier.document.tooLarge} (25 MB)
   */
  @ForRooms
  @Transactional
  public Document add(CaseId caseId, String kind, String name, String mediaType, byte[] content) {
    if (content.length == 0) {
      throw new Refused("dossier.document.empty", name);
    }
    if (content.length > LARGEST_DOCUMENT) {
      throw new Refused("dossier.document.tooLarge", name, LARGEST_DOCUMENT / (1024 * 1024));
    }
    Optional<Person> person = access.actor();
    Document document =
        new Document(
            UUID.randomUUID(),
            caseId,
            kind,
            safeName(name),
            mediaType,
            content.length,
            Sha256.of(content),
            clock.now(),
            person.map(Person::name).orElse("Rekenschap"));
    store.addDocument(document, person.orElse(null), content);
    return document;
  }

  /** A name that is safe in any folder; a long one loses its beginning and keeps its ending. */
  private static String safeName(String name) {
    int[] signs = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip().codePoints().toArray();
    int from = Math.max(0, signs.length - LONGEST_NAME);
    String bare = new String(signs, from, signs.length - from).replaceFirst("^[. ]+", "");
    return bare.isEmpty() ? "_" : bare;
  }
}
