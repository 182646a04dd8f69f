package nl.rekenschap.council.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import nl.rekenschap.access.Access;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.PassportDesk;
import nl.rekenschap.council.Passports;
import nl.rekenschap.kernel.Refused;

/** Which passports the person at the screen gets: staff those with names, others the public ones. */
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

  /** Whether there is anything to open; editions from before there were passports have none. */
  boolean has(int year) {
    return access.current().isStaff() || desk.newest(year).isPresent();
  }

  /**
   * Of what the report of that year shows on the screen: the newest edition, or for staff the
   * figures of now.
   *
   * @throws Refused when there is nothing to show to this person
   */
  Passports of(int year) {
    boolean staff = access.current().isStaff();
    int edition = desk.newest(year).orElse(0);
    if (edition > 0 && council.published(year).isPresent()) {
      return (staff ? desk.exact(year, edition) : desk.published(year, edition))
          .orElseThrow(Refused::notFound);
    }
    if (!staff) {
      throw Refused.notFound();
    }
    return desk.of(council.report(year));
  }
}
