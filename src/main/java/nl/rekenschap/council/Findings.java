package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.CouncilReport.Changed;
import nl.rekenschap.council.CouncilReport.OpenPoint;
import nl.rekenschap.council.CouncilReport.OpenPoint.Kind;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Milestone;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;

/** What became of milestones, how the figures came in, and what is still open. */
final class Findings {

  private Findings() {}

  static List<Reached> milestones(ReportInputs.Item item) {
    return item.milestones().stream().map(m -> milestone(m, item.account())).toList();
  }

  /** A milestone counts once the account of it was confirmed. */
  private static Reached milestone(Milestone milestone, Optional<MilestoneResult.Account> account) {
    Optional<MilestoneResult> result =
        account.filter(MilestoneResult.Account::confirmed).stream()
            .flatMap(a -> a.results().stream())
            .filter(r -> r.code().equals(milestone.code()))
            .findFirst();
    return new Reached(
        milestone.text(),
        milestone.year(),
        milestone.quarter(),
        result.map(Findings::outcome).orElseGet(Reached.Outcome.NotReported::new),
        result.map(MilestoneResult::explanation).orElse(""));
  }

  private static Reached.Outcome outcome(MilestoneResult result) {
    return result
        .reachedOn()
        .<Reached.Outcome>map(Reached.Outcome.On::new)
        .orElseGet(Reached.Outcome.Not::new);
  }

  /** One row for each provider that had to report, in the plan's order. */
  static List<Quality> quality(ReportInputs inputs) {
    Map<Optional<String>, List<Period>> byProvider = new LinkedHashMap<>();
    for (ReportInputs.Item item : inputs.items()) {
      for (Period period : item.now().periods()) {
        Optional<String> who = period.provider().isEmpty() ? Optional.empty() : item.providerName();
        byProvider.computeIfAbsent(who, key -> new ArrayList<>()).add(period);
      }
    }
    return byProvider.entrySet().stream().map(e -> quality(e.getKey(), e.getValue())).toList();
  }

  private static Quality quality(Optional<String> provider, List<Period> periods) {
    int accepted = 0;
    int late = 0;
    int missing = 0;
    int returned = 0;
    for (Period period : periods) {
      accepted += period.acceptedRound().isPresent() ? 1 : 0;
      missing += period.state() instanceof PeriodState.NotReceived ? 1 : 0;
      late += period.everLate() && !(period.state() instanceof PeriodState.NotReceived) ? 1 : 0;
      returned += period.round() > 1 || period.state() instanceof PeriodState.Returned ? 1 : 0;
    }
    int open = periods.size() - accepted - missing;
    return new Quality(provider, periods.size(), accepted, late, missing, returned, open);
  }

  static List<OpenPoint> open(ReportInputs inputs) {
    return inputs.items().stream().flatMap(i -> open(i).stream()).toList();
  }

  private static List<OpenPoint> open(ReportInputs.Item item) {
    List<OpenPoint> points = new ArrayList<>();
    String name = item.budget().name();
    boolean grant = item.budget().delivery() == Delivery.GRANTEE;
    boolean refused =
        item.award().filter(a -> a.state() instanceof AwardFile.State.NotAwarded).isPresent();
    boolean awarded =
        item.award().filter(a -> a.state() instanceof AwardFile.State.Awarded).isPresent();
    if (grant && item.providerName().isEmpty() && !refused) {
      points.add(new OpenPoint(name, Kind.PROVIDER_UNKNOWN, Optional.empty()));
    }
    if (grant && !awarded && !refused) {
      points.add(new OpenPoint(name, Kind.NOT_AWARDED, Optional.empty()));
    }
    if ((awarded || !grant)
        && !item.now().indicators().isEmpty()
        && item.now().periods().isEmpty()) {
      points.add(new OpenPoint(name, Kind.NO_PERIODS, Optional.empty()));
    }
    item.now().periods().stream()
        .filter(p -> !isClosed(p))
        .map(p -> new OpenPoint(name, Kind.PERIOD_OPEN, Optional.of(p.span().code())))
        .forEach(points::add);
    if (awarded && item.determination().isEmpty()) {
      points.add(new OpenPoint(name, Kind.NOT_DETERMINED, Optional.empty()));
    }
    if (waitsForMilestones(item)) {
      points.add(new OpenPoint(name, Kind.MILESTONES_OPEN, Optional.empty()));
    }
    return points;
  }

  /** Figures that stand while a correction of their period is under way, in the plan's order. */
  static List<Changed> changed(ReportInputs inputs) {
    return inputs.items().stream()
        .flatMap(
            item ->
                item.now().periods().stream()
                    .filter(Period::isChangedSinceAcceptance)
                    .sorted(Comparator.comparing(Period::span))
                    .flatMap(period -> changed(item, period)))
        .toList();
  }

  private static Stream<Changed> changed(ReportInputs.Item item, Period period) {
    Set<String> standing =
        item.now().accepted().stream()
            .filter(figures -> figures.period().equals(period.id()))
            .flatMap(figures -> figures.values().stream())
            .map(Measurement::indicator)
            .collect(Collectors.toSet());
    return item.now().indicators().stream()
        .filter(indicator -> standing.contains(indicator.code()))
        .map(
            indicator ->
                new Changed(item.budget().name(), period.span().code(), indicator.wording()));
  }

  private static boolean waitsForMilestones(ReportInputs.Item item) {
    return switch (item.budget().delivery()) {
      case INVESTMENT, ADVICE ->
          item.account().filter(MilestoneResult.Account::confirmed).isEmpty();
      case GRANTEE, MUNICIPALITY, PARTNERS, COSTS -> false;
    };
  }

  private static boolean isClosed(Period period) {
    return period.acceptedRound().isPresent() || period.state() instanceof PeriodState.NotReceived;
  }
}
