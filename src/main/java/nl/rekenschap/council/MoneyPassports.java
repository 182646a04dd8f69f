package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.council.FigureId.Amount;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.Hand;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Says;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.What;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.PassportLink.Typed;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Entered;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.BudgetItem;

/** Passports of the amounts of each budget line. */
final class MoneyPassports {

  private final int year;
  private final Provenance provenance;
  private final PassportBuilder out;
  private final Map<String, List<Entered>> entries = new LinkedHashMap<>();
  private final Map<String, Money> paid = new LinkedHashMap<>();

  MoneyPassports(ReportInputs inputs, Provenance provenance, PassportBuilder out) {
    this.year = inputs.year();
    this.provenance = provenance;
    this.out = out;
    for (Entered entry : provenance.entries()) {
      entries.computeIfAbsent(entry.item(), item -> new ArrayList<>()).add(entry);
    }
  }

  void item(ReportInputs.Item item, CouncilReport.Item shown) {
    String code = shown.code();
    ItemMoney money = shown.money();
    plan(item, shown);
    awarded(item, shown);
    List<Posting> payments = postings(code, Amount.PAID, Figure.PAID);
    paid.put(code, sum(payments));
    add(
        code,
        shown.name(),
        Amount.PAID,
        new Value.Amount(sum(payments), true),
        payments.isEmpty() ? How.NOTHING : How.POSTINGS,
        payments);
    settled(item, shown);
    boolean known = money.rest().isPresent();
    add(
        code,
        shown.name(),
        Amount.REST,
        Values.amount(money.rest(), Says.UNKNOWN),
        known ? How.DIFFERENCE : How.NOTHING,
        known
            ? List.of(
                out.link(FigureId.money(code, Amount.PLAN)),
                out.link(FigureId.money(code, Amount.SETTLED)))
            : List.of());
    years(item, shown);
  }

  /** What was paid on each budget line so far, by its code. */
  Map<String, Money> paid() {
    return paid;
  }

  private void plan(ReportInputs.Item item, CouncilReport.Item shown) {
    FigureId id = FigureId.money(shown.code(), Amount.PLAN);
    Value value = Values.amount(shown.money().plan(), Says.NO_PLAN);
    List<PassportLink> links = new ArrayList<>();
    links.add(row(item.budget()));
    List<Posting> postings = postings(shown.code(), Amount.PLAN, Figure.PLAN);
    // The plan is there before the books are: without postings it rests on the file alone.
    if (!postings.isEmpty()) {
      requireSum(id, postings, shown.money().plan().orElse(Money.ZERO));
    }
    if (!item.budget().amount().equals(shown.money().plan())) {
      out.broken(id, "plan");
    }
    links.addAll(postings);
    add(shown.code(), shown.name(), Amount.PLAN, value, How.PLANNED, links);
  }

  private void awarded(ReportInputs.Item item, CouncilReport.Item shown) {
    FigureId id = FigureId.money(shown.code(), Amount.AWARDED);
    List<PassportLink> links = new ArrayList<>();
    List<Posting> postings = postings(shown.code(), Amount.AWARDED, Figure.AWARDED);
    Value value =
        switch (shown.money().awarded()) {
          case ItemMoney.Awarded.Amount it -> {
            requireSum(id, postings, it.money());
            yield new Value.Amount(it.money(), true);
          }
          case ItemMoney.Awarded.NotYet it -> Values.says(Says.NOT_YET);
          case ItemMoney.Awarded.NotAwarded it -> Values.says(Says.NOT_AWARDED);
          case ItemMoney.Awarded.NoSubsidy it -> Values.says(Says.NO_SUBSIDY);
        };
    decisions(item, links);
    links.addAll(postings);
    How how = links.isEmpty() ? How.NOTHING : postings.isEmpty() ? How.DECIDED : How.POSTINGS;
    add(shown.code(), shown.name(), Amount.AWARDED, value, how, links);
  }

  private static void decisions(ReportInputs.Item item, List<PassportLink> links) {
    item.award()
        .ifPresent(
            file -> {
              Value first =
                  Values.amount(file.first().map(draft -> draft.amount()), Says.NOT_AWARDED);
              Decisions.award(file, first).ifPresent(links::add);
              for (AwardVersion version : file.versions()) {
                links.add(
                    Decisions.amendment(
                        version, new Value.Amount(version.agreed().amount(), true)));
              }
            });
  }

  private void settled(ReportInputs.Item item, CouncilReport.Item shown) {
    FigureId id = FigureId.money(shown.code(), Amount.SETTLED);
    List<PassportLink> links = new ArrayList<>();
    Value value = Values.amount(shown.money().settledMoney(), Says.UNKNOWN);
    How how =
        switch (shown.money().settled()) {
          case ItemMoney.Settled.Determined it -> {
            List<Posting> postings = postings(shown.code(), Amount.SETTLED, Figure.DETERMINED);
            requireSum(id, postings, it.money());
            item.determination().map(Decisions::determination).ifPresent(links::add);
            links.addAll(postings);
            yield How.DECIDED;
          }
          case ItemMoney.Settled.Spent it -> {
            item.account().map(account -> typed(account, value)).ifPresent(links::add);
            yield How.REPORTED;
          }
          case ItemMoney.Settled.Expected it -> {
            links.add(out.link(FigureId.money(shown.code(), Amount.AWARDED)));
            yield How.EXPECTED;
          }
          case ItemMoney.Settled.Nothing it -> {
            decisions(item, links);
            yield How.DECIDED;
          }
          case ItemMoney.Settled.Unknown it -> How.NOTHING;
        };
    add(shown.code(), shown.name(), Amount.SETTLED, value, how, links);
  }

  /** Plan and outcome of other years, from which the money for one unit follows. */
  private void years(ReportInputs.Item item, CouncilReport.Item shown) {
    for (CouncilReport.Goal goal : shown.goals()) {
      for (CouncilReport.Goal.YearOf year : goal.years()) {
        FigureNames names = FigureNames.in(year.year(), shown.code(), goal.indicator());
        year(item, shown, year, names, Amount.PLAN);
        year(item, shown, year, names, Amount.SETTLED);
      }
    }
  }

  private void year(
      ReportInputs.Item item,
      CouncilReport.Item shown,
      CouncilReport.Goal.YearOf ofYear,
      FigureNames names,
      Amount amount) {
    boolean plan = amount == Amount.PLAN;
    Optional<Money> money = plan ? ofYear.money().plan() : ofYear.money().settledMoney();
    List<PassportLink> links = new ArrayList<>();
    if (ofYear.year() == year) {
      links.add(out.link(FigureId.money(shown.code(), amount)));
    }
    item.otherYears().stream()
        .filter(it -> it.budget().year() == ofYear.year())
        .forEach(it -> links.addAll(plan ? planned(it) : decided(it)));
    out.add(
        new Passport(
            names.ofYear(plan ? "plan" : "settled"),
            What.ofMoney(Sort.MONEY, ofYear.year(), shown.name(), amount),
            Values.amount(money, plan ? Says.NO_PLAN : Says.UNKNOWN),
            Formula.of(links.isEmpty() ? How.NOTHING : plan ? How.PLANNED : How.DECIDED),
            links,
            List.of()));
  }

  private List<PassportLink> planned(ReportInputs.OtherYear other) {
    return List.of(row(other.budget()));
  }

  private static List<PassportLink> decided(ReportInputs.OtherYear other) {
    List<PassportLink> links = new ArrayList<>();
    other
        .award()
        .flatMap(file -> Decisions.award(file, Values.amount(file.awarded(), Says.NOT_AWARDED)))
        .ifPresent(links::add);
    other.determination().map(Decisions::determination).ifPresent(links::add);
    return links;
  }

  private PlanRow row(BudgetItem budget) {
    return new PlanRow(
        budget.source(),
        Values.amount(budget.amount(), Says.NO_PLAN),
        provenance.plan().map(it -> it.fileName()).orElse(""),
        provenance.plan().map(it -> it.fingerprint()).orElse(""));
  }

  private static Typed typed(MilestoneResult.Account account, Value value) {
    return new Typed(
        value,
        account.confirmed(),
        new Who(Optional.of(account.reportedBy()), Optional.empty(), Hand.TYPED));
  }

  private List<Posting> postings(String item, Amount amount, Figure figure) {
    FigureId id = FigureId.money(item, amount);
    List<Posting> found = new ArrayList<>();
    for (Entered entry : entries.getOrDefault(item, List.of())) {
      Optional<Money> counted = entry.in(figure);
      if (counted.isPresent()) {
        if (!entry.sound()) {
          out.broken(id, "posting", Long.toString(entry.posting()));
        }
        found.add(
            new Posting(
                entry.posting(),
                entry.on(),
                entry.kind(),
                new Value.Amount(counted.get(), true),
                entry.reference(),
                entry.restsOn(),
                new Who(Optional.of(entry.by()), Optional.empty(), Hand.BOOKED)));
      }
    }
    return found;
  }

  private void requireSum(FigureId id, List<Posting> postings, Money amount) {
    if (postings.isEmpty()) {
      out.broken(id, "noPosting");
    } else if (!sum(postings).equals(amount)) {
      out.broken(id, "ledger");
    }
  }

  private static Money sum(Collection<Posting> postings) {
    return Money.sum(postings.stream().map(it -> ((Value.Amount) it.value()).money()).toList());
  }

  private void add(
      String code,
      String name,
      Amount amount,
      Value value,
      How how,
      List<? extends PassportLink> links) {
    out.add(
        new Passport(
            FigureId.money(code, amount).value(),
            What.ofMoney(Sort.MONEY, year, name, amount),
            value,
            Formula.of(how),
            List.copyOf(links),
            List.of()));
  }
}
