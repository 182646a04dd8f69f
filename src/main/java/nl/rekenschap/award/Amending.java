package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes an award that runs: the version, the books, whose case it is, and who hears of it. */
@Component
class Amending {

  private final VersionStore versions;
  private final Arrangements arrangements;
  private final AwardBooks books;
  private final Provider providers;
  private final Workflow workflow;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Amending(
      VersionStore versions,
      Arrangements arrangements,
      AwardBooks books,
      Provider providers,
      Workflow workflow,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.versions = versions;
    this.arrangements = arrangements;
    this.books = books;
    this.providers = providers;
    this.workflow = workflow;
    this.clock = clock;
    this.events = events;
  }

  void amend(AwardFile file, AwardChange change) {
    if (!(file.state() instanceof State.Awarded)) {
      throw new Refused("award.amend.notAwarded");
    }
    AwardDraft now = file.draft().orElseThrow();
    ProviderId provider = change.provider().orElse(file.provider().orElseThrow());
    VersionStore.Row row =
        new VersionStore.Row(
            file.caseId(),
            file.versions().size() + 1,
            change.reference(),
            change.kind(),
            inYear(change.validFrom(), "validFrom", file),
            clock.today(),
            change.decidedBy(),
            amount(change.amount().orElse(now.amount())),
            inYear(change.from().orElse(now.from()), "from", file),
            inYear(change.until().orElse(now.until()), "until", file),
            provider,
            change.targets());
    if (row.until().isBefore(row.from())) {
      throw Refused.at("until", "award.period.reversed");
    }
    versions.add(row);
    books.amend(file, row, change.ground());
    handOver(file, change.provider());
    events.publishEvent(
        new AwardChanged(
            file.caseId(),
            change.kind(),
            change.reference(),
            change.validFrom(),
            row.amount(),
            moreReports(file, now, row),
            change.provider()));
  }

  /** Parts of the year in which the subsidy did not run before. */
  private List<Moment> moreReports(AwardFile file, AwardDraft before, VersionStore.Row after) {
    return file.reports().map(Reports::frequency).stream()
        .flatMap(
            often -> {
              List<Moment> had = arrangements.moments(file, often, before.from(), before.until());
              return arrangements.moments(file, often, after.from(), after.until()).stream()
                  .filter(moment -> !had.contains(moment));
            })
        .toList();
  }

  private void handOver(AwardFile file, Optional<ProviderId> to) {
    if (to.isEmpty() || to.equals(file.provider())) {
      return;
    }
    Organisation named =
        providers
            .find(to.get())
            .orElseThrow(() -> Refused.at("successor", "award.provider.unknown"));
    workflow.nameProvider(file.caseId(), named.id(), named.name());
  }

  private static Money amount(Money amount) {
    if (amount.isNegative()) {
      throw Refused.at("amount", "kernel.number.negative");
    }
    return amount;
  }

  private static LocalDate inYear(LocalDate day, String field, AwardFile file) {
    if (day.getYear() != file.year()) {
      throw Refused.at(field, "award.period.outsideYear", file.year());
    }
    return day;
  }
}
