package nl.rekenschap.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who accepted what, for rooms that account for figures. */
@Service
public class Judgements {

  private final ReviewStore store;

  Judgements(ReviewStore store) {
    this.store = store;
  }

  /** Of these periods, in two statements; a period that was never judged is absent. */
  @ForRooms
  @Transactional(readOnly = true)
  public Map<PeriodId, Judged> of(Collection<PeriodId> periods) {
    Map<PeriodId, List<Judgement>> first = byPeriod(store.judgements(periods));
    Map<PeriodId, List<Judgement>> second = byPeriod(store.confirmations(periods));
    Map<PeriodId, Judged> all = new LinkedHashMap<>();
    first.forEach(
        (id, judgements) ->
            all.put(id, new Judged(judgements, second.getOrDefault(id, List.of()))));
    return all;
  }

  private static Map<PeriodId, List<Judgement>> byPeriod(List<Judgement> judgements) {
    Map<PeriodId, List<Judgement>> found = new LinkedHashMap<>();
    judgements.forEach(
        it -> found.computeIfAbsent(it.period(), id -> new ArrayList<>()).add(it));
    return found;
  }
}
