package nl.rekenschap.workflow;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.OnBehalf;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Stead;
import nl.rekenschap.kernel.PersonId;
import org.springframework.stereotype.Component;

/** In whose hands work is: who has it, or who stands in for them today. */
@Component
class Hands {

  private final Access access;
  private final Catalogue catalogue;

  Hands(Access access, Catalogue catalogue) {
    this.access = access;
    this.catalogue = catalogue;
  }

  /** The acting person at that item: on behalf of who has it, when it stands in for them. */
  Person at(WorkItem item) {
    return access.seenAs(behalf(item));
  }

  /** The same, and whatever the transaction does from here on is done so. */
  Person on(WorkItem item) {
    return access.actFor(behalf(item));
  }

  private Optional<OnBehalf> behalf(WorkItem item) {
    PersonId holder = item.assignee();
    if (holder == null || item.state() != WorkItem.State.OPEN || isOwn(holder)) {
      return Optional.empty();
    }
    return access.steads().stream()
        .filter(stead -> stead.behalf().person().equals(holder))
        .filter(stead -> covers(stead, item))
        .map(Stead::behalf)
        .findFirst();
  }

  private boolean isOwn(PersonId holder) {
    return access.actor().filter(person -> person.id().equals(holder)).isPresent();
  }

  private boolean covers(Stead stead, WorkItem item) {
    List<Role> groups = catalogue.groups(catalogue.task(item.task()));
    Subject.Named line = item.label().subject().line();
    Subject.Named team = item.team();
    return stead.covers(
        groups, line == null ? null : line.code(), team == null ? null : team.code());
  }
}
