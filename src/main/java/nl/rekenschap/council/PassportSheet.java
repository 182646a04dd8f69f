package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Computed;

/** Where the passports of one report are written. */
final class PassportSheet {

  private final int year;
  final List<Passport> all = new ArrayList<>();

  PassportSheet(int year) {
    this.year = year;
  }

  void add(
      FigureId id, Passport.What what, Value value, How how, List<? extends PassportLink> links) {
    all.add(
        new Passport(
            id.value(), what, value, Passport.Formula.of(how), List.copyOf(links), List.of()));
  }

  Passport.What what(Sort sort, String of, String indicator, String part) {
    return what(sort, year, of, indicator, part);
  }

  Passport.What what(Sort sort, int ofYear, String of, String indicator, String part) {
    return new Passport.What(
        sort, ofYear, of, optional(indicator), Optional.empty(), optional(part), Optional.empty());
  }

  void count(FigureId id, String key, String part, long number, List<Computed> of) {
    add(id, what(Sort.COUNT, key, "", part), numeric(BigDecimal.valueOf(number)), How.COUNTED, of);
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  static Value numeric(BigDecimal number) {
    return new Value.Numeric(Values.plain(number), true);
  }
}
