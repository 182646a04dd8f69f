package nl.rekenschap.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Kept;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.ledger.Entries;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;
import nl.rekenschap.reporting.Trails;
import nl.rekenschap.review.Judgements;
import org.springframework.stereotype.Component;

/**
 * Reads where figures come from out of the other rooms: a fixed number of statements, however many
 * figures a year has.
 */
@Component
class ProvenanceSources {

  private final Programme programme;
  private final Trails trails;
  private final Judgements judgements;
  private final Dossier dossier;
  private final Entries entries;

  ProvenanceSources(
      Programme programme,
      Trails trails,
      Judgements judgements,
      Dossier dossier,
      Entries entries) {
    this.programme = programme;
    this.trails = trails;
    this.judgements = judgements;
    this.dossier = dossier;
    this.entries = entries;
  }

  /**
   * @param periods on which figures of that year rest; those of the year before too
   */
  Provenance of(int year, Collection<PeriodId> periods) {
    Map<PeriodId, Trail> all = trails.of(periods);
    return new Provenance(
        programme.importOf(year),
        all,
        judgements.of(periods),
        dossier.kept(documents(all.values())).stream()
            .collect(Collectors.toMap(kept -> kept.document().id(), Function.identity())),
        entries.ofYear(year));
  }

  /** What has happened to these periods; without files and money. */
  Provenance of(Collection<PeriodId> periods) {
    return new Provenance(
        java.util.Optional.empty(),
        trails.of(periods),
        judgements.of(periods),
        Map.<UUID, Kept>of(),
        List.of());
  }

  private static List<UUID> documents(Collection<Trail> trails) {
    return trails.stream()
        .flatMap(trail -> trail.rounds().stream())
        .map(Trail.Round::submission)
        .flatMap(ProvenanceSources::documents)
        .distinct()
        .toList();
  }

  private static Stream<UUID> documents(Submission submission) {
    return Stream.concat(
        submission.receipt().map(Receipt::document).stream(),
        submission.evidence().stream().map(Evidence::document));
  }
}
