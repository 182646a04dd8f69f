package nl.rekenschap.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.dossier.Kept;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.ledger.Entered;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Trail;
import nl.rekenschap.review.Judged;

/**
 * Where the figures of a year come from, as the rooms have it in their stores today.
 *
 * @param plan absent when no programme has that year
 * @param documents receipts and evidence by id; one that does not exist is absent
 * @param entries of the ledger in the books of the year
 */
record Provenance(
    Optional<Programme.Imported> plan,
    Map<PeriodId, Trail> trails,
    Map<PeriodId, Judged> judged,
    Map<UUID, Kept> documents,
    List<Entered> entries) {

  static final Provenance NONE =
      new Provenance(Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());

  /** Asks the rooms, at the moment when it is needed. */
  interface Tracing {
    Provenance read();
  }
}
