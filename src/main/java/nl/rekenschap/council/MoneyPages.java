package nl.rekenschap.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.rekenschap.council.AreaAccount.Place;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Ledger;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** The chapters about money: by area, and by budget line. */
final class MoneyPages {

  private final CouncilReport report;
  private final ReportWords words;

  MoneyPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  List<Block> areas() {
    AreaAccount account = report.areas();
    List<Row> rows = new ArrayList<>();
    account
        .rows()
        .forEach(
            row ->
                rows.add(
                    row(
                        place(row.place()),
                        String.join(", ", row.items()),
                        Dutch.money(row.plan()),
                        Dutch.money(row.awarded()))));
    rows.add(
        total(words.say("total"), "", Dutch.money(account.plan()), Dutch.money(account.awarded())));
    return List.of(
        new Sentence(words.say("areas.rule")),
        new Grid(
            words.say("areas.caption"),
            List.of(
                column("place", false),
                column("items", false),
                column("plan", true),
                column("awarded", true)),
            rows),
        new Heading(3, words.say("focus")),
        new Sentence(words.say("focus.how", String.join(", ", account.focus().areas()))),
        focus(account.focus()));
  }

  private Grid focus(AreaAccount.Focus focus) {
    Money rest = focus.total().minus(focus.whole()).minus(focus.partly()).minus(focus.outside());
    return new Grid(
        words.say("focus.caption"),
        List.of(column("focus", false), column("plan", true), column("share", true)),
        List.of(
            share("focus.whole", focus.whole(), focus.total()),
            share("focus.partly", focus.partly(), focus.total()),
            share("focus.outside", focus.outside(), focus.total()),
            share("focus.noArea", rest, focus.total()),
            total(words.say("total"), Dutch.money(focus.total()), "100%")));
  }

  private Row share(String key, Money part, Money total) {
    return row(words.say(key), Dutch.money(part), percent(part, total));
  }

  private static String percent(Money part, Money total) {
    return total.isZero()
        ? "–"
        : part.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(total.amount(), 0, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  String place(Place place) {
    return switch (place) {
      case Place.One it when it.within().isEmpty() -> it.area();
      case Place.One it ->
          words.say(
              it.assumed() ? "place.withinAssumed" : "place.within",
              it.area(),
              it.within().orElse(""));
      case Place.Several it -> words.say("place.several", String.join(", ", it.areas()));
      case Place.Citywide it -> words.say("place.citywide");
      case Place.Unknown it -> words.say("place.unknown");
      case Place.Costs it -> words.say("place.costs");
    };
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
              blocks.add(table(chapter.name(), chapter.items()));
            });
    if (!report.costs().isEmpty()) {
      blocks.add(new Heading(3, words.say("costs")));
      blocks.add(table(words.say("costs"), report.costs()));
    }
    report.carryOver().ifPresent(ledger -> blocks.addAll(carryOver(ledger)));
    return blocks;
  }

  private Grid overview() {
    List<Row> rows = new ArrayList<>();
    report.chapters().forEach(c -> rows.add(sum(c.name(), c.items(), false)));
    if (!report.costs().isEmpty()) {
      rows.add(sum(words.say("costs"), report.costs(), false));
    }
    rows.add(sum(words.say("total"), report.items(), true));
    return new Grid(
        words.say("money.caption", Integer.toString(report.year())), columns("line"), rows);
  }

  private Grid table(String name, List<Item> items) {
    List<Row> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          row(
              item.name(),
              words.plan(item.money()),
              words.awarded(item.money()),
              words.settled(item.money()),
              words.rest(item.money())));
    }
    rows.add(sum(words.say("total"), items, true));
    return new Grid(words.say("money.lineCaption", name), columns("item"), rows);
  }

  private List<Column> columns(String first) {
    return List.of(
        column(first, false),
        column("plan", true),
        column("awarded", true),
        column("settled", true),
        column("rest", true));
  }

  private Row sum(String name, Collection<Item> items, boolean total) {
    ItemMoney.Sum sum = ItemMoney.sum(items.stream().map(Item::money).toList());
    List<String> cells =
        List.of(
            name,
            Dutch.money(sum.plan()),
            Dutch.money(sum.awarded()),
            known(sum, sum.settled()),
            known(sum, sum.rest()));
    return new Row(cells.stream().map(Text::of).toList(), total);
  }

  /** An amount of which a part is not known is not shown as if it were the whole. */
  private String known(ItemMoney.Sum sum, Money amount) {
    if (sum.unknown().isZero()) {
      return Dutch.money(amount);
    }
    return sum.unknown().equals(sum.plan())
        ? words.say("money.unknown")
        : words.say("money.partly", Dutch.money(amount));
  }

  private List<Block> carryOver(Ledger ledger) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            words.say("carryOver.in", Integer.toString(ledger.fromYear())),
            Dutch.money(ledger.in())));
    ledger
        .uses()
        .forEach(
            use ->
                rows.add(
                    row(
                        words.say("carryOver.use", use.item(), Integer.toString(use.year())),
                        Dutch.money(use.amount()))));
    rows.add(row(words.say("carryOver.used"), Dutch.money(ledger.used())));
    rows.add(total(words.say("carryOver.unallocated"), Dutch.money(ledger.unallocated())));
    return List.of(
        new Heading(3, words.say("carryOver")),
        new Sentence(words.say("carryOver.how")),
        new Grid(
            words.say("carryOver.caption"),
            List.of(column("carryOver", false), column("amount", true)),
            rows),
        new Sentence(ledger.note()));
  }

  private Column column(String key, boolean number) {
    return new Column(words.say("column." + key), number);
  }

  private static Row row(String... cells) {
    return new Row(Arrays.stream(cells).map(Text::of).toList(), false);
  }

  private static Row total(String... cells) {
    return new Row(Arrays.stream(cells).map(Text::of).toList(), true);
  }
}
