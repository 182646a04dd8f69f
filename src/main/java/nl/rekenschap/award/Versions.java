package nl.rekenschap.award;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays the changes of an award over what was decided first. */
final class Versions {

  private Versions() {}

  /** The award as it stands after those changes. */
  static AwardFile over(AwardFile first, List<VersionStore.Row> rows) {
    if (rows.isEmpty()) {
      return first;
    }
    AwardDraft agreed = first.draft().orElseThrow();
    List<AwardVersion> versions = new ArrayList<>();
    for (VersionStore.Row row : rows) {
      agreed =
          new AwardDraft(
              row.amount(),
              row.from(),
              row.until(),
              agreed.activities(),
              agreed.obligations(),
              with(agreed.targets(), row.targets()),
              agreed.clauses());
      versions.add(version(row, agreed));
    }
    return new AwardFile(
        first.caseId(),
        first.itemCode(),
        first.year(),
        first.budget(),
        Optional.of(rows.getLast().provider()),
        Optional.of(agreed),
        first.state(),
        first.draft(),
        first.provider(),
        versions,
        first.collegeDecision(),
        first.usualFrequency(),
        first.contacts());
  }

  /** Those targets with others in their place; what is new comes last. */
  static List<AgreedTarget> with(List<AgreedTarget> targets, List<AgreedTarget> changed) {
    Map<String, AgreedTarget> all = new LinkedHashMap<>();
    targets.forEach(target -> all.put(target.indicator(), target));
    changed.forEach(target -> all.put(target.indicator(), target));
    return List.copyOf(all.values());
  }

  private static AwardVersion version(VersionStore.Row row, AwardDraft agreed) {
    return new AwardVersion(
        row.number(),
        row.reference(),
        row.kind(),
        row.validFrom(),
        row.decidedOn(),
        row.decidedBy(),
        agreed,
        row.targets(),
        row.provider());
  }
}
