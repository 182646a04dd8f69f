package nl.rekenschap.ledger;

import java.util.List;
import nl.rekenschap.access.ForRooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What amounts are the sum of, for rooms that account for them. */
@Service
public class Entries {

  private final EntryStore store;

  Entries(EntryStore store) {
    this.store = store;
  }

  /** All entries in the books of a year's budget lines, oldest first; in one statement. */
  @ForRooms
  @Transactional(readOnly = true)
  public List<Entered> ofYear(int year) {
    return store.ofYear(year);
  }
}
