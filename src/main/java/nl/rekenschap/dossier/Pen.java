package nl.rekenschap.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.OnBehalf;
import nl.rekenschap.access.Person;
import nl.rekenschap.dossier.ChainEnds.End;
import nl.rekenschap.dossier.proof.Canon;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Together;
import org.springframework.stereotype.Component;

/** Ties what happened to the end of its case's chain. */
@Component
class Pen {

  private final PenStore store;
  private final BusinessClock clock;
  private final Together.Work<Happened> work = this::write;

  Pen(PenStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Happened(CaseEvent event, Optional<Person> by) {
    CaseId caseId() {
      return event.caseId();
    }
  }

  /** One entry of one case, in the order in which they are written. */
  record New(CaseId caseId, Entry entry) {}

  void add(CaseEvent event, Optional<Person> by) {
    Together.later(work, new Happened(event, by));
  }

  /** Who reads the record, reads also what this transaction has left to its end. */
  void finish() {
    Together.finish(work);
  }

  private void write(List<Happened> all) {
    ChainEnds ends = ChainEnds.ofTransaction();
    hold(all, ends);
    // Asked when nobody else can add any more. PostgreSQL keeps microseconds, and so does the
    // clock: the hash must be over what will be read back.
    Instant at = clock.now();
    List<New> entries = new ArrayList<>();
    for (Happened one : all) {
      End end = Optional.ofNullable(ends.of(one.caseId())).orElse(End.OF_NONE);
      Entry entry = entry(one, end, at);
      entries.add(new New(one.caseId(), entry));
      ends.are(one.caseId(), new End(entry.number(), entry.hash()));
    }
    store.add(entries);
  }

  /** Cases to which this transaction has not come yet, in an order that keeps two from waiting. */
  private void hold(List<Happened> all, ChainEnds ends) {
    List<CaseId> fresh =
        all.stream()
            .map(Happened::caseId)
            .distinct()
            .filter(caseId -> ends.of(caseId) == null)
            .sorted(Comparator.comparing(CaseId::value))
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    store.lock(fresh);
    Map<CaseId, End> found = new LinkedHashMap<>();
    fresh.forEach(caseId -> found.put(caseId, End.OF_NONE));
    found.putAll(store.ends(fresh));
    found.forEach(ends::are);
  }

  private static Entry entry(Happened one, End end, Instant at) {
    CaseEvent event = one.event();
    return new Entry(
            end.number() + 1,
            at,
            one.by().map(p -> p.id().value()).orElse(null),
            one.by().map(Person::name).orElse(null),
            one.by().flatMap(Person::behalf).map(Pen::ids).orElse(null),
            event.what(),
            event.details(),
            event.changes(),
            event.why().orElse(null),
            event.source().orElse(null),
            event.isInternal(),
            Canon.FORMAT,
            "",
            Map.of())
        .sealed(one.caseId(), end.hash());
  }

  private static String ids(OnBehalf whom) {
    return Stream.concat(Stream.of(whom.person()), whom.through().stream())
        .map(PersonId::value)
        .collect(Collectors.joining(" "));
  }
}
