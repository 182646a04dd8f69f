package nl.rekenschap.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All rooms' user tasks by the id they have in the diagrams. */
@Component
class Catalogue {

  private record Entry(HumanTask task, TaskCatalogue room) {}

  private final ObjectProvider<TaskCatalogue> rooms;
  private volatile Map<String, Entry> entries = Map.of();

  // Rooms know this one, so it may ask for them only after everything has been made.
  Catalogue(ObjectProvider<TaskCatalogue> rooms) {
    this.rooms = rooms;
  }

  HumanTask task(String id) {
    return entry(id).task();
  }

  Optional<LocalDate> dueOn(String id, CaseId caseId, String scope) {
    Entry entry = entry(id);
    return entry.room().dueOn(entry.task(), caseId, scope);
  }

  private Entry entry(String id) {
    if (entries.isEmpty()) {
      Map<String, Entry> all = new HashMap<>();
      for (TaskCatalogue room : rooms) {
        for (HumanTask task : room.tasks()) {
          if (all.put(task.id(), new Entry(task, room)) != null) {
            throw new IllegalStateException("two user tasks are called " + task.id());
          }
        }
      }
      entries = Map.copyOf(all);
    }
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalStateException("no room declares the user task " + id);
    }
    return entry;
  }
}
