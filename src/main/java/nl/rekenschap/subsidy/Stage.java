package nl.rekenschap.subsidy;

import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.YearEndState;
import org.jspecify.annotations.Nullable;

/** In one word where a case stands, for lists. */
public enum Stage {
  AWAITING_PROVIDER,
  DRAFTING_AWARD,
  AWAITING_AWARD_APPROVAL,
  NOT_AWARDED,
  RUNNING,
  YEAR_END,
  DETERMINED,
  MILESTONE_OPEN,
  MILESTONE_DONE,
  OWN_ACTION_RUNNING,
  OWN_ACTION_DONE,
  BUDGET_ONLY;

  /** Follows from what the rooms say of the case. */
  public static Stage of(CaseFile file, Optional<AwardFile> award, Optional<YearEndState> yearEnd) {
    Route route = file.route();
    if (route == null) {
      return BUDGET_ONLY;
    }
    return switch (route) {
      case GRANT -> ofGrant(award.orElse(null), yearEnd.orElse(null));
      case OWN_ACTION -> file.isClosed() ? OWN_ACTION_DONE : OWN_ACTION_RUNNING;
      case MILESTONE -> file.isClosed() ? MILESTONE_DONE : MILESTONE_OPEN;
      case BUDGET_ONLY -> BUDGET_ONLY;
    };
  }

  private static Stage ofGrant(@Nullable AwardFile award, @Nullable YearEndState yearEnd) {
    if (award == null) {
      return AWAITING_PROVIDER;
    }
    return switch (award.state()) {
      case AwardFile.State.AwaitingProvider waiting -> AWAITING_PROVIDER;
      case AwardFile.State.Drafting drafting -> DRAFTING_AWARD;
      case AwardFile.State.AwaitingApproval waiting -> AWAITING_AWARD_APPROVAL;
      case AwardFile.State.NotAwarded refused -> NOT_AWARDED;
      case AwardFile.State.Awarded awarded -> ofAwarded(yearEnd);
    };
  }

  private static Stage ofAwarded(@Nullable YearEndState yearEnd) {
    return switch (yearEnd) {
      case null -> RUNNING;
      case YearEndState.Planned planned -> RUNNING;
      case YearEndState.Determined determined -> DETERMINED;
      case YearEndState.Open open -> YEAR_END;
      case YearEndState.Filed filed -> YEAR_END;
      case YearEndState.CompletionAsked asked -> YEAR_END;
      case YearEndState.Proposing proposing -> YEAR_END;
      case YearEndState.AwaitingApproval waiting -> YEAR_END;
    };
  }
}
