package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;

/** Passports of targets: as the programme plans them, and as was agreed on. */
final class TargetPassports {

  private final Provenance provenance;
  private final IndicatorWhat what;
  private final PassportBuilder out;

  TargetPassports(Provenance provenance, IndicatorWhat what, PassportBuilder out) {
    this.provenance = provenance;
    this.what = what;
    this.out = out;
  }

  void add(
      FigureId id,
      IndicatorForYear indicator,
      Optional<AwardFile> award,
      int ofYear,
      Target shown) {
    List<PassportLink> links = new ArrayList<>();
    links.add(
        new PlanRow(
            indicator.source(),
            Values.of(indicator.target()),
            provenance.plan().map(it -> it.fileName()).orElse(""),
            provenance.plan().map(it -> it.fingerprint()).orElse("")));
    Optional<AgreedTarget> agreed = award.flatMap(file -> agreed(file, indicator));
    agreed.flatMap(it -> decision(award.orElseThrow(), indicator, it)).ifPresent(links::add);
    Value source = Values.of(agreed.map(AgreedTarget::target).orElse(indicator.target()));
    if (!source.equals(Values.of(shown))) {
      out.broken(id, "target");
    }
    out.add(
        new Passport(
            id.value(),
            what.of(Sort.TARGET, indicator, ofYear, Optional.empty(), Optional.empty()),
            Values.of(shown),
            Formula.of(agreed.isPresent() ? How.AGREED : How.PLANNED),
            links,
            List.of()));
  }

  private static Optional<AgreedTarget> agreed(AwardFile file, IndicatorForYear indicator) {
    return file.state() instanceof AwardFile.State.Awarded
        ? file.targets().stream().filter(it -> it.indicator().equals(indicator.code())).findFirst()
        : Optional.empty();
  }

  /** The award, or the last amendment that set this target. */
  private static Optional<Decision> decision(
      AwardFile file, IndicatorForYear indicator, AgreedTarget agreed) {
    Value value = Values.of(agreed.target());
    return file.versions().reversed().stream()
        .filter(
            version ->
                version.changed().stream().anyMatch(it -> it.indicator().equals(indicator.code())))
        .findFirst()
        .map(version -> Decisions.amendment(version, value))
        .or(() -> Decisions.award(file, value));
  }
}
