package nl.rekenschap.council;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was published: the editions of each year, their papers, and how they differ. */
@Service
public class Editions {

  private final EditionStore store;
  private final Publisher publisher;

  Editions(EditionStore store, Publisher publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  /**
   * A paper of an edition as it was made when it was published.
   *
   * @param sha256 of the content, in hex
   */
  @SuppressWarnings("ArrayRecordComponent") // written once and read once; nobody compares it
  public record Output(String name, String mediaType, byte[] content, String sha256) {}

  /** The same without its content. */
  public record Listed(String name, String mediaType, long size, String sha256) {}

  /** Whether a text or paper that is made again is the same, byte for byte. */
  public record Remade(String name, boolean identical) {}

  /** The newest edition of that year. */
  @PermitAll
  @Transactional(readOnly = true)
  public Optional<PublishedReport> newest(int year) {
    return publisher.published(year);
  }

  @PermitAll
  @Transactional(readOnly = true)
  public Optional<PublishedReport> edition(int year, int number) {
    return publisher.published(year, number);
  }

  /** Every edition of that year, oldest first. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<PublishedReport> ofYear(int year) {
    return publisher.ofYear(year);
  }

  /** The newest edition of each year, newest year first. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<PublishedReport> all() {
    return publisher.all();
  }

  /** That edition with the figures that were suppressed in it. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public Optional<PublishedReport> exact(int year, int number) {
    return publisher.exact(year, number);
  }

  /** The papers of that edition, by name. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Listed> outputs(int year, int number) {
    return store.outputs(year, number);
  }

  /**
   * One paper.
   *
   * @throws IllegalStateException when it is not what was kept
   */
  @PermitAll
  @Transactional(readOnly = true)
  public Optional<Output> output(int year, int number, String name) {
    Optional<Output> output = store.output(year, number, name);
    if (output.filter(it -> !Sha256.of(it.content()).equals(it.sha256())).isPresent()) {
      throw new IllegalStateException(name + " of " + year + " was tampered with");
    }
    return output;
  }

  /**
   * Two editions side by side, figure by figure, as everyone may read them.
   *
   * @throws Refused when one of them was never published
   */
  @PermitAll
  @Transactional(readOnly = true)
  public List<FigurePair> compare(int year, int was, int becomes, Sentences words) {
    return ShownFigures.compare(
        Reports.document(report(year, was), words), Reports.document(report(year, becomes), words));
  }

  private CouncilReport report(int year, int number) {
    return publisher.published(year, number).orElseThrow(Refused::notFound).report();
  }

  /**
   * Makes everything of an edition again from what is kept of it.
   *
   * @throws Refused when it was never published
   */
  @RolesAllowed({Names.POLICY_ADVISER, Names.CONTROLLER, Names.ADMINISTRATOR})
  @Transactional(readOnly = true)
  public List<Remade> reproduce(int year, int number) {
    return publisher.reproduce(year, number).orElseThrow(Refused::notFound);
  }
}
