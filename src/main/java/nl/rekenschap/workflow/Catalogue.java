package nl.rekenschap.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All rooms' user tasks by the id they have in the diagrams. */
@Component
class Catalogue {

  /**
   * @param groups that the task is for, its own first; by settings, which do not change while the
   *     product runs
   */
  private record Entry(HumanTask task, TaskCatalogue room, List<Role> groups) {

    static Entry of(HumanTask task, TaskCatalogue room) {
      return new Entry(
          task,
          room,
          Stream.concat(Stream.of(task.role()), room.alsoFor(task).stream().sorted())
              .distinct()
              .toList());
    }
  }

  private final ObjectProvider<TaskCatalogue> rooms;
  private volatile Map<String, Entry> entries = Map.of();

  // Rooms know this one, so it may ask for them only after everything has been made.
  Catalogue(ObjectProvider<TaskCatalogue> rooms) {
    this.rooms = rooms;
  }

  HumanTask task(String id) {
    return entry(id).task();
  }

  /** Ids of all tasks. */
  Set<String> kinds() {
    return all().keySet();
  }

  Optional<LocalDate> dueOn(String id, CaseId caseId, String scope) {
    Entry entry = entry(id);
    return entry.room().dueOn(entry.task(), caseId, scope);
  }

  Optional<LocalDate> legalLastDay(String id, CaseId caseId, String scope) {
    Entry entry = entry(id);
    return entry.room().legalLastDay(entry.task(), caseId, scope);
  }

  /** All groups that the task is for; the first one is its own. */
  List<Role> groups(HumanTask task) {
    return entry(task.id()).groups();
  }

  /** Whether that person is in a group that the task is for. */
  boolean isFor(HumanTask task, Person person) {
    return groups(task).stream().anyMatch(person::has);
  }

  /** Other groups beside the task's own. */
  Set<Role> alsoFor(HumanTask task) {
    return entry(task.id()).room().alsoFor(task);
  }

  /** Tasks in which somebody decides on what another prepared. */
  List<HumanTask> deciding() {
    return all().values().stream()
        .map(Entry::task)
        .filter(task -> !task.fourEyesAgainst().isEmpty())
        .toList();
  }

  /** Ids of the tasks for several groups that are for that person. */
  Set<String> severalFor(Person person) {
    return severalFor(person.roles());
  }

  /** Ids of the tasks for several groups that are for one of these. */
  Set<String> severalFor(Set<Role> roles) {
    return all().values().stream()
        .filter(each -> each.groups().size() > 1)
        .filter(each -> each.groups().stream().anyMatch(roles::contains))
        .map(each -> each.task().id())
        .collect(Collectors.toSet());
  }

  /** Tasks that are for several groups. */
  Map<String, List<Role>> forSeveral() {
    return all().values().stream()
        .filter(each -> each.groups().size() > 1)
        .collect(Collectors.toMap(each -> each.task().id(), Entry::groups));
  }

  private Entry entry(String id) {
    Entry entry = all().get(id);
    if (entry == null) {
      throw new IllegalStateException("no room declares the user task " + id);
    }
    return entry;
  }

  private Map<String, Entry> all() {
    if (entries.isEmpty()) {
      Map<String, Entry> all = new HashMap<>();
      for (TaskCatalogue room : rooms) {
        for (HumanTask task : room.tasks()) {
          if (all.put(task.id(), Entry.of(task, room)) != null) {
            throw new IllegalStateException("two user tasks are called " + task.id());
          }
        }
      }
      entries = Map.copyOf(all);
    }
    return entries;
  }
}
