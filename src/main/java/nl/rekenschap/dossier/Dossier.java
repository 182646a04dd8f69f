package nl.rekenschap.dossier;

import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.kernel.Source;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.BlobInfected;
import nl.rekenschap.upload.BlobState;
import nl.rekenschap.upload.Blobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a case: who did what, when and why; and its documents. */
@Service
public class Dossier {

  private static final int LARGEST_DOCUMENT = 25 * 1024 * 1024;
  private static final int LONGEST_NAME = 120;

  private final DossierStore store;
  private final Pen pen;
  private final Readings readings;
  private final Access access;
  private final BusinessClock clock;
  private final Blobs blobs;
  private final ApplicationEventPublisher events;

  Dossier(
      DossierStore store,
      Pen pen,
      Readings readings,
      Access access,
      BusinessClock clock,
      Blobs blobs,
      ApplicationEventPublisher events) {
    this.store = store;
    this.pen = pen;
    this.readings = readings;
    this.access = access;
    this.clock = clock;
    this.blobs = blobs;
    this.events = events;
  }

  /** Writes what a room says has happened, in the transaction in which it happened. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CaseEvent event) {
    pen.add(event, access.actor());
  }

  /** The record of a case, oldest first; for a provider without what is weighed inside. */
  @PermitAll
  public List<Entry> entries(CaseId caseId) {
    access.requireCase(caseId);
    pen.finish();
    List<Entry> all = store.entries(caseId);
    return access.current().isStaff()
        ? all
        : all.stream().filter(entry -> !entry.internal()).toList();
  }

  /**
   * The same, newest first and some at a time.
   *
   * @param before number of the last entry that was shown; the next page begins before it
   */
  @PermitAll
  public List<Entry> page(CaseId caseId, EntryFilter filter, int before, int limit) {
    access.requireCase(caseId);
    pen.finish();
    return store.page(caseId, filter, access.current().isStaff(), before, limit);
  }

  /** Names of those who did something in a case; for a provider of what it may read. */
  @PermitAll
  public List<String> people(CaseId caseId) {
    access.requireCase(caseId);
    pen.finish();
    return store.people(caseId, access.current().isStaff());
  }

  /** Number of the first entry whose hash does not follow from the one before; empty when sound. */
  @PermitAll
  public Optional<Integer> firstBroken(CaseId caseId) {
    access.requireCase(caseId);
    pen.finish();
    // The chain runs through what a provider does not read, too.
    return Chain.firstBroken(caseId, Sight.whole(() -> store.entries(caseId)));
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
    readings.opened(document.caseId(), ReadingKind.DOCUMENT, id.toString());
    return all(document);
  }

  /**
   * The content of a document, read piece by piece.
   *
   * @throws Refused when it does not exist or the case is somebody else's; {@code upload.waiting}
   *     until it was scanned
   */
  @PermitAll
  public InputStream open(UUID id) {
    Document document = store.document(id).orElseThrow(Refused::notFound);
    access.requireCase(document.caseId());
    readings.opened(document.caseId(), ReadingKind.DOCUMENT, id.toString());
    return stream(document);
  }

  /** Which of these nobody gets: they wait for the scanner, or had a virus. */
  @PermitAll
  public Map<UUID, BlobState> held(Collection<Document> documents) {
    Map<String, BlobState> states =
        blobs.states(documents.stream().map(Document::sha256).distinct().toList());
    Map<UUID, BlobState> held = new HashMap<>();
    for (Document document : documents) {
      BlobState state = states.get(document.sha256());
      if (state == BlobState.WAITING || state == BlobState.INFECTED) {
        held.put(document.id(), state);
      }
    }
    return held;
  }

  /** Documents from before contents had a place of their own have it with them. */
  private InputStream stream(Document document) {
    return store
        .oldContent(document.id())
        .<InputStream>map(ByteArrayInputStream::new)
        .orElseGet(() -> blobs.open(document.sha256()));
  }

  private byte[] all(Document document) {
    try (InputStream in = stream(document)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same, for rooms that have checked who gets it.
   *
   * @throws Refused when it does not exist
   */
  @ForRooms
  public byte[] contentOf(UUID id) {
    return store.document(id).map(this::all).orElseThrow(Refused::notFound);
  }

  /** These documents, each with the hash of what lies there now; absent what does not exist. */
  @ForRooms
  public List<Kept> kept(Collection<UUID> ids) {
    List<Kept> kept = store.kept(ids);
    Map<String, String> measured =
        blobs.measured(
            kept.stream()
                .filter(one -> one.sha256Now().isEmpty())
                .map(one -> one.document().sha256())
                .distinct()
                .toList());
    return kept.stream()
        .map(
            one ->
                one.sha256Now().isEmpty()
                    ? new Kept(one.document(), measured.getOrDefault(one.document().sha256(), ""))
                    : one)
        .toList();
  }

  /**
   * Adds what the product made to a case; the caller has checked who may.
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
    return addKept(caseId, kind, name, mediaType, blobs.keep(mediaType, content), content.length);
  }

  /** Adds a file that came through the door; the caller has checked who may. */
  @ForRooms
  @Transactional
  public Document add(CaseId caseId, String kind, Arrived file) {
    blobs.keep(file);
    return addKept(caseId, kind, file.name(), file.sort().mediaType(), file.sha256(), file.size());
  }

  /** Adds a document whose content was kept before; the caller has checked who may. */
  @ForRooms
  @Transactional
  public Document addKept(
      CaseId caseId, String kind, String name, String mediaType, String sha256, long size) {
    Optional<Person> person = access.actor();
    Document document =
        new Document(
            UUID.randomUUID(),
            caseId,
            kind,
            safeName(name),
            mediaType,
            size,
            sha256,
            clock.now(),
            person.map(Person::name).orElse("Rekenschap"));
    store.addDocument(document, person.orElse(null));
    return document;
  }

  /** A document that had waited is gone: the record of its case says why, and people are told. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(BlobInfected infected) {
    store.documentsOf(infected.sha256()).forEach(this::say);
  }

  private void say(DocumentInfected infected) {
    Document document = infected.document();
    events.publishEvent(
        CaseEvent.of(document.caseId(), "dossier.event.infected", Map.of("file", document.name()))
            .from(Source.document(document.id().toString(), document.sha256())));
    events.publishEvent(infected);
  }

  /** A name that is safe in any folder; a long one loses its beginning and keeps its ending. */
  private static String safeName(String name) {
    int[] signs = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip().codePoints().toArray();
    int from = Math.max(0, signs.length - LONGEST_NAME);
    String bare = new String(signs, from, signs.length - from).replaceFirst("^[. ]+", "");
    return bare.isEmpty() ? "_" : bare;
  }
}
