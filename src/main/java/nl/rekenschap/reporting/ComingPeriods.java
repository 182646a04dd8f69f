package nl.rekenschap.reporting;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.ForRooms;
import org.springframework.stereotype.Service;

/** Periods that nobody has been asked for yet: what will come. */
@Service
public class ComingPeriods {

  private final ReportingStore store;

  ComingPeriods(ReportingStore store) {
    this.store = store;
  }

  /**
   * Periods whose opening day has not come and that are due in those days, for rooms that have
   * checked who asks.
   *
   * @param until last day that counts
   */
  @ForRooms
  public List<Period> due(LocalDate from, LocalDate until) {
    return store.planned(from, until);
  }
}
