package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.council.YearChange.Kind;
import nl.rekenschap.council.YearChange.Worth;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;

/** What was agreed otherwise in the course of the year, from the plan and from amendments. */
final class ChangesOf {

  private final ReportInputs inputs;
  private final ReportInputs.Item item;
  private final List<YearChange> changes = new ArrayList<>();

  private ChangesOf(ReportInputs inputs, ReportInputs.Item item) {
    this.inputs = inputs;
    this.item = item;
  }

  /** In the plan's order, of each line in order of time. */
  static List<YearChange> of(ReportInputs inputs) {
    return inputs.items().stream()
        .flatMap(item -> new ChangesOf(inputs, item).changes().stream())
        .toList();
  }

  /** In its first year everything is new, and nothing has changed yet. */
  private List<YearChange> changes() {
    if (item.plan().firstYear() < inputs.year()) {
      item.now().indicators().forEach(this::indicator);
    }
    item.award().ifPresent(this::award);
    changes.sort(Comparator.comparing(YearChange::from));
    return List.copyOf(changes);
  }

  private void indicator(IndicatorForYear indicator) {
    boolean began = indicator.validFrom().getYear() == inputs.year();
    if (began && indicator.version() > 1) {
      add(
          Kind.INDICATOR_REWORDED,
          indicator,
          before(indicator.code()).map(i -> Worth.of(i.wording())),
          Optional.of(Worth.of(indicator.wording())));
    } else if (began) {
      add(
          Kind.INDICATOR_ADDED,
          indicator,
          indicator.mapsFrom().flatMap(this::before).map(i -> Worth.of(i.wording())),
          Optional.of(Worth.of(indicator.wording())));
    }
    indicator
        .validUntil()
        .filter(last -> last.getYear() == inputs.year())
        .ifPresent(
            last ->
                changes.add(
                    change(
                        Kind.INDICATOR_ENDED,
                        last.plusDays(1),
                        indicator.wording(),
                        Optional.of(Worth.of(indicator.wording())),
                        Optional.empty())));
    List<Target.Since> targets = indicator.targets();
    for (int i = 1; i < targets.size(); i++) {
      changes.add(
          change(
              Kind.TARGET,
              targets.get(i).day(),
              indicator.wording(),
              Optional.of(Worth.of(targets.get(i - 1).target())),
              Optional.of(Worth.of(targets.get(i).target()))));
    }
  }

  private void add(
      Kind kind, IndicatorForYear indicator, Optional<Worth> before, Optional<Worth> after) {
    changes.add(change(kind, indicator.validFrom(), indicator.wording(), before, after));
  }

  private Optional<IndicatorForYear> before(String code) {
    return item.previous().indicators().stream().filter(i -> i.code().equals(code)).findFirst();
  }

  private void award(AwardFile file) {
    Optional<AwardDraft> held = file.first();
    Optional<ProviderId> who = file.firstProvider();
    for (AwardVersion version : file.versions()) {
      amended(version, held, who);
      held = Optional.of(version.agreed());
      who = Optional.of(version.provider());
    }
  }

  private void amended(
      AwardVersion version, Optional<AwardDraft> held, Optional<ProviderId> who) {
    switch (version.kind()) {
      case RAISE -> amount(Kind.RAISED, version, held);
      case LOWER -> amount(Kind.LOWERED, version, held);
      case WITHDRAW -> amount(Kind.WITHDRAWN, version, held);
      case END -> amount(Kind.ENDED, version, held);
      case TARGETS, INDICATORS ->
          version.changed().forEach(target -> target(version, held, target));
      case PERIOD ->
          award(
              Kind.PERIOD,
              version,
              held.map(draft -> Worth.of(period(draft))),
              Optional.of(Worth.of(period(version.agreed()))));
      case SUCCESSOR ->
          award(
              Kind.PROVIDER,
              version,
              who.map(this::name).map(Worth::of),
              Optional.of(Worth.of(name(version.provider()))));
    }
  }

  private static String period(AwardDraft draft) {
    return draft.from() + " / " + draft.until();
  }

  private void amount(Kind kind, AwardVersion version, Optional<AwardDraft> held) {
    award(
        kind,
        version,
        held.map(draft -> Worth.of(draft.amount())),
        Optional.of(Worth.of(version.agreed().amount())));
  }

  private void award(
      Kind kind, AwardVersion version, Optional<Worth> before, Optional<Worth> after) {
    changes.add(change(kind, version.validFrom(), "", before, after));
  }

  private void target(AwardVersion version, Optional<AwardDraft> held, AgreedTarget agreed) {
    Map<String, IndicatorForYear> known = new HashMap<>();
    item.now().indicators().forEach(i -> known.put(i.code(), i));
    Optional<IndicatorForYear> indicator = Optional.ofNullable(known.get(agreed.indicator()));
    Optional<Target> before =
        held.map(AwardDraft::targets).orElse(List.of()).stream()
            .filter(old -> old.indicator().equals(agreed.indicator()))
            .map(AgreedTarget::target)
            .findFirst();
    changes.add(
        change(
            before.isPresent() ? Kind.TARGET : Kind.INDICATOR_ADDED,
            version.validFrom(),
            indicator.map(IndicatorForYear::wording).orElse(agreed.indicator()),
            before.map(Worth::of),
            Optional.of(Worth.of(agreed.target()))));
  }

  private String name(ProviderId id) {
    return inputs.providers().getOrDefault(id, id.value());
  }

  private YearChange change(
      Kind kind,
      LocalDate from,
      String subject,
      Optional<Worth> before,
      Optional<Worth> after) {
    return new YearChange(
        item.budget().code(), item.budget().name(), kind, from, subject, before, after);
  }
}
