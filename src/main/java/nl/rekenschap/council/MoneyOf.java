package nl.rekenschap.council;

import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.ItemMoney.Awarded;
import nl.rekenschap.council.ItemMoney.Settled;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Delivery;

/** The money of one budget line, from plan, award, determination and own spending. */
final class MoneyOf {

  private MoneyOf() {}

  static ItemMoney item(ReportInputs.Item item) {
    return money(item.budget(), item.award(), item.paid(), item.determination(), item.account());
  }

  /** Another year of a line that is paid as a subsidy. */
  static ItemMoney otherYear(ReportInputs.OtherYear year) {
    return money(
        year.budget(), year.award(), Optional.empty(), year.determination(), Optional.empty());
  }

  private static ItemMoney money(
      BudgetItem budget,
      Optional<AwardFile> award,
      Optional<Money> paid,
      Optional<DeterminationDecision> determination,
      Optional<MilestoneResult.Account> account) {
    Awarded awarded = awarded(budget, award);
    return new ItemMoney(
        budget.amount(),
        budget.textAmount(),
        awarded,
        paid,
        settled(awarded, determination, account));
  }

  private static Awarded awarded(BudgetItem budget, Optional<AwardFile> award) {
    if (award.isEmpty()) {
      return budget.delivery() == Delivery.GRANTEE ? new Awarded.NotYet() : new Awarded.NoSubsidy();
    }
    AwardFile file = award.get();
    return switch (file.state()) {
      case AwardFile.State.Awarded yes ->
          file.awarded().<Awarded>map(Awarded.Amount::new).orElseGet(Awarded.NotYet::new);
      case AwardFile.State.NotAwarded no -> new Awarded.NotAwarded();
      case AwardFile.State.AwaitingProvider waits -> new Awarded.NotYet();
      case AwardFile.State.Drafting drafting -> new Awarded.NotYet();
      case AwardFile.State.AwaitingApproval waits -> new Awarded.NotYet();
    };
  }

  private static Settled settled(
      Awarded awarded,
      Optional<DeterminationDecision> determination,
      Optional<MilestoneResult.Account> account) {
    if (determination.isPresent()) {
      return new Settled.Determined(determination.get().determined());
    }
    return switch (awarded) {
      case Awarded.Amount amount -> new Settled.Expected(amount.money());
      case Awarded.NotAwarded no -> new Settled.Nothing();
      case Awarded.NotYet notYet -> new Settled.Unknown();
      case Awarded.NoSubsidy own -> spent(account);
    };
  }

  /** An own account counts once the manager confirmed it. */
  private static Settled spent(Optional<MilestoneResult.Account> account) {
    Optional<Money> spent =
        account.filter(MilestoneResult.Account::confirmed).flatMap(MilestoneResult.Account::spent);
    return spent.<Settled>map(Settled.Spent::new).orElseGet(Settled.Unknown::new);
  }
}
