package nl.rekenschap.council;

import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.ItemMoney.Awarded;
import nl.rekenschap.council.ItemMoney.Settled;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Delivery;

/** The money of one budget line, from plan, award, determination and own spending. */
final class MoneyOf {

  private MoneyOf() {}

  static ItemMoney item(ReportInputs.Item item) {
    Awarded awarded = awarded(item);
    return new ItemMoney(
        item.budget().amount(),
        item.budget().textAmount(),
        awarded,
        item.paid(),
        settled(item, awarded));
  }

  private static Awarded awarded(ReportInputs.Item item) {
    if (item.award().isEmpty()) {
      return item.budget().delivery() == Delivery.GRANTEE
          ? new Awarded.NotYet()
          : new Awarded.NoSubsidy();
    }
    AwardFile file = item.award().get();
    return switch (file.state()) {
      case AwardFile.State.Awarded yes ->
          file.awarded().<Awarded>map(Awarded.Amount::new).orElseGet(Awarded.NotYet::new);
      case AwardFile.State.NotAwarded no -> new Awarded.NotAwarded();
      case AwardFile.State.AwaitingProvider waits -> new Awarded.NotYet();
      case AwardFile.State.Drafting drafting -> new Awarded.NotYet();
      case AwardFile.State.AwaitingApproval waits -> new Awarded.NotYet();
    };
  }

  private static Settled settled(ReportInputs.Item item, Awarded awarded) {
    if (item.determination().isPresent()) {
      return new Settled.Determined(item.determination().get().determined());
    }
    return switch (awarded) {
      case Awarded.Amount amount -> new Settled.Expected(amount.money());
      case Awarded.NotAwarded no -> new Settled.Nothing();
      case Awarded.NotYet notYet -> new Settled.Unknown();
      case Awarded.NoSubsidy own -> spent(item);
    };
  }

  /** An own account counts once the manager confirmed it. */
  private static Settled spent(ReportInputs.Item item) {
    Optional<Money> spent =
        item.account()
            .filter(MilestoneResult.Account::confirmed)
            .flatMap(MilestoneResult.Account::spent);
    return spent.<Settled>map(Settled.Spent::new).orElseGet(Settled.Unknown::new);
  }
}
