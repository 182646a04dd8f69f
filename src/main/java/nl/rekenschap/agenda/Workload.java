package nl.rekenschap.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.workflow.Ahead.Share;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks by the week in which they are due.
 *
 * @param weeks Mondays
 * @param rows colleagues by name, then groups
 */
public record Workload(List<LocalDate> weeks, List<Row> rows) {

  /**
   * What one colleague has claimed, or what nobody of a group has.
   *
   * @param person absent for a group
   * @param late due before the first week
   * @param byWeek number by Monday; a week without is absent
   */
  public record Row(
      @Nullable PersonId person,
      @Nullable String name,
      Role role,
      int late,
      Map<LocalDate, Integer> byWeek) {

    public int in(LocalDate week) {
      return byWeek.getOrDefault(week, 0);
    }
  }

  static Workload of(LocalDate from, int weeks, List<Share> shares) {
    List<LocalDate> mondays = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      mondays.add(from.plusWeeks(week));
    }
    Map<String, List<Share>> grouped = new LinkedHashMap<>();
    for (Share share : shares) {
      String key = share.person() == null ? share.role().name() : "of " + share.person();
      grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(share);
    }
    List<Row> rows =
        grouped.values().stream()
            .map(Workload::row)
            .sorted(
                Comparator.comparing((Row row) -> row.person() == null)
                    .thenComparing(row -> row.name() == null ? "" : row.name())
                    .thenComparing(Row::role))
            .toList();
    return new Workload(List.copyOf(mondays), rows);
  }

  private static Row row(List<Share> shares) {
    Map<LocalDate, Integer> byWeek = new HashMap<>();
    int late = 0;
    for (Share share : shares) {
      LocalDate week = share.week();
      if (week == null) {
        late += share.tasks();
      } else {
        byWeek.merge(week, share.tasks(), Integer::sum);
      }
    }
    Share any = shares.getFirst();
    return new Row(any.person(), any.name(), any.role(), late, Map.copyOf(byWeek));
  }
}
