package nl.rekenschap.council.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.PassportDesk;
import nl.rekenschap.council.Passports;
import nl.rekenschap.council.PublishedReport;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.publication.Document;

/**
 * Which passports the person at the screen gets: staff those with names, others the public ones.
 */
@SpringComponent
class Provenances {

  private final Council council;
  private final PassportDesk desk;
  private final Access access;

  Provenances(Council council, PassportDesk desk, Access access) {
    this.council = council;
    this.desk = desk;
    this.access = access;
  }

  /** Of an edition as it was published; absent for one from before there were passports. */
  Optional<PassportDialog.Source> of(int year, int edition) {
    return desk.has(year, edition)
        ? Optional.of(new PassportDialog.Source(year, () -> read(year, edition)))
        : Optional.empty();
  }

  /** That paper of an edition; its figures open their passports, where the edition has them. */
  DocumentPanel draw(Document document, PublishedReport published) {
    return of(published.year(), published.edition())
        .map(source -> new DocumentPanel(document, source))
        .orElseGet(() -> new DocumentPanel(document));
  }

  /** Of the figures of now; for staff. */
  PassportDialog.Source now(int year) {
    return new PassportDialog.Source(year, () -> desk.of(council.report(year)));
  }

  /** Of a report that was handed on; for who judges it. */
  PassportDialog.Source of(CouncilReport report) {
    return new PassportDialog.Source(report.year(), () -> desk.handedOn(report));
  }

  /**
   * Of what the report of that year shows on the screen: the newest edition, or for staff the
   * figures of now.
   *
   * @throws Refused when there is nothing to show to this person
   */
  Passports of(int year) {
    Optional<Integer> newest = desk.newest(year);
    if (newest.isPresent()) {
      return read(year, newest.get());
    }
    if (!access.current().isStaff()) {
      throw Refused.notFound();
    }
    return desk.of(council.report(year));
  }

  private Passports read(int year, int edition) {
    return (mayReadExact() ? desk.exact(year, edition) : desk.published(year, edition))
        .orElseThrow(Refused::notFound);
  }

  private boolean mayReadExact() {
    Person person = access.current();
    return person.has(Role.POLICY_ADVISER)
        || person.has(Role.GRANT_OFFICER)
        || person.has(Role.MANAGER)
        || person.has(Role.CONTROLLER);
  }
}
