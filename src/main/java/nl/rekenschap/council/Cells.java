package nl.rekenschap.council;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Text;

/** Columns, rows and the cells that more chapters share. */
final class Cells {

  private final ReportWords words;

  Cells(ReportWords words) {
    this.words = words;
  }

  Column column(String key) {
    return new Column(words.say("column." + key), false);
  }

  Column number(String key, Object... arguments) {
    return new Column(words.say("column." + key, arguments), true);
  }

  static Row row(Text... cells) {
    return new Row(List.of(cells), false);
  }

  static Row row(String... cells) {
    return new Row(Arrays.stream(cells).map(Text::of).toList(), false);
  }

  static Text count(long number, FigureId id) {
    return Text.figure(Dutch.number(number), id.value());
  }

  Text plan(Item item) {
    return money(
        words.plan(item.money()),
        item.money().plan().isPresent() || item.money().textAmount().isPresent(),
        FigureId.money(item.code(), FigureId.Amount.PLAN));
  }

  Text awarded(Item item) {
    return money(
        words.awarded(item.money()),
        item.money().awardedMoney().isPresent(),
        FigureId.money(item.code(), FigureId.Amount.AWARDED));
  }

  Text settled(Item item) {
    return money(
        words.settled(item.money()),
        item.money().settledMoney().isPresent(),
        FigureId.money(item.code(), FigureId.Amount.SETTLED));
  }

  /** An amount is a figure; that there is none is not. */
  private static Text money(String said, boolean known, FigureId id) {
    return known ? Text.figure(said, id.value()) : Text.of(said);
  }

  String provider(Item item) {
    return words.provider(item.provider(), item.delivery());
  }

  String light(Optional<ItemPage.Light> light) {
    return light
        .map(it -> words.say("light." + it.colour(), words.span(it.span())))
        .orElseGet(() -> words.say("light.none"));
  }

  String trend(Trend trend) {
    return words.say("trend." + trend);
  }
}
