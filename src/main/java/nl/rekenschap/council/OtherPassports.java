package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.What;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.kernel.Money;

/** Passports of the figures that belong to no indicator and no budget line. */
final class OtherPassports {

  private final CouncilReport report;
  private final Provenance provenance;
  private final PassportBuilder out;

  private OtherPassports(CouncilReport report, Provenance provenance, PassportBuilder out) {
    this.report = report;
    this.provenance = provenance;
    this.out = out;
  }

  static void of(CouncilReport report, Provenance provenance, PassportBuilder out) {
    OtherPassports others = new OtherPassports(report, provenance, out);
    report.carryOver().ifPresent(others::carryOver);
  }

  private void carryOver(CouncilReport.Ledger ledger) {
    carried("in", ledger.in(), ledger);
    carried("used", ledger.used(), ledger);
    carried("unallocated", ledger.unallocated(), ledger);
    ledger
        .uses()
        .forEach(use -> carried("use-" + use.item() + "-" + use.year(), use.amount(), ledger));
    if (!ledger.in().equals(ledger.used().plus(ledger.unallocated()))) {
      out.broken(FigureId.other("carry-over", "unallocated"), "sum");
    }
  }

  private void carried(String what, Money money, CouncilReport.Ledger ledger) {
    Value value = new Value.Amount(money, true);
    out.add(
        new Passport(
            FigureId.other("carry-over", what).value(),
            new What(
                Sort.CARRY_OVER,
                ledger.fromYear(),
                report.programme(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            value,
            Formula.of(How.PLANNED),
            List.of(
                new PlanRow(
                    "",
                    value,
                    provenance.plan().map(it -> it.fileName()).orElse(""),
                    provenance.plan().map(it -> it.fingerprint()).orElse(""))),
            List.of()));
  }

  /** A count that the report itself makes, of what it lists. */
  static Value count(long number) {
    return new Value.Numeric(BigDecimal.valueOf(number), true);
  }
}
