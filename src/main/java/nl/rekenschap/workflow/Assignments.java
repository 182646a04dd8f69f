package nl.rekenschap.workflow;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives work to a colleague, takes it over or back; the record of the case says why. */
@Service
public class Assignments {

  static final int LONGEST = 500;

  private final WorkflowStore store;
  private final Catalogue catalogue;
  private final Access access;
  private final Hands hands;
  private final WishRules rules;
  private final WishWork work;

  Assignments(
      WorkflowStore store,
      Catalogue catalogue,
      Access access,
      Hands hands,
      WishRules rules,
      WishWork work) {
    this.store = store;
    this.catalogue = catalogue;
    this.access = access;
    this.hands = hands;
    this.rules = rules;
    this.work = work;
  }

  /** People who can do that work, by name; whether four eyes keep one from it is not looked at. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Person> colleagues(WorkItem item) {
    HumanTask task = catalogue.task(item.task());
    return catalogue.groups(task).stream()
        .flatMap(group -> access.peopleWith(group, providerOf(group, item)).stream())
        .filter(person -> Handover.hasDuty(person, task))
        .distinct()
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private static @Nullable ProviderId providerOf(Role group, WorkItem item) {
    return group == Role.PROVIDER_CONTACT ? item.label().provider() : null;
  }

  /**
   * Gives it to a colleague; a manager or administrator also what somebody else has.
   *
   * @param because must be there when it is taken from somebody
   * @throws Refused at {@code to} or {@code because}; {@code workflow.claimedBy}, {@code
   *     workflow.alreadyDone}, {@code workflow.withdrawn}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public void assign(TaskId id, PersonId to, String because) {
    carryOut(id, new Wish.Assign(to), because);
  }

  /**
   * Takes it over from a colleague of the same group.
   *
   * @param because must be there when a colleague has it
   * @throws Refused at {@code because}; {@code workflow.fourEyes}, and as {@link #assign}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public void takeOver(TaskId id, String because) {
    carryOut(id, new Wish.TakeOver(), because);
  }

  /**
   * Gives it back to the group; a manager or administrator also what somebody else has.
   *
   * @param because must be there when somebody else has it
   * @throws Refused at {@code because}; {@code workflow.wish.free}, and as {@link #assign}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public void release(TaskId id, String because) {
    carryOut(id, new Wish.Release(), because);
  }

  /**
   * Reminds whose work it is: who has it, or the group; once a day.
   *
   * @throws Refused at {@code because}; {@code workflow.wish.reminded}, and as {@link #assign}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public void remind(TaskId id, String because) {
    carryOut(id, new Wish.Remind(), because);
  }

  private void carryOut(TaskId id, Wish wish, String typed) {
    WorkItem item = store.lock(id).orElseThrow(Refused::notFound);
    Person by = hands.on(item);
    rules.check(item, wish, by);
    String because =
        WishRules.takesAway(item, by) && !(wish instanceof Wish.Remind)
            ? Prose.required("because", typed, LONGEST)
            : Prose.optional("because", typed, LONGEST);
    work.carryOut(item, wish, by, because);
    work.tell(List.of(item), wish, by, because);
  }
}
