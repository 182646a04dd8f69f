package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.council.Passports.Broken;

/**
 * Makes the passport of every figure of a report, and checks each chain against what lies in the
 * stores.
 */
final class PassportBuilder {

  private static final String BROKEN = "council.Passport.broken.";

  private final Map<String, Passport> all = new TreeMap<>();
  private final List<Broken> broken = new ArrayList<>();

  private PassportBuilder() {}

  /**
   * @param inputs of the report, read in the same transaction
   */
  static Passports of(ReportInputs inputs, CouncilReport report) {
    Provenance provenance = inputs.tracing().read();
    PassportBuilder builder = new PassportBuilder();
    Chain now = new Chain(provenance, builder);
    Map<String, CouncilReport.Item> shown = new TreeMap<>();
    report.items().forEach(item -> shown.put(item.code(), item));
    MoneyPassports money = new MoneyPassports(inputs, provenance, builder);
    for (ReportInputs.Item item : inputs.items()) {
      CouncilReport.Item line = shown.get(item.budget().code());
      if (line != null) {
        new FigurePassports(inputs.year(), item, provenance, now, builder).of(line);
        money.item(item, line);
      }
    }
    money.lines(report);
    OtherPassports.of(report, provenance, builder);
    return new Passports(builder.all, builder.broken);
  }

  void add(Passport passport) {
    all.put(passport.figure(), passport);
  }

  /**
   * @param what last part of the message key
   */
  void broken(FigureId figure, String what, String... arguments) {
    Broken found = new Broken(figure.value(), BROKEN + what, List.of(arguments));
    if (!broken.contains(found)) {
      broken.add(found);
    }
  }

  Passport.Value valueOf(FigureId figure) {
    Passport passport = all.get(figure.value());
    return passport == null ? Values.says(Passport.Says.UNKNOWN) : passport.value();
  }
}
