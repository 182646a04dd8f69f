package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rekenschap.council.InvestmentAccount.Place;
import nl.rekenschap.council.InvestmentAccount.Why;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chart;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Series;
import nl.rekenschap.publication.Text;

/** The investment account: where the money landed, planned beside real. */
final class AccountPages {

  private final CouncilReport report;
  private final InvestmentAccount account;
  private final ReportWords words;

  AccountPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.account = report.account();
    this.words = words;
  }

  List<Block> blocks() {
    NeedPages need = new NeedPages(report, words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Sentence(words.say("account.how")));
    blocks.add(new Heading(3, words.say("focus")));
    blocks.add(new Sentence(words.say("focus.how", String.join(", ", account.focus()))));
    blocks.add(focus());
    blocks.add(new Heading(3, words.say("account.places")));
    blocks.add(places());
    blocks.add(chart());
    if (!account.unknown().isEmpty()) {
      blocks.add(new Sentence(words.say("account.unknown", String.join(", ", account.unknown()))));
    }
    need.addRows(blocks, "account.neighbourhoods", account.neighbourhoods(), Need.Kind.LOW_INCOME);
    need.addRows(blocks, "account.schools", account.schools(), Need.Kind.SCHOOL_WEIGHT);
    blocks.addAll(need.blocks());
    blocks.add(new Heading(3, words.say("account.rules")));
    blocks.add(new RulePages(account, words).rules());
    return blocks;
  }

  private Grid focus() {
    List<Row> rows = new ArrayList<>();
    rows.add(share("focus.whole", "in", account::inFocus));
    rows.add(share("focus.partly", "partly", account::partlyInFocus));
    rows.add(share("focus.outside", "outside", account::outsideFocus));
    rows.add(share("account.citywide", "citywide", account::citywide));
    rows.add(share("account.nowhere", "nowhere", account::notPlaced));
    rows.add(share("account.costs", "costs", account::costs));
    rows.add(total(share("total", "all", account::total)));
    return new Grid(
        words.say("focus.caption"),
        List.of(
            column("focus", false),
            column("plan", true),
            column("share", true),
            column("real", true),
            column("share", true)),
        rows);
  }

  private Row share(String key, String what, Function<Boolean, Money> of) {
    return Row.of(
        Text.of(words.say(key)),
        money(of.apply(true), "focus", what, true),
        percent(of.apply(true), true, what),
        money(of.apply(false), "focus", what, false),
        percent(of.apply(false), false, what));
  }

  private Text percent(Money part, boolean ofPlan, String what) {
    return InvestmentAccount.percent(part, account.total(ofPlan))
        .map(
            number ->
                Text.figure(number.toPlainString() + "%", id("focus-share", what, ofPlan).value()))
        .orElseGet(() -> Text.of("–"));
  }

  private Grid places() {
    List<Row> rows = new ArrayList<>();
    account.districts().forEach(row -> rows.add(row(row, "district")));
    account
        .several()
        .forEach(
            row ->
                rows.add(
                    Row.of(
                        Text.of(words.say("place.several", row.name())),
                        money(row.planned(), "several", row.key(), true),
                        money(row.real(), "several", row.key(), false))));
    rows.add(special("place.citywide", "citywide", account::citywide));
    whyNowhere().forEach(why -> rows.add(nowhere(why)));
    rows.add(special("place.costs", "costs", account::costs));
    rows.add(total(special("total", "all", account::total)));
    return new Grid(
        words.say("account.caption", Integer.toString(report.year())),
        List.of(column("place", false), column("plan", true), column("real", true)),
        rows);
  }

  private Row special(String key, String what, Function<Boolean, Money> of) {
    return Row.of(
        Text.of(words.say(key)),
        money(of.apply(true), "place", what, true),
        money(of.apply(false), "place", what, false));
  }

  /** Reasons in the order of the enum, so that the table is always the same. */
  private List<Why> whyNowhere() {
    return Stream.concat(account.planned().stream(), account.real().stream())
        .map(InvestmentAccount.Share::place)
        .filter(Place.Nowhere.class::isInstance)
        .map(place -> ((Place.Nowhere) place).why())
        .distinct()
        .sorted()
        .toList();
  }

  private Row nowhere(Why why) {
    return special(
        "account.nowhere." + why,
        "nowhere-" + why,
        ofPlan ->
            Money.sum(
                (ofPlan ? account.planned() : account.real())
                    .stream()
                        .filter(share -> share.place().equals(new Place.Nowhere(why)))
                        .map(InvestmentAccount.Share::money)
                        .toList()));
  }

  private Chart chart() {
    List<InvestmentAccount.Row> districts = account.districts();
    List<String> labels =
        Stream.concat(
                districts.stream().map(InvestmentAccount.Row::name),
                Stream.of("several", "citywide", "nowhere", "costs")
                    .map(what -> words.say("account.chart." + what)))
            .toList();
    return new Chart(
        words.say("account.chart", Integer.toString(report.year())),
        words.say("account.chart.unit"),
        labels,
        List.of(
            new Series(words.say("column.plan"), bars(districts, true)),
            new Series(words.say("column.real"), bars(districts, false))),
        OptionalInt.empty());
  }

  private List<Optional<BigDecimal>> bars(List<InvestmentAccount.Row> districts, boolean ofPlan) {
    Money several =
        Money.sum(
            account.several().stream().map(row -> ofPlan ? row.planned() : row.real()).toList());
    return Stream.concat(
            districts.stream().map(row -> ofPlan ? row.planned() : row.real()),
            Stream.of(
                several,
                account.citywide(ofPlan),
                account.notPlaced(ofPlan),
                account.costs(ofPlan)))
        .map(money -> Optional.of(money.amount()))
        .toList();
  }

  static Row row(InvestmentAccount.Row row, String kind) {
    return Row.of(
        Text.of(row.name()),
        money(row.planned(), kind, row.key(), true),
        money(row.real(), kind, row.key(), false));
  }

  private static Text money(Money money, String kind, String what, boolean ofPlan) {
    return Text.figure(Dutch.moneyInCents(money), id(kind, what, ofPlan).value());
  }

  /** Name of a figure of the account. */
  static FigureId id(String kind, String what, boolean ofPlan) {
    return FigureId.other("account", kind, what, ofPlan ? "plan" : "real");
  }

  private static Row total(Row row) {
    return new Row(row.cells(), true);
  }

  private Column column(String key, boolean number) {
    return new Column(words.say("column." + key), number);
  }
}
