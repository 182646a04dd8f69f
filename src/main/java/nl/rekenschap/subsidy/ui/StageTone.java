package nl.rekenschap.subsidy.ui;

import nl.rekenschap.shell.Badge;
import nl.rekenschap.subsidy.Stage;

/** Colour of a stage's mark; the words carry the meaning. */
final class StageTone {

  private StageTone() {}

  static Badge.Tone of(Stage stage) {
    return switch (stage) {
      case AWAITING_PROVIDER -> Badge.Tone.ATTENTION;
      case NOT_AWARDED -> Badge.Tone.BAD;
      case DRAFTING_AWARD, AWAITING_AWARD_APPROVAL, YEAR_END, MILESTONE_OPEN -> Badge.Tone.INFO;
      case RUNNING, OWN_ACTION_RUNNING -> Badge.Tone.INFO;
      case DETERMINED, MILESTONE_DONE, OWN_ACTION_DONE -> Badge.Tone.GOOD;
      case BUDGET_ONLY -> Badge.Tone.NEUTRAL;
    };
  }
}
