package nl.rekenschap.provider;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.ProgrammeImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organisations: those that the programme names, and those that were added since. */
@Service
public class Provider {

  private final ProviderStore store;
  private final Practice practice;

  Provider(ProviderStore store, Practice practice) {
    this.store = store;
    this.practice = practice;
  }

  /** All organisations, by name. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Organisation> all() {
    return store.all();
  }

  /** Names of all organisations, for rooms that have checked who asks. */
  @ForRooms
  public Map<ProviderId, String> names() {
    return store.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  @ForRooms
  public Optional<Organisation> find(ProviderId id) {
    return store.find(id);
  }

  /**
   * Adds an organisation that the programme file does not name; its id follows from the name.
   *
   * @throws Refused at field {@code name}: blank, longer than 120 characters, without letters or
   *     digits, with control characters, or known already under this name or another spelling
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.ADMINISTRATOR})
  @Transactional
  public Organisation add(String name) {
    String clean = OrganisationName.checked("name", name);
    store
        .called(clean)
        .ifPresent(
            known -> {
              throw known(clean, known.name());
            });
    Organisation added = new Organisation(freeId(clean), clean, practice.active());
    if (!store.add(added)) {
      throw known(clean, clean); // a colleague was a moment earlier
    }
    return added;
  }

  /**
   * Says which number of the chamber of commerce an organisation has: who comes in by a broker with
   * that number acts for it.
   *
   * @throws Refused at {@code chamberNumber}; what does not exist
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void chamberNumber(ProviderId id, String number) {
    if (store.find(id).isEmpty()) {
      throw Refused.notFound();
    }
    if (!number.matches("[0-9]{8}")) {
      throw Refused.at("chamberNumber", "provider.chamberNumber.wrong");
    }
    if (!store.chamberNumber(id, number)) {
      throw Refused.at("chamberNumber", "provider.chamberNumber.taken", number);
    }
  }

  /** The programme's organisations are here from the moment that the programme is. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ProgrammeImported programme) {
    programme.providers().forEach(store::put);
  }

  private ProviderId freeId(String name) {
    String base = OrganisationName.slug(name);
    ProviderId id = new ProviderId(base);
    for (int number = 2; store.find(id).isPresent(); number++) {
      id = new ProviderId(base + "-" + number);
    }
    return id;
  }

  private static Refused known(String typed, String known) {
    return Refused.at("name", "provider.name.known", typed, known);
  }
}
