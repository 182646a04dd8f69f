package nl.rekenschap.attack;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;

/** Which groups may see what, as the screens and the tasks of the product declare it. */
final class Rules {

  /** Before the id of a task, in names of kinds of things. */
  static final String TASK = "task:";

  private final Map<String, Class<?>> screens;
  private final Map<String, Set<Role>> groups = new TreeMap<>();
  private final Map<String, Set<String>> kinds = new TreeMap<>();

  Rules(Map<String, Class<?>> screens, Collection<TaskCatalogue> rooms) {
    this.screens = screens;
    for (TaskCatalogue room : rooms) {
      for (HumanTask task : room.tasks()) {
        Set<Role> may = EnumSet.of(task.role());
        may.addAll(room.alsoFor(task));
        may.addAll(task.standIns());
        groups.put(TASK + task.id(), may);
        kinds.computeIfAbsent(task.route(), route -> new TreeSet<>()).add(TASK + task.id());
      }
    }
  }

  /** Kinds of tasks whose items that group may open, for itself or when asked for another. */
  Set<String> tasksOf(Role role) {
    Set<String> tasks = new LinkedHashSet<>();
    groups.forEach(
        (task, may) -> {
          if (may.contains(role)) {
            tasks.add(task);
          }
        });
    return tasks;
  }

  /** Kinds of tasks that are done at that screen; empty when it is no screen of a task. */
  Set<String> tasksAt(String template) {
    return kinds.getOrDefault(template.replaceAll("/:.*", ""), Set.of());
  }

  /** Whether the screen is for that person's group at all. */
  boolean isFor(Somebody who, String template) {
    Class<?> screen = screens.get(template);
    if (screen.isAnnotationPresent(AnonymousAllowed.class)) {
      return true;
    }
    RolesAllowed some = screen.getAnnotation(RolesAllowed.class);
    if (some == null) {
      return screen.isAnnotationPresent(PermitAll.class) && !who.roles().isEmpty();
    }
    return Arrays.stream(some.value()).map(Role::valueOf).anyMatch(who.roles()::contains);
  }
}
