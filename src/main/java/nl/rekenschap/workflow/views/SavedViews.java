package nl.rekenschap.workflow.views;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the work list that people keep: each the last one, and some under a name. Who has no
 * work list finds nothing here.
 */
@Service
public class SavedViews {

  private static final int LONGEST_NAME = 60;
  private static final int MOST = 40;

  private final ViewStore store;
  private final Access access;
  private final BusinessClock clock;

  SavedViews(ViewStore store, Access access, BusinessClock clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /** The acting person's own and what colleagues share, the own ones first. */
  @PermitAll
  public List<SavedView> all() {
    return store.visibleTo(staff().id());
  }

  /**
   * Keeps it under that name, in the place of the person's own one of that name.
   *
   * @param shared whether colleagues see it too
   * @throws Refused at field {@code name}, or {@code workflow.views.tooMany}
   */
  @PermitAll
  @Transactional
  public SavedView save(String name, boolean shared, Look look) {
    Person person = staff();
    String kept = Prose.line("name", name, LONGEST_NAME);
    if (store.others(person.id(), kept) >= MOST) {
      throw new Refused("workflow.views.tooMany", MOST);
    }
    String text = LookText.of(look);
    long id = store.save(person, kept, shared, text, clock.now());
    return new SavedView(id, person.id(), person.name(), kept, shared, text);
  }

  /**
   * Takes it away: one's own; an administrator also what others share.
   *
   * @throws Refused the sentence for what does not exist, also when it is somebody else's
   */
  @PermitAll
  @Transactional
  public void remove(long id) {
    if (!mayRemove(visible(id))) {
      throw Refused.notFound();
    }
    store.remove(id);
  }

  /** Whether the acting person may take it away. */
  @PermitAll
  public boolean mayRemove(SavedView view) {
    Person person = staff();
    return view.owner().equals(person.id()) || person.has(Role.ADMINISTRATOR);
  }

  /**
   * What it shows.
   *
   * @throws Refused {@code workflow.views.gone} with what it names that does not exist any more, or
   *     the sentence for a view that does not exist
   */
  @PermitAll
  public Look open(long id) {
    SavedView view = visible(id);
    LookText.Read read = LookText.read(view.look(), Look.usual());
    if (!read.unknown().isEmpty()) {
      throw new Refused("workflow.views.gone", view.name(), String.join(", ", read.unknown()));
    }
    return read.look();
  }

  /** The same without what does not exist any more: when the person chose so. */
  @PermitAll
  public Look openRest(long id) {
    return LookText.read(visible(id).look(), Look.usual()).look();
  }

  /** How the acting person left the list; the usual look for who never chose. */
  @PermitAll
  public Look last() {
    return store
        .last(staff().id())
        .map(text -> LookText.read(text, Look.usual()).look())
        .orElseGet(Look::usual);
  }

  /** Keeps how the person leaves the list, without the words of a search. */
  @PermitAll
  @Transactional
  public void remember(Look look) {
    store.remember(staff().id(), LookText.of(look.ask(look.query().search(""))));
  }

  private Person staff() {
    return access.actor().filter(Person::isStaff).orElseThrow(Refused::notFound);
  }

  private SavedView visible(long id) {
    Person person = staff();
    return store
        .view(id)
        .filter(view -> view.shared() || view.owner().equals(person.id()))
        .orElseThrow(Refused::notFound);
  }
}
