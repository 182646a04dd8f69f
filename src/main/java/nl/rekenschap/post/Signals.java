package nl.rekenschap.post;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person was told, on the screen; nobody sees what others were told. */
@Service
public class Signals {

  /** So many new ones are counted; more are "99+". */
  public static final int MOST_COUNTED = 100;

  private static final int LARGEST_PAGE = 100;

  private final SignalStore store;
  private final Access access;
  private final BusinessClock clock;
  private final ObjectProvider<OpenItem> items;

  Signals(SignalStore store, Access access, BusinessClock clock, ObjectProvider<OpenItem> items) {
    this.store = store;
    this.access = access;
    this.clock = clock;
    this.items = items;
  }

  static String link(PostSettings settings, String key) {
    return settings.baseUrl() + "/post/open/" + key;
  }

  /**
   * What the acting person was told, newest first.
   *
   * @param before the last one of the page before; absent for the first page
   */
  @PermitAll
  public List<Signal> page(Optional<Signal> before, int size) {
    long from = before.map(Signal::id).orElse(Long.MAX_VALUE);
    return store.page(access.current().id(), from, Math.clamp(size, 1, LARGEST_PAGE));
  }

  /** How many are new to the acting person, counted up to {@link #MOST_COUNTED}. */
  @PermitAll
  public int unread() {
    return access.actor().map(person -> store.unread(person.id(), MOST_COUNTED)).orElse(0);
  }

  @PermitAll
  @Transactional
  public void allSeen() {
    store.allSeen(access.current().id(), clock.now());
  }

  /**
   * Opens what the message of that key is about: the task, when one waits for the acting person,
   * else the screen that it named. Whoever may see the case may follow a link that was passed on.
   *
   * @return path of the screen
   * @throws Refused what does not exist, also when it is somebody else's
   */
  @PermitAll
  @Transactional
  public String open(String key) {
    Person person = access.current();
    // What another was told is looked up too: the rule is below.
    SignalStore.Door door = Sight.whole(() -> store.door(key)).orElseThrow(Refused::notFound);
    if (door.person().equals(person.id())) {
      store.seen(door.id(), clock.now());
    } else if (door.caseId() == null || !access.maySee(door.caseId())) {
      throw Refused.notFound();
    }
    return item(door).orElse(door.path());
  }

  private Optional<String> item(SignalStore.Door door) {
    return Optional.ofNullable(door.caseId())
        .flatMap(
            caseId ->
                items.stream().flatMap(all -> all.path(caseId, door.about()).stream()).findFirst());
  }
}
