package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Chapter;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.kernel.Money;

/** Writes a report again with marks in the place of some numbers. */
final class WithoutSmallCounts {

  private final Set<String> hidden;
  private final Set<String> sensitive;
  private final int percentFrom;

  /**
   * @param hidden keys of the numbers
   * @param sensitive names of the series that count people by place
   * @param percentFrom least base of a percentage of people
   */
  WithoutSmallCounts(Set<String> hidden, Set<String> sensitive, int percentFrom) {
    this.hidden = hidden;
    this.sensitive = sensitive;
    this.percentFrom = percentFrom;
  }

  CouncilReport report(CouncilReport it) {
    return it.with(
        it.chapters().stream()
            .map(c -> new Chapter(c.code(), c.name(), items(it.year(), c.items())))
            .toList(),
        items(it.year(), it.costs()),
        account(it));
  }

  /**
   * Money that is divided by numbers of people says them; it then lands nowhere, and stays whole.
   */
  private InvestmentAccount account(CouncilReport it) {
    Set<String> telling =
        it.account().rules().stream()
            .filter(stated -> isTelling(stated, it.year()))
            .map(InvestmentAccount.Stated::item)
            .collect(Collectors.toSet());
    InvestmentAccount account = it.account();
    return new InvestmentAccount(
        account.rules(),
        account.planned(),
        nowhere(account.real(), telling),
        account.unknown(),
        account.focus());
  }

  private boolean isTelling(InvestmentAccount.Stated stated, int year) {
    if (!(stated.rule() instanceof AllocationRule.Participants by)) {
      return false;
    }
    String series = stated.item() + "~" + by.indicator() + "~" + year;
    return hidden.stream().anyMatch(key -> key.equals(series) || key.startsWith(series + "~"));
  }

  private static List<InvestmentAccount.Share> nowhere(
      List<InvestmentAccount.Share> shares, Set<String> telling) {
    Map<String, Money> sums = new LinkedHashMap<>();
    List<InvestmentAccount.Share> placed = new ArrayList<>();
    for (InvestmentAccount.Share share : shares) {
      if (telling.contains(share.item())) {
        sums.merge(share.item(), share.money(), Money::plus);
      } else {
        placed.add(share);
      }
    }
    InvestmentAccount.Place nowhere =
        new InvestmentAccount.Place.Nowhere(InvestmentAccount.Why.SMALL_NUMBERS);
    sums.forEach((item, money) -> placed.add(new InvestmentAccount.Share(item, nowhere, money)));
    return List.copyOf(placed);
  }

  private List<Item> items(int year, List<Item> items) {
    return items.stream()
        .map(item -> item.with(item.goals().stream().map(g -> goal(year, item, g)).toList()))
        .toList();
  }

  /** Parts of sums of people are left out whole: what they add up to is shown, or it is not. */
  private Goal goal(int year, Item item, Goal goal) {
    String before = goal.measure().flatMap(Goal.Measure::before).orElse(goal.indicator());
    PeopleSeries now = new PeopleSeries(item, goal, goal.indicator(), year, goal.realised());
    PeopleSeries last = new PeopleSeries(item, goal, before, year - 1, goal.previous());
    return new Goal(
        goal.indicator(),
        goal.wording(),
        goal.unit(),
        goal.provisional(),
        goal.definition(),
        realised(last),
        goal.target(),
        realised(now),
        goal.measure().map(this::measure),
        sensitive.contains(now.name()) ? List.of() : goal.parts(),
        goal.years().stream().map(of -> year(item, goal, of)).toList());
  }

  private Goal.Measure measure(Goal.Measure it) {
    return new Goal.Measure(
        it.counts(),
        it.reach(),
        it.byPlace(),
        it.before(),
        PeopleSeries.countsPeople(it) ? percentFrom : 0);
  }

  private Goal.YearOf year(Item item, Goal goal, Goal.YearOf of) {
    return new Goal.YearOf(
        of.year(),
        of.target(),
        of.realised()
            .map(it -> realised(new PeopleSeries(item, goal, goal.indicator(), of.year(), it))),
        of.money());
  }

  private Realised realised(PeopleSeries series) {
    if (!sensitive.contains(series.name())) {
      return series.realised();
    }
    boolean gone = hidden.contains(series.key());
    List<Figure.OfPeriod> periods =
        series.realised().periodFigures().stream().map(of -> period(series, of)).toList();
    return switch (series.realised()) {
      case Realised.Total it when gone -> new Realised.Suppressed(periods);
      case Realised.AtLeast it when gone -> new Realised.Suppressed(periods);
      case Realised.Total it -> new Realised.Total(it.value(), it.calculation(), periods);
      case Realised.AtLeast it -> new Realised.AtLeast(it.value(), periods);
      case Realised.PerPeriod it -> new Realised.PerPeriod(periods);
      case Realised.Suppressed it -> it;
      case Realised.Described it -> it;
      case Realised.NotReceived it -> it;
      case Realised.NotAvailable it -> it;
      case Realised.Pending it -> it;
      case Realised.NotApplicable it -> it;
      case Realised.NotComparable it -> it;
      case Realised.NoData it -> it;
    };
  }

  private Figure.OfPeriod period(PeopleSeries series, Figure.OfPeriod of) {
    return new Figure.OfPeriod(of.span(), figure(series, of.span(), of.figure()));
  }

  private Figure figure(PeopleSeries series, String span, Figure figure) {
    return switch (figure) {
      case Figure.Count it when hidden.contains(series.key(span)) ->
          new Figure.Suppressed(it.gaps());
      case Figure.Count it -> new Figure.Count(it.number(), it.parts(), it.gaps());
      case Figure.PerPart it -> new Figure.PerPart(parts(series, span, it), it.gaps());
      case Figure.Suppressed it -> it;
      case Figure.Words it -> it;
      case Figure.NotAvailable it -> it;
      case Figure.NotReported it -> it;
      case Figure.NotReceived it -> it;
      case Figure.NotApplicable it -> it;
      case Figure.NotComparable it -> it;
      case Figure.Pending it -> it;
    };
  }

  private List<Figure.OfPart> parts(PeopleSeries series, String span, Figure.PerPart figure) {
    List<Figure.OfPart> shown = new ArrayList<>();
    for (int i = 0; i < figure.numbers().size(); i++) {
      Figure.OfPart part = figure.numbers().get(i);
      boolean gone = hidden.contains(series.key(span, i));
      shown.add(
          new Figure.OfPart(
              part.part(), gone ? Optional.empty() : part.number(), Optional.empty()));
    }
    return List.copyOf(shown);
  }
}
