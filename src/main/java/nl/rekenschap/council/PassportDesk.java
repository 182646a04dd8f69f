package nl.rekenschap.council;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Passport.Change;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.kernel.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where people look up what is behind a figure. */
@Service
public class PassportDesk {

  private final CouncilSources sources;
  private final ProvenanceSources provenance;
  private final PassportStore store;
  private final CouncilStore reports;

  PassportDesk(
      CouncilSources sources,
      ProvenanceSources provenance,
      PassportStore store,
      CouncilStore reports) {
    this.sources = sources;
    this.provenance = provenance;
    this.store = store;
    this.reports = reports;
  }

  /**
   * The passports of a report, as the stores have its chains now, with names; a chain that does not
   * hold any more is among the broken ones.
   */
  @RolesAllowed({
    Names.POLICY_ADVISER,
    Names.GRANT_OFFICER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Passports of(CouncilReport report) {
    return PassportBuilder.of(sources.of(report.year()), report);
  }

  /**
   * The same for the report that was handed on, by what stood when its figures were read: what was
   * accepted or booked since is a later change and breaks no chain.
   */
  @RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Passports handedOn(CouncilReport report) {
    return reports
        .handedOn(report.year())
        .map(it -> PassportBuilder.of(sources.of(report.year()), report, it.asOf()))
        .orElseGet(() -> of(report));
  }

  /** The passports with which an edition was published, with names and exact values. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public Optional<Passports> exact(int year, int edition) {
    return store.exact(year, edition).map(text -> read(year, edition, text));
  }

  /**
   * The passports with which an edition was published, for everyone; absent for an edition from
   * before there were any.
   */
  @PermitAll
  public Optional<Passports> published(int year, int edition) {
    return store.publishable(year, edition).map(text -> read(year, edition, text));
  }

  /** Whether that edition has passports. */
  @PermitAll
  public boolean has(int year, int edition) {
    return store.has(year, edition);
  }

  /** Number of the newest edition of that year with passports. */
  @PermitAll
  public Optional<Integer> newest(int year) {
    return store.newest(year);
  }

  /**
   * A published passport with what has happened since to what it rests on; its value and its links
   * stay as they were published.
   */
  @PermitAll
  @Transactional(readOnly = true)
  public Passport withLaterChanges(Passport published) {
    Map<PeriodId, Integer> standing = new LinkedHashMap<>();
    for (PassportLink link : published.links()) {
      if (link instanceof AcceptedValue it) {
        standing.put(new PeriodId(it.handed().period()), it.handed().round());
      }
    }
    if (standing.isEmpty()) {
      return published;
    }
    // Anyone may read it: what is told of it has no names and no reasons.
    List<Change> changes =
        Sight.whole(() -> Chain.changes(provenance.of(standing.keySet()), standing)).stream()
            .map(PublicPassports::change)
            .toList();
    return new Passport(
        published.figure(),
        published.what(),
        published.value(),
        published.formula(),
        published.links(),
        changes);
  }

  /** Keeps the passports of an edition for good, in the transaction in which it is published. */
  @ForRooms
  @Transactional
  public void keep(int edition, Passports exact, CouncilReport published) {
    store.add(published.year(), edition, text(exact), text(exact.forPublic(published)));
  }

  private static PassportStore.Text text(Passports passports) {
    String content = PassportJson.write(passports);
    return new PassportStore.Text(content, Sha256.of(content));
  }

  private static Passports read(int year, int edition, PassportStore.Text text) {
    if (!Sha256.of(text.content()).equals(text.sha256())) {
      throw new IllegalStateException(
          "the passports of edition " + edition + " of " + year + " were tampered with");
    }
    return PassportJson.read(text.content());
  }
}
