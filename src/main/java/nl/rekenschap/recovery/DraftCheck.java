package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/** The rules for a drafted recovery and for instalments (Awb 4:57, 4:87, 4:94). */
final class DraftCheck {

  private static final int LONGEST = 4000;
  private static final int MOST_INSTALMENTS = 60;

  private DraftCheck() {}

  /**
   * The draft with its texts trimmed.
   *
   * @param bearable what can be set off against which case
   * @param limit last day on which money can be reclaimed (Awb 4:57(4))
   * @throws Refused at {@code setOff}, {@code leftOut}, {@code leftOutBecause}, {@code termWeeks},
   *     {@code instalments} or {@code reasoning}
   */
  static RecoveryDraft check(
      RecoveryDraft draft,
      Money total,
      List<SetOff.Candidate> bearable,
      RecoverySettings settings,
      LocalDate today,
      LocalDate limit) {
    draft.setOffs().forEach(part -> requireBearable(part, bearable));
    requireOnce(draft.setOffs());
    if (draft.leftOut().isNegative()) {
      throw Refused.at("leftOut", "kernel.number.negative");
    }
    Money toPay = draft.toPay(total);
    if (toPay.isNegative()) {
      throw Refused.at(
          draft.leftOut().isZero() ? "setOff" : "leftOut", "recovery.draft.tooMuch", total);
    }
    boolean asks = !toPay.isZero() || !draft.setOffs().isEmpty();
    if (asks && today.isAfter(limit)) {
      throw new Refused("recovery.limit.passed", limit);
    }
    String because =
        draft.leftOut().isZero()
            ? ""
            : Prose.required("leftOutBecause", draft.leftOutBecause(), LONGEST);
    if (draft.termWeeks() < settings.termWeeks()
        || draft.termWeeks() > settings.longestTermWeeks()) {
      throw Refused.at(
          "termWeeks", "recovery.term.range", settings.termWeeks(), settings.longestTermWeeks());
    }
    if (!draft.instalments().isEmpty()) {
      instalments(draft.instalments(), toPay, today);
    }
    return new RecoveryDraft(
        draft.setOffs(),
        draft.leftOut(),
        because,
        draft.termWeeks(),
        draft.instalments(),
        Prose.optional("reasoning", draft.reasoning(), LONGEST));
  }

  /**
   * Whether these parts are what is to be paid.
   *
   * @throws Refused at {@code instalments}
   */
  static void instalments(List<Instalment> parts, Money toPay, LocalDate today) {
    if (parts.isEmpty() || parts.size() > MOST_INSTALMENTS) {
      throw Refused.at("instalments", "recovery.instalments.number", MOST_INSTALMENTS);
    }
    LocalDate before = today;
    for (Instalment part : parts) {
      if (!part.dueOn().isAfter(before)) {
        throw Refused.at("instalments", "recovery.instalments.order", today);
      }
      if (part.amount().isZero() || part.amount().isNegative()) {
        throw Refused.at("instalments", "recovery.amount.positive");
      }
      before = part.dueOn();
    }
    Money sum = Money.sum(parts.stream().map(Instalment::amount).toList());
    if (!sum.equals(toPay)) {
      throw Refused.at("instalments", "recovery.instalments.sum", sum, toPay);
    }
  }

  private static void requireBearable(SetOff part, List<SetOff.Candidate> bearable) {
    if (part.amount().isZero() || part.amount().isNegative()) {
      throw Refused.at("setOff", "recovery.amount.positive");
    }
    Money most =
        bearable.stream()
            .filter(one -> one.against().equals(part.against()))
            .map(SetOff.Candidate::most)
            .findFirst()
            .orElseThrow(() -> Refused.at("setOff", "recovery.setOff.other", part.against()));
    if (part.amount().compareTo(most) > 0) {
      throw Refused.at("setOff", "recovery.setOff.above", part.amount(), part.against(), most);
    }
  }

  private static void requireOnce(List<SetOff> setOffs) {
    Set<CaseId> seen = new HashSet<>();
    for (SetOff part : setOffs) {
      if (!seen.add(part.against())) {
        throw Refused.at("setOff", "recovery.setOff.twice", part.against());
      }
    }
  }
}
