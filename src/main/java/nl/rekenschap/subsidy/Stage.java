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

  /** How far the year-end is, as far as it matters here. */
  enum YearEnd {
    NOT_YET,
    RUNNING,
    DETERMINED
  }

  /** Follows from what the rooms say of the case. */
  public static Stage of(CaseFile file, Optional<AwardFile> award, Optional<YearEndState> yearEnd) {
    return of(file, award.orElse(null), yearEnd.map(Stage::progress).orElse(YearEnd.NOT_YET));
  }

  static Stage of(CaseFile file, @Nullable AwardFile award, YearEnd yearEnd) {
    Route route = file.route();
    if (route == null) {
      return BUDGET_ONLY;
    }
    return switch (route) {
      case GRANT -> ofGrant(award, yearEnd);
      case OWN_ACTION -> file.isClosed() ? OWN_ACTION_DONE : OWN_ACTION_RUNNING;
      case MILESTONE -> file.isClosed() ? MILESTONE_DONE : MILESTONE_OPEN;
      case BUDGET_ONLY -> BUDGET_ONLY;
    };
  }

  private static Stage ofGrant(@Nullable AwardFile award, YearEnd yearEnd) {
    if (award == null) {
      return AWAITING_PROVIDER;
    }
    return switch (award.state()) {
      case AwardFile.State.AwaitingProvider waiting -> AWAITING_PROVIDER;
      case AwardFile.State.Drafting drafting -> DRAFTING_AWARD;
      case AwardFile.State.AwaitingApproval waiting -> AWAITING_AWARD_APPROVAL;
      case AwardFile.State.NotAwarded refused -> NOT_AWARDED;
      case AwardFile.State.Awarded awarded ->
          switch (yearEnd) {
            case NOT_YET -> RUNNING;
            case RUNNING -> YEAR_END;
            case DETERMINED -> DETERMINED;
          };
    };
  }

  private static YearEnd progress(YearEndState state) {
    return switch (state) {
      case YearEndState.Planned planned -> YearEnd.NOT_YET;
      case YearEndState.Determined determined -> YearEnd.DETERMINED;
      case YearEndState.Open open -> YearEnd.RUNNING;
      case YearEndState.Filed filed -> YearEnd.RUNNING;
      case YearEndState.CompletionAsked asked -> YearEnd.RUNNING;
      case YearEndState.Proposing proposing -> YearEnd.RUNNING;
      case YearEndState.AwaitingApproval waiting -> YearEnd.RUNNING;
    };
  }
}
