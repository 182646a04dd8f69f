package nl.rekenschap.council.ui;

import nl.rekenschap.council.ReportFile.State;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Texts;

/** Where a report stands, in words. */
final class ReportState {

  private ReportState() {}

  static Badge badge(State state) {
    return switch (state) {
      case State.Drafting it when it.returnedBecause() != null ->
          new Badge(Texts.text("council.state.returned"), Badge.Tone.ATTENTION);
      case State.Drafting it -> new Badge(Texts.text("council.state.drafting"), Badge.Tone.NEUTRAL);
      case State.AwaitingCheck it -> waits("council.state.check", it.draftedBy());
      case State.AwaitingApproval it -> waits("council.state.approval", it.checkedBy());
      case State.AwaitingCollege it -> waits("council.state.college", it.approvedBy());
      case State.Published it -> new Badge(Texts.text("council.state.published"), Badge.Tone.GOOD);
    };
  }

  private static Badge waits(String key, String name) {
    return new Badge(Texts.text(key, name), Badge.Tone.INFO);
  }
}
