package nl.rekenschap.reporting;

import java.util.Collection;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where figures come from, for rooms that account for them. */
@Service
public class Trails {

  private final TrailStore store;

  Trails(TrailStore store) {
    this.store = store;
  }

  /**
   * All that was handed in for these periods; as many statements for one as for all of a year.
   * Periods for which nothing was handed in are absent.
   */
  @ForRooms
  @Transactional(readOnly = true)
  public Map<PeriodId, Trail> of(Collection<PeriodId> periods) {
    return store.of(periods);
  }
}
