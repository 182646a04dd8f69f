package nl.rekenschap.workflow;

import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * Who may move whose work: people of the group what is free or their own, a manager or
 * administrator everybody's.
 */
@Component
class WishRules {

  private final FourEyes fourEyes;
  private final BulkStore reminders;
  private final Catalogue catalogue;
  private final Access access;
  private final BusinessClock clock;

  WishRules(
      FourEyes fourEyes,
      BulkStore reminders,
      Catalogue catalogue,
      Access access,
      BusinessClock clock) {
    this.fourEyes = fourEyes;
    this.reminders = reminders;
    this.catalogue = catalogue;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @param by the acting person, with those stood in for at that item
   * @throws Refused the sentence that says why not
   */
  void check(WorkItem item, Wish wish, Person by) {
    if (!by.isStaff() || !isManaging(by) && !isFor(item, by) && !(wish instanceof Wish.Remind)) {
      throw Refused.notFound();
    }
    Claims.requireOpen(item);
    switch (wish) {
      case Wish.Assign assign -> {
        requireMovable(item, by);
        requireFit(item, assign.to());
      }
      case Wish.Release release -> {
        if (item.assignee() == null) {
          throw new Refused("workflow.wish.free");
        }
        requireMovable(item, by);
      }
      case Wish.TakeOver takeOver -> requireTakeable(item, by);
      case Wish.Remind remind -> {
        if (reminders.remindedOn(item.id()).filter(clock.today()::equals).isPresent()) {
          throw new Refused("workflow.wish.reminded");
        }
      }
      case Wish.Press press -> {
        if (item.facts().priority() == press.priority()) {
          throw new Refused("workflow.wish.pressed." + press.priority());
        }
      }
      // The whole act asks once whether there is such a team.
      case Wish.ToTeam toTeam -> {}
    }
  }

  /** Whether it is taken from somebody who did not ask for that, and so needs a reason. */
  static boolean takesAway(WorkItem item, Person by) {
    return item.assignee() != null && !by.hands().contains(item.assignee());
  }

  private static boolean isManaging(Person person) {
    return person.has(Role.MANAGER) || person.has(Role.ADMINISTRATOR);
  }

  private boolean isFor(WorkItem item, Person person) {
    return catalogue.isFor(catalogue.task(item.task()), person);
  }

  private static void requireMovable(WorkItem item, Person by) {
    if (takesAway(item, by) && !isManaging(by)) {
      throw new Refused("workflow.claimedBy", Claims.holder(item));
    }
  }

  private void requireTakeable(WorkItem item, Person by) {
    if (!isFor(item, by) || !isOf(item, by)) {
      throw Refused.notFound();
    }
    if (fourEyes.bar(item, by.hands())) {
      throw new Refused("workflow.fourEyes");
    }
  }

  /** Who gets work must be able to do it, now. */
  private void requireFit(WorkItem item, PersonId to) {
    Person colleague =
        access.person(to).orElseThrow(() -> Refused.at("to", "workflow.wish.unknown"));
    HumanTask task = catalogue.task(item.task());
    if (!isFor(item, colleague) || !isOf(item, colleague) || !Handover.hasDuty(colleague, task)) {
      throw Refused.at("to", "workflow.wish.right", colleague.name());
    }
    if (to.equals(item.assignee())) {
      throw Refused.at("to", "workflow.wish.already", colleague.name());
    }
    if (fourEyes.bar(item, Set.of(to))) {
      throw Refused.at("to", "workflow.wish.fourEyes", colleague.name());
    }
  }

  private static boolean isOf(WorkItem item, Person person) {
    ProviderId provider = item.label().provider();
    return person.isStaff()
        || provider != null && person.provider().filter(provider::equals).isPresent();
  }
}
