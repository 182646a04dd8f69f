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
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.PassportLink.Typed;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Entered;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.milestone.MilestoneResult;

/** Passports of amounts: of each budget line, each programme line and the whole. */
final class MoneyPassports {

  private final int year;
  private final String programme;
  private final Provenance provenance;
  private final PassportBuilder out;
  private final Map<String, List<Entered>> entries = new LinkedHashMap<>();
  private final Map<String, Money> paid = new LinkedHashMap<>();

  MoneyPassports(ReportInputs inputs, Provenance provenance, PassportBuilder out) {
    this.year = inputs.year();
    this.programme = inputs.programme();
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
                computed(FigureId.money(code, Amount.PLAN)),
                computed(FigureId.money(code, Amount.SETTLED)))
            : List.of());
  }

  private void plan(ReportInputs.Item item, CouncilReport.Item shown) {
    FigureId id = FigureId.money(shown.code(), Amount.PLAN);
    Value value = Values.amount(shown.money().plan(), Says.NO_PLAN);
    List<PassportLink> links = new ArrayList<>();
    links.add(
        new PlanRow(
            item.budget().source(),
            Values.amount(item.budget().amount(), Says.NO_PLAN),
            provenance.plan().map(it -> it.fileName()).orElse(""),
            provenance.plan().map(it -> it.fingerprint()).orElse("")));
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
            links.add(computed(FigureId.money(shown.code(), Amount.AWARDED)));
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
    return Money.sum(
        postings.stream().map(it -> ((Value.Amount) it.value()).money()).toList());
  }

  /** Each programme line, the costs, and all together. */
  void lines(CouncilReport report) {
    Map<String, String> names = new LinkedHashMap<>();
    report
        .chapters()
        .forEach(
            chapter -> {
              names.put(chapter.code(), chapter.name());
              sums(chapter.code(), chapter.name(), chapter.items());
            });
    if (!report.costs().isEmpty()) {
      names.put("costs", "");
      sums("costs", "", report.costs());
    }
    ItemMoney.Sum sum = ItemMoney.sum(report.items().stream().map(i -> i.money()).toList());
    for (Amount amount : Amount.values()) {
      sum(
          FigureId.total(amount),
          what(Sort.TOTAL, programme, amount),
          value(sum, report.items(), amount),
          names.keySet().stream().map(line -> FigureId.line(line, amount)).toList());
    }
  }

  private void sums(String line, String name, List<CouncilReport.Item> items) {
    ItemMoney.Sum sum = ItemMoney.sum(items.stream().map(CouncilReport.Item::money).toList());
    for (Amount amount : Amount.values()) {
      sum(
          FigureId.line(line, amount),
          what(Sort.LINE, name, amount),
          value(sum, items, amount),
          items.stream().map(item -> FigureId.money(item.code(), amount)).toList());
    }
  }

  private Value.Amount value(ItemMoney.Sum sum, List<CouncilReport.Item> items, Amount amount) {
    boolean known = sum.unknown().isZero();
    return switch (amount) {
      case PLAN -> new Value.Amount(sum.plan(), true);
      case AWARDED -> new Value.Amount(sum.awarded(), true);
      case PAID ->
          new Value.Amount(
              Money.sum(
                  items.stream().map(it -> paid.getOrDefault(it.code(), Money.ZERO)).toList()),
              true);
      case SETTLED -> new Value.Amount(sum.settled(), known);
      case REST -> new Value.Amount(sum.rest(), known);
    };
  }

  private void sum(FigureId id, What what, Value.Amount value, List<FigureId> of) {
    List<PassportLink> links = of.stream().<PassportLink>map(this::computed).toList();
    Money together =
        Money.sum(
            of.stream()
                .map(out::valueOf)
                .filter(Value.Amount.class::isInstance)
                .map(it -> ((Value.Amount) it).money())
                .toList());
    if (!together.equals(value.money())) {
      out.broken(id, "sum");
    }
    out.add(new Passport(id.value(), what, value, Formula.of(How.SUM), links, List.of()));
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
            what(Sort.MONEY, name, amount),
            value,
            Formula.of(how),
            List.copyOf(links),
            List.of()));
  }

  private What what(Sort sort, String of, Amount amount) {
    return new What(
        sort,
        year,
        of,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(amount));
  }

  private Computed computed(FigureId id) {
    return new Computed(id.value(), out.valueOf(id));
  }
}
