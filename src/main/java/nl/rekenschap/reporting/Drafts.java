package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.DraftStore.Row;
import org.springframework.stereotype.Component;

/**
 * Several people type in one draft. A field that somebody else changed meanwhile is not overwritten
 * unseen; all other fields are kept.
 */
@Component
class Drafts {

  private final DraftStore store;
  private final RoundsStore rounds;
  private final EvidenceStore evidence;
  private final Forms forms;
  private final Access access;
  private final BusinessClock clock;

  Drafts(
      DraftStore store,
      RoundsStore rounds,
      EvidenceStore evidence,
      Forms forms,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.rounds = rounds;
    this.evidence = evidence;
    this.forms = forms;
    this.access = access;
    this.clock = clock;
  }

  /**
   * How something came in.
   *
   * @param places by field name; a field without one came without a place
   */
  record Way(Source.Kind kind, Map<String, String> places) {

    Source source(String field, Person by) {
      return new Source(kind, places.getOrDefault(field, ""), by.id(), by.name());
    }
  }

  /** Keeps the changes of a locked, open period. */
  Saved save(Period period, List<Change> changes, long seen, Way way) {
    new KnownFields(forms.layout(period)).check(changes);
    long before = begin(period);
    Map<String, Row> there = byField(store.fields(period.id(), names(changes)));
    List<Saved.Conflict> conflicts = new ArrayList<>();
    List<Change> toKeep = new ArrayList<>();
    for (Change change : changes) {
      Row row = there.get(change.field());
      boolean same = change.text().equals(row == null ? "" : row.entry().text());
      if (row != null && !same && row.entry().version() > change.basedOn()) {
        conflicts.add(new Saved.Conflict(change.field(), change.text(), remote(row)));
      } else if (!same) {
        toKeep.add(change);
      }
    }
    Instant at = clock.now();
    long version = toKeep.isEmpty() ? before : keep(period.id(), before + 1, toKeep, at, way);
    Set<String> told = new HashSet<>(names(toKeep));
    conflicts.forEach(conflict -> told.add(conflict.field()));
    return new Saved(version, at, List.copyOf(conflicts), others(period.id(), seen, told));
  }

  private long keep(PeriodId id, long version, List<Change> changes, Instant at, Way way) {
    Person person = access.current();
    store.begin(id, version, at, person.name());
    store.put(
        id,
        changes.stream()
            .map(
                change ->
                    new Row(
                        change.field(),
                        new Draft.Entry(
                            change.text(), version, at, way.source(change.field(), person))))
            .toList());
    return version;
  }

  /** What others did since, without changing anything. */
  Saved news(Period period, long seen) {
    return new Saved(
        store.version(period.id()).orElse(0L),
        clock.now(),
        List.of(),
        others(period.id(), seen, Set.of()));
  }

  private List<Saved.Remote> others(PeriodId id, long seen, Set<String> told) {
    return store.since(id, seen).stream()
        .filter(row -> !told.contains(row.field()))
        .map(Drafts::remote)
        .toList();
  }

  /**
   * Makes sure that there is a draft: after a return it begins with what was handed in before, as
   * version 0, with who stood for each value then.
   *
   * @return its version
   */
  long begin(Period period) {
    return store
        .version(period.id())
        .orElseGet(
            () -> {
              store.begin(period.id(), 0, clock.now(), access.current().name());
              period
                  .beginsWith(rounds.rounds(period.id()))
                  .ifPresent(last -> takeOver(period.id(), last));
              return 0L;
            });
  }

  private void takeOver(PeriodId id, Submission last) {
    store.put(
        id,
        TypedAgain.of(last).entrySet().stream()
            .map(typed -> new Row(typed.getKey(), typed.getValue()))
            .toList());
    evidence.copy(id, last.round(), EvidenceStore.DRAFT);
  }

  /** Something else than a field changed: a file, or the parts that are asked. */
  void touch(Period period) {
    store.begin(period.id(), begin(period) + 1, clock.now(), access.current().name());
  }

  /**
   * Makes the draft exactly this; for those who have the whole form at once.
   *
   * @return its version
   */
  long replace(Period period, Map<String, String> typed, Way way) {
    begin(period);
    Map<String, String> all = new HashMap<>();
    store.since(period.id(), -1).forEach(row -> all.put(row.field(), ""));
    all.putAll(typed);
    return save(
            period,
            all.entrySet().stream()
                .map(entry -> new Change(entry.getKey(), entry.getValue(), Long.MAX_VALUE))
                .toList(),
            Long.MAX_VALUE,
            way)
        .version();
  }

  private static Set<String> names(Collection<Change> changes) {
    return changes.stream().map(Change::field).collect(Collectors.toSet());
  }

  private static Map<String, Row> byField(List<Row> rows) {
    return rows.stream().collect(Collectors.toMap(Row::field, row -> row));
  }

  private static Saved.Remote remote(Row row) {
    Draft.Entry entry = row.entry();
    return new Saved.Remote(
        row.field(),
        entry.text(),
        entry.version(),
        entry.at(),
        entry.source().by(),
        entry.source().byName());
  }
}
