package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.amendment.AmendmentDraft.NewTarget;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;

/** What an amendment must be, beside the award that it changes. */
final class AmendmentRules {

  static final int LONGEST = 4000;
  static final int LONGEST_LINE = 500;

  private final AwardFile award;
  private final AwardDraft held;
  private final Money awarded;
  private final List<IndicatorForYear> addable;
  private final LocalDate earliest;

  /**
   * @param addable indicators of the programme that the award does not have
   * @param earliest first day that leaves a reasonable term (Awb 4:50)
   */
  AmendmentRules(AwardFile award, List<IndicatorForYear> addable, LocalDate earliest) {
    this.award = award;
    this.held = award.draft().orElseThrow();
    this.awarded = award.awarded().orElseThrow();
    this.addable = addable;
    this.earliest = earliest;
  }

  /**
   * @throws Refused at the field that breaks a rule
   */
  void check(AmendmentDraft draft) {
    inYear(dayField(draft), draft.validFrom());
    draft.from().ifPresent(day -> inYear("from", day));
    draft.until().ifPresent(day -> inYear("until", day));
    switch (draft.kind()) {
      case RAISE, LOWER, WITHDRAW -> amount(draft);
      case TARGETS -> targets(draft);
      case INDICATORS -> indicators(draft);
      case PERIOD -> period(draft);
      case SUCCESSOR -> successor(draft);
      case END -> end(draft);
    }
    texts(draft);
    ground(draft);
  }

  /** An end holds from its last day, which is the day that is typed. */
  private static String dayField(AmendmentDraft draft) {
    return draft.kind() == ChangeKind.END ? "until" : "validFrom";
  }

  private void inYear(String field, LocalDate day) {
    if (day.getYear() != award.year()) {
      throw Refused.at(field, "award.period.outsideYear", award.year());
    }
  }

  private void amount(AmendmentDraft draft) {
    Money to = draft.amount().orElseThrow();
    if (draft.kind() == ChangeKind.RAISE && to.compareTo(awarded) <= 0) {
      throw Refused.at("amount", "amendment.amount.notMore", awarded);
    }
    if (draft.kind() == ChangeKind.LOWER && to.compareTo(awarded) >= 0) {
      throw Refused.at("amount", "amendment.amount.notLess", awarded);
    }
    if (draft.kind() == ChangeKind.LOWER && to.isZero()) {
      throw Refused.at("amount", "amendment.amount.withdraw");
    }
  }

  private void targets(AmendmentDraft draft) {
    if (draft.targets().isEmpty()) {
      throw new Refused("amendment.targets.none");
    }
    for (NewTarget target : draft.targets()) {
      AgreedTarget now =
          award.targets().stream()
              .filter(agreed -> agreed.indicator().equals(target.indicator()))
              .findFirst()
              .orElseThrow(() -> new Refused("award.targets.planChanged"));
      number(target);
      if (target.value().map(Target.Number::new).filter(now.target()::equals).isPresent()) {
        throw Refused.at(AmendmentInput.targetField(target.indicator()), "amendment.targets.same");
      }
    }
  }

  private void indicators(AmendmentDraft draft) {
    if (draft.targets().isEmpty()) {
      throw Refused.at("indicators", "amendment.indicators.none");
    }
    for (NewTarget target : draft.targets()) {
      if (addable.stream().noneMatch(i -> i.code().equals(target.indicator()))) {
        throw Refused.at("indicators", "award.targets.planChanged");
      }
      number(target);
    }
    LocalDate start = draft.validFrom();
    if (start.getDayOfMonth() != 1 || start.getMonthValue() % 3 != 1) {
      throw Refused.at("validFrom", "amendment.indicators.quarter");
    }
  }

  private static void number(NewTarget target) {
    if (target.value().filter(value -> value < 1).isPresent()) {
      throw Refused.at(AmendmentInput.targetField(target.indicator()), "award.target.zero");
    }
  }

  private void period(AmendmentDraft draft) {
    LocalDate from = draft.from().orElse(held.from());
    LocalDate until = draft.until().orElse(held.until());
    if (until.isBefore(from)) {
      throw Refused.at("until", "award.period.reversed");
    }
    if (from.equals(held.from()) && until.equals(held.until())) {
      throw Refused.at("until", "amendment.period.same");
    }
  }

  private void successor(AmendmentDraft draft) {
    if (draft.successor().isEmpty() || draft.successor().equals(award.provider())) {
      throw Refused.at("successor", "amendment.successor.choose");
    }
  }

  private void end(AmendmentDraft draft) {
    LocalDate last = draft.until().orElseThrow();
    if (!last.isBefore(held.until()) || last.isBefore(held.from())) {
      throw Refused.at("until", "amendment.end.range", held.from(), held.until().minusDays(1));
    }
    if (draft.amount().filter(to -> to.compareTo(awarded) > 0).isPresent()) {
      throw Refused.at("amount", "amendment.end.more", awarded);
    }
    if (draft.curatorName().isEmpty() != draft.curatorAddress().isEmpty()) {
      throw Refused.at(
          draft.curatorName().isEmpty() ? "curatorName" : "curatorAddress", "kernel.prose.missing");
    }
  }

  private static void texts(AmendmentDraft draft) {
    Prose.required("reasoning", draft.reasoning(), LONGEST);
    Prose.requireKeepable("agreement", draft.agreement(), LONGEST_LINE);
    Prose.requireKeepable("notHeardBecause", draft.notHeardBecause(), LONGEST);
    Prose.requireKeepable("curatorName", draft.curatorName(), LONGEST_LINE);
    Prose.requireKeepable("curatorAddress", draft.curatorAddress(), LONGEST_LINE);
  }

  private void ground(AmendmentDraft draft) {
    boolean takesMoney = draft.kind() == ChangeKind.LOWER || draft.kind() == ChangeKind.WITHDRAW;
    if (draft.invokesReservation() && !takesMoney) {
      throw Refused.at("ground", "amendment.ground.reservation");
    }
    if (draft.isAgreed()) {
      return;
    }
    Optional<Ground> ground = draft.ground();
    if (draft.isDetrimental(award)) {
      Ground chosen =
          ground
              .filter(Ground::carriesDetriment)
              .orElseThrow(() -> Refused.at("ground", "amendment.ground.detriment"));
      if (chosen.needsTerm() && draft.validFrom().isBefore(earliest)) {
        throw Refused.at(dayField(draft), "amendment.ground.term", earliest);
      }
    } else if (asksMore(draft.kind()) && ground.filter(g -> g == Ground.HOOK).isEmpty()) {
      throw Refused.at("ground", "amendment.ground.hook");
    }
  }

  /** Other targets and more indicators need room in the award, or consent (Awb 4:38(2), 4:40). */
  private static boolean asksMore(ChangeKind kind) {
    return kind == ChangeKind.TARGETS || kind == ChangeKind.INDICATORS;
  }
}
