package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.DraftStore.Row;
import org.jspecify.annotations.Nullable;
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
  record Way(Source.Kind kind, UnaryOperator<String> places) {

    String place(String field) {
      return places.apply(field);
    }
  }

  /** Keeps the changes of a locked, open period. */
  Saved save(Period period, List<Change> changes, long seen, Way way) {
    new KnownFields(forms.layout(period)).check(changes);
    long before = begin(period);
    return keep(
        period, before, byField(store.fields(period.id(), names(changes))), changes, seen, way);
  }

  /**
   * The same for whoever has read the form in this transaction. The period is held now: when its
   * draft has the version of that form still, nobody typed or named a part since, and the form
   * tells what is there.
   */
  Saved save(Period period, FigureForm form, List<Change> changes, Way way) {
    Optional<Draft> read = form.draft();
    long seen = read.map(Draft::version).orElse(0L);
    if (read.isEmpty() || !isAsRead(period, form, seen)) {
      return save(period, changes, seen, way);
    }
    new KnownFields(form).check(changes);
    return keep(period, seen, read.orElseThrow().entries(), changes, seen, way);
  }

  private boolean isAsRead(Period period, FigureForm form, long version) {
    return form.period().equals(period) && store.version(period.id()).equals(Optional.of(version));
  }

  private Saved keep(
      Period period,
      long before,
      Map<String, Draft.Entry> there,
      List<Change> changes,
      long seen,
      Way way) {
    List<Saved.Conflict> conflicts = new ArrayList<>();
    List<Change> toKeep = new ArrayList<>();
    for (Change change : changes) {
      Draft.@Nullable Entry entry = there.get(change.field());
      boolean same = change.text().equals(entry == null ? "" : entry.text());
      if (entry != null && !same && entry.version() > change.basedOn()) {
        conflicts.add(
            new Saved.Conflict(change.field(), change.text(), remote(change.field(), entry)));
      } else if (!same) {
        toKeep.add(change);
      }
    }
    Instant at = clock.now();
    long version = before;
    if (!toKeep.isEmpty()) {
      version = before + 1;
      keep(period.id(), new DraftStore.Kept(version, at, access.current(), way), toKeep, there);
    }
    return new Saved(
        version,
        at,
        List.copyOf(conflicts),
        before <= seen ? List.of() : others(period.id(), seen, told(toKeep, conflicts)));
  }

  private static Set<String> told(List<Change> kept, List<Saved.Conflict> conflicts) {
    Set<String> told = new HashSet<>(names(kept));
    conflicts.forEach(conflict -> told.add(conflict.field()));
    return told;
  }

  private void keep(
      PeriodId id, DraftStore.Kept kept, List<Change> changes, Map<String, Draft.Entry> there) {
    store.begin(id, kept.version(), kept.at(), kept.by().name());
    store.keep(id, kept, changes, there::containsKey);
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
        .map(row -> remote(row.field(), row.entry()))
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

  private static Map<String, Draft.Entry> byField(List<Row> rows) {
    return rows.stream().collect(Collectors.toMap(Row::field, Row::entry));
  }

  private static Saved.Remote remote(String field, Draft.Entry entry) {
    return new Saved.Remote(
        field,
        entry.text(),
        entry.version(),
        entry.at(),
        entry.source().by(),
        entry.source().byName());
  }
}
