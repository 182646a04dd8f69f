package nl.rekenschap.determination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.access.Person;
import nl.rekenschap.determination.AccountabilityDraft.Cost;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/** Turns what was typed into what can be handed in, or says at which field it cannot. */
final class AccountabilityCheck {

  static final int LONGEST_REPORT = 8000;
  static final int LONGEST_LINE = 200;
  static final int LONGEST_EXPLANATION = 2000;
  static final int MOST_LINES = 100;
  private static final int LONGEST_TYPED = 20_000;

  private AccountabilityCheck() {}

  /**
   * @throws Refused at {@code activities}, {@code
   *     cost.<n>.description|granted|realised|explanation} (n from 0), {@code otherIncome}, {@code
   *     ownContribution}, {@code note.<indicator>}, {@code declaredBy}, {@code declared}
   */
  static Accountability read(
      AccountabilityDraft draft, Asked asked, int round, Instant at, Person by) {
    String activities = Prose.required("activities", draft.activities(), LONGEST_REPORT);
    List<Accountability.Note> notes = notes(draft, asked.comparison());
    List<Accountability.Cost> costs = costs(draft.costs(), asked);
    Money income = moneyOrNone("otherIncome", draft.otherIncome());
    Money own = moneyOrNone("ownContribution", draft.ownContribution());
    String declaredBy = Prose.required("declaredBy", draft.declaredBy(), LONGEST_LINE);
    if (!draft.declared()) {
      throw Refused.at("declared", "determination.declaration.missing");
    }
    Accountability filed =
        new Accountability(activities, costs, income, own, declaredBy, notes, round, at, by.name());
    requireCountable(filed);
    return filed;
  }

  /** What is only kept needs no sense, but must be of a size and of signs that can be kept. */
  static void keepable(AccountabilityDraft draft) {
    if (draft.costs().size() > MOST_LINES) {
      throw new Refused("determination.costs.tooMany", MOST_LINES);
    }
    Prose.requireKeepable("activities", draft.activities(), LONGEST_TYPED);
    Prose.requireKeepable("otherIncome", draft.otherIncome(), LONGEST_LINE);
    Prose.requireKeepable("ownContribution", draft.ownContribution(), LONGEST_LINE);
    Prose.requireKeepable("declaredBy", draft.declaredBy(), LONGEST_TYPED);
    draft
        .notes()
        .forEach((code, note) -> Prose.requireKeepable("note." + code, note, LONGEST_TYPED));
    for (int i = 0; i < draft.costs().size(); i++) {
      Cost cost = draft.costs().get(i);
      Prose.requireKeepable(at(i, "description"), cost.description(), LONGEST_TYPED);
      Prose.requireKeepable(at(i, "granted"), cost.granted(), LONGEST_LINE);
      Prose.requireKeepable(at(i, "realised"), cost.realised(), LONGEST_LINE);
      Prose.requireKeepable(at(i, "explanation"), cost.explanation(), LONGEST_TYPED);
    }
  }

  private static List<Accountability.Note> notes(
      AccountabilityDraft draft, List<Compared> comparison) {
    List<Accountability.Note> notes = new ArrayList<>();
    for (Compared compared : comparison) {
      String field = "note." + compared.indicator();
      String typed = draft.notes().getOrDefault(compared.indicator(), "");
      if (compared.isMissed() && typed.isBlank()) {
        throw Refused.at(field, "determination.note.missing");
      }
      notes.add(
          new Accountability.Note(
              compared.indicator(),
              compared.wording(),
              ComparedWords.goal(compared),
              ComparedWords.total(compared),
              Prose.optional(field, typed, LONGEST_EXPLANATION)));
    }
    return notes;
  }

  private static List<Accountability.Cost> costs(List<Cost> typed, Asked asked) {
    List<Accountability.Cost> costs = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (!typed.get(i).isEmpty()) {
        costs.add(cost(i, typed.get(i), asked.deviation()));
      }
    }
    if (costs.isEmpty() && asked.money()) {
      throw Refused.at(at(0, "description"), "determination.costs.missing");
    }
    if (costs.size() > MOST_LINES) {
      throw new Refused("determination.costs.tooMany", MOST_LINES);
    }
    return costs;
  }

  private static Accountability.Cost cost(int i, Cost typed, Deviation deviation) {
    Accountability.Cost cost =
        new Accountability.Cost(
            Prose.required(at(i, "description"), typed.description(), LONGEST_LINE),
            DutchNumber.money(at(i, "granted"), typed.granted()),
            DutchNumber.money(at(i, "realised"), typed.realised()),
            Prose.optional(at(i, "explanation"), typed.explanation(), LONGEST_EXPLANATION));
    if (cost.explanation().isEmpty() && deviation.isPassed(cost.granted(), cost.realised())) {
      throw Refused.at(
          at(i, "explanation"),
          "determination.cost.unexplained",
          deviation.percent(),
          deviation.amount());
    }
    return cost;
  }

  /** An empty field means that there was none; the form says so. */
  private static Money moneyOrNone(String field, String typed) {
    return typed.isBlank() ? Money.ZERO : DutchNumber.money(field, typed);
  }

  /** Amounts that are each possible may together be too large; that is said now, not later. */
  private static void requireCountable(Accountability filed) {
    try {
      filed.granted();
      filed.realised();
    } catch (Refused refused) {
      throw Refused.at(at(0, "realised"), refused.messageKey(), refused.arguments().toArray());
    }
  }

  private static String at(int line, String what) {
    return "cost." + line + "." + what;
  }
}
