package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Ledger;
import nl.rekenschap.council.FigureId.Amount;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** The chapter about money, by budget line. */
final class MoneyPages {

  private final CouncilReport report;
  private final ReportWords words;

  MoneyPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  List<Block> money() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Sentence(words.say("money.how")));
    blocks.add(overview());
    Money unknown = report.money().unknown();
    if (!unknown.isZero()) {
      blocks.add(new Sentence(words.say("money.unknownPart", Dutch.money(unknown))));
    }
    report
        .chapters()
        .forEach(
            chapter -> {
              blocks.add(new Heading(3, chapter.name()));
              blocks.add(table(chapter.name(), chapter.code(), chapter.items()));
            });
    if (!report.costs().isEmpty()) {
      blocks.add(new Heading(3, words.say("costs")));
      blocks.add(table(words.say("costs"), "costs", report.costs()));
    }
    report.carryOver().ifPresent(ledger -> blocks.addAll(carryOver(ledger)));
    return blocks;
  }

  private Grid overview() {
    List<Row> rows = new ArrayList<>();
    report
        .chapters()
        .forEach(c -> rows.add(sum(c.name(), c.items(), of -> FigureId.line(c.code(), of))));
    if (!report.costs().isEmpty()) {
      rows.add(sum(words.say("costs"), report.costs(), of -> FigureId.line("costs", of)));
    }
    Row total = sum(words.say("total"), report.items(), FigureId::total);
    rows.add(new Row(total.cells(), true));
    return new Grid(
        words.say("money.caption", Integer.toString(report.year())), columns("line"), rows);
  }

  private Grid table(String name, String line, List<Item> items) {
    List<Row> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          Row.of(
              Text.of(item.name()),
              amount(item, Amount.PLAN, words.plan(item.money()), item.money().plan()),
              amount(
                  item, Amount.AWARDED, words.awarded(item.money()), item.money().awardedMoney()),
              amount(item, Amount.PAID, words.paid(item.money()), item.money().paid()),
              amount(
                  item, Amount.SETTLED, words.settled(item.money()), item.money().settledMoney()),
              amount(item, Amount.REST, words.rest(item.money()), item.money().rest())));
    }
    rows.add(new Row(sum(words.say("total"), items, of -> FigureId.line(line, of)).cells(), true));
    return new Grid(words.say("money.lineCaption", name), columns("item"), rows);
  }

  /** An amount has a passport; words in its place have none. */
  private static Text amount(Item item, Amount of, String words, Optional<Money> money) {
    return money.isEmpty()
        ? Text.of(words)
        : Text.figure(words, FigureId.money(item.code(), of).value());
  }

  private List<Column> columns(String first) {
    return List.of(
        column(first, false),
        column("plan", true),
        column("awarded", true),
        column("paid", true),
        column("settled", true),
        column("rest", true));
  }

  private Row sum(String name, Collection<Item> items, Function<Amount, FigureId> id) {
    ItemMoney.Sum sum = ItemMoney.sum(items.stream().map(Item::money).toList());
    return Row.of(
        Text.of(name),
        figure(Dutch.money(sum.plan()), id.apply(Amount.PLAN)),
        figure(Dutch.money(sum.awarded()), id.apply(Amount.AWARDED)),
        figure(Dutch.money(sum.paid()), id.apply(Amount.PAID)),
        known(sum, sum.settled(), id.apply(Amount.SETTLED)),
        known(sum, sum.rest(), id.apply(Amount.REST)));
  }

  private static Text figure(String words, FigureId id) {
    return Text.figure(words, id.value());
  }

  /** An amount of which a part is not known is not shown as if it were the whole. */
  private Text known(ItemMoney.Sum sum, Money amount, FigureId id) {
    if (sum.unknown().isZero()) {
      return figure(Dutch.money(amount), id);
    }
    return sum.unknown().equals(sum.plan())
        ? Text.of(words.say("money.unknown"))
        : figure(words.say("money.partly", Dutch.money(amount)), id);
  }

  private List<Block> carryOver(Ledger ledger) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            words.say("carryOver.in", Integer.toString(ledger.fromYear())),
            Dutch.money(ledger.in()),
            "in"));
    ledger
        .uses()
        .forEach(
            use ->
                rows.add(
                    row(
                        words.say("carryOver.use", use.item(), Integer.toString(use.year())),
                        Dutch.money(use.amount()),
                        "use-" + use.item() + "-" + use.year())));
    rows.add(row(words.say("carryOver.used"), Dutch.money(ledger.used()), "used"));
    Row rest =
        row(words.say("carryOver.unallocated"), Dutch.money(ledger.unallocated()), "unallocated");
    rows.add(new Row(rest.cells(), true));
    return List.of(
        new Heading(3, words.say("carryOver")),
        new Sentence(words.say("carryOver.how")),
        new Grid(
            words.say("carryOver.caption"),
            List.of(column("carryOver", false), column("amount", true)),
            rows),
        new Sentence(ledger.note()));
  }

  private static Row row(String name, String amount, String what) {
    return Row.of(Text.of(name), figure(amount, FigureId.other("carry-over", what)));
  }

  private Column column(String key, boolean number) {
    return new Column(words.say("column." + key), number);
  }
}
