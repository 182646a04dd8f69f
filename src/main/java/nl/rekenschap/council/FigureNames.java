package nl.rekenschap.council;

import java.util.Optional;

/** Names of the figures of one indicator in one year, so that each can be asked for its passport. */
final class FigureNames {

  /** Part of a period's figure that was reported without one. */
  private static final String WHOLE = "geheel";

  private final String item;
  private final String indicator;
  private final String year;

  private FigureNames(String item, String indicator, String year) {
    this.item = item;
    this.indicator = indicator;
    this.year = year;
  }

  static FigureNames now(String item, String indicator) {
    return new FigureNames(item, indicator, "");
  }

  static FigureNames previous(String item, String indicator) {
    return new FigureNames(item, indicator, "previous");
  }

  /** Any year of the programme, as it stands among all years. */
  static FigureNames in(int year, String item, String indicator) {
    return new FigureNames(item, indicator, Integer.toString(year));
  }

  String whole() {
    return switch (year) {
      case "" -> FigureId.realised(item, indicator).value();
      case "previous" -> FigureId.previous(item, indicator).value();
      default -> ofYear("realised");
    };
  }

  String target() {
    return year.isEmpty() ? FigureId.target(item, indicator).value() : ofYear("target");
  }

  String share() {
    return year.isEmpty() ? FigureId.share(item, indicator).value() : ofYear("share");
  }

  String period(String span) {
    return year.isEmpty()
        ? FigureId.period(item, indicator, span).value()
        : FigureId.other("year", year, item, indicator, span).value();
  }

  String part(String span, Optional<String> part) {
    String name = part.orElse(WHOLE);
    return year.isEmpty()
        ? FigureId.part(item, indicator, span, name).value()
        : FigureId.other("year", year, item, indicator, span, name).value();
  }

  /** What belongs to a year as a whole: its plan, its cost of one unit. */
  String ofYear(String what) {
    return FigureId.other("year", year, item, indicator, what).value();
  }
}
