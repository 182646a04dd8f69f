package nl.rekenschap.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.amendment.AmendmentDraft.NewTarget;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.Target;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import org.springframework.stereotype.Component;

/** Lays what a draft changes beside what holds now. */
@Component
class OldAndNew {

  private static final String KEY = "amendment.difference.";

  private final Programme programme;
  private final Provider providers;

  OldAndNew(Programme programme, Provider providers) {
    this.programme = programme;
    this.providers = providers;
  }

  List<Difference> of(AwardFile award, AmendmentDraft draft) {
    AwardDraft held = award.draft().orElseThrow();
    List<Difference> all = new ArrayList<>();
    draft.amount().filter(to -> !to.equals(held.amount())).ifPresent(to -> amount(all, held, to));
    draft
        .from()
        .filter(day -> !day.equals(held.from()))
        .ifPresent(day -> all.add(row("from", "", Dutch.date(held.from()), Dutch.date(day))));
    draft
        .until()
        .filter(day -> !day.equals(held.until()))
        .ifPresent(day -> all.add(row("until", "", Dutch.date(held.until()), Dutch.date(day))));
    agreed(award, draft).forEach(target -> all.add(target(award, target)));
    draft
        .successor()
        .ifPresent(
            to -> all.add(row("provider", "", name(award.provider().orElseThrow()), name(to))));
    return all;
  }

  private static void amount(List<Difference> all, AwardDraft held, Money to) {
    all.add(row("amount", "", Dutch.moneyInCents(held.amount()), Dutch.moneyInCents(to)));
  }

  /** The targets that the draft sets, as the award keeps them. */
  List<AgreedTarget> agreed(AwardFile award, AmendmentDraft draft) {
    List<IndicatorForYear> indicators = programme.indicatorsOf(award.itemCode(), award.year());
    return draft.targets().stream().map(target -> agreed(award, indicators, target)).toList();
  }

  private static AgreedTarget agreed(
      AwardFile award, List<IndicatorForYear> indicators, NewTarget target) {
    Optional<IndicatorForYear> planned =
        indicators.stream().filter(i -> i.code().equals(target.indicator())).findFirst();
    int version =
        planned
            .map(IndicatorForYear::version)
            .or(() -> held(award, target.indicator()).map(AgreedTarget::version))
            .orElse(1);
    Target to =
        target
            .value()
            .<Target>map(Target.Number::new)
            .or(() -> planned.map(IndicatorForYear::target))
            .orElseGet(Target.NotSet::new);
    return new AgreedTarget(target.indicator(), version, to);
  }

  private Difference target(AwardFile award, AgreedTarget target) {
    String wording =
        programme.indicatorsOf(award.itemCode(), award.year()).stream()
            .filter(i -> i.code().equals(target.indicator()))
            .map(IndicatorForYear::wording)
            .findFirst()
            .orElse(target.indicator());
    String was =
        held(award, target.indicator())
            .map(agreed -> words(agreed.target()))
            .orElseGet(() -> Dutch.text("amendment.difference.none"));
    return row("target", wording, was, words(target.target()));
  }

  private static Optional<AgreedTarget> held(AwardFile award, String indicator) {
    return award.targets().stream().filter(t -> t.indicator().equals(indicator)).findFirst();
  }

  private String name(ProviderId id) {
    return providers.find(id).map(Organisation::name).orElse(id.value());
  }

  private static String words(Target target) {
    TargetWords words = TargetWords.of(target);
    return Dutch.text(
        words.key(),
        words.arguments().stream()
            .map(argument -> argument instanceof Long n ? Dutch.number(n) : argument)
            .toArray());
  }

  private static Difference row(String what, String name, String was, String becomes) {
    return new Difference(KEY + what, name, was, becomes);
  }
}
