package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.ReportFile.CollegeDecision;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Sha256;
import org.springframework.stereotype.Component;

/** Keeps a report for good, and reads it back only when it is what was kept. */
@Component
class Publisher {

  private static final int FORMAT = 1;

  private final CouncilStore store;
  private final BusinessClock clock;

  Publisher(CouncilStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  PublishedReport publish(int year, CollegeDecision decision) {
    CouncilReport report =
        store
            .handedOn(year)
            .map(ReportJson::readReport)
            .orElseThrow(() -> new IllegalStateException("nothing was handed on for " + year));
    String content =
        ReportJson.write(
            new ReportJson.Publication(
                FORMAT, report, decision.on(), decision.caseNumber(), clock.today()));
    store.publish(year, new CouncilStore.Kept(content, Sha256.of(content)));
    return published(year).orElseThrow();
  }

  Optional<PublishedReport> published(int year) {
    return store.published(year).map(kept -> read(year, kept));
  }

  List<PublishedReport> all() {
    return store.publishedYears().stream().flatMap(y -> published(y).stream()).toList();
  }

  private static PublishedReport read(int year, CouncilStore.Kept kept) {
    if (!Sha256.of(kept.content()).equals(kept.sha256())) {
      throw new IllegalStateException("the published report of " + year + " was tampered with");
    }
    ReportJson.Publication it = ReportJson.readPublication(kept.content());
    return new PublishedReport(
        it.report(), it.decidedOn(), it.caseNumber(), it.publishedOn(), kept.sha256());
  }
}
