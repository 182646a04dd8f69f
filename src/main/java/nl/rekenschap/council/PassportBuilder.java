package nl.rekenschap.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.rekenschap.council.Passports.Broken;
import nl.rekenschap.programme.Sources;

/**
 * Makes the passport of every figure of a report, and checks each chain against what lies in the
 * stores.
 */
final class PassportBuilder {

  private static final String BROKEN = "council.Passport.broken.";

  private final Map<String, Passport> all = new TreeMap<>();
  private final List<Broken> broken = new ArrayList<>();

  private final Sources sources;

  private PassportBuilder(Sources sources) {
    this.sources = sources;
  }

  /**
   * By what stands now.
   *
   * @param inputs of the report, read in the same transaction
   */
  static Passports of(ReportInputs inputs, CouncilReport report) {
    return of(inputs, report, Instant.MAX);
  }

  /**
   * By what stood then: what was accepted or booked later stands among the later changes, or not at
   * all.
   *
   * @param asOf when the figures of the report were read
   */
  static Passports of(ReportInputs inputs, CouncilReport report, Instant asOf) {
    Provenance provenance = inputs.tracing().read().asOf(asOf);
    PassportBuilder builder = new PassportBuilder(inputs.sources());
    Chain now = new Chain(provenance, asOf, builder);
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
    new SumPassports(inputs, money.paid(), builder).lines(report);
    CarryOverPassports.of(report, provenance, builder);
    OtherPassports.of(report).forEach(builder::add);
    return new Passports(builder.all, builder.broken);
  }

  void add(Passport passport) {
    all.put(passport.figure(), passport.with(passport.links().stream().map(this::told).toList()));
  }

  /** Rows of the plan with their place in words. */
  private PassportLink told(PassportLink link) {
    return link instanceof PassportLink.PlanRow row ? row.at(sources.told(row.place())) : link;
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

  Optional<Passport> find(FigureId figure) {
    return Optional.ofNullable(all.get(figure.value()));
  }

  Passport.Value valueOf(FigureId figure) {
    Passport passport = all.get(figure.value());
    return passport == null ? Values.says(Passport.Says.UNKNOWN) : passport.value();
  }

  PassportLink.Computed link(FigureId figure) {
    return new PassportLink.Computed(figure.value(), valueOf(figure));
  }
}
