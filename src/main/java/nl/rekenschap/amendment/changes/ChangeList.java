package nl.rekenschap.amendment.changes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.rekenschap.amendment.AmendmentLine;
import nl.rekenschap.amendment.AmendmentState;
import nl.rekenschap.amendment.Notice;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** The notices and amendments of a case, with what was agreed then and now. */
public final class ChangeList extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "amendment.ChangeList.";

  /** Not shown when there are none. */
  public ChangeList(List<AmendmentLine> lines) {
    addClassName("changes");
    setVisible(!lines.isEmpty());
    lines.forEach(line -> add(line(line)));
  }

  /** The link to the screen on which something is reported. */
  public static Anchor report(CaseId caseId) {
    return new Anchor("amendment/notice/" + caseId, Texts.text(KEY + "report"));
  }

  private static Div line(AmendmentLine line) {
    Div head =
        new Div(
            new H3(
                line.kind()
                    .map(kind -> Texts.text("amendment.kind." + kind))
                    .orElseGet(() -> Texts.text(KEY + "notice"))),
            badge(line.state()));
    head.addClassName("marks");
    Facts facts = new Facts();
    facts.fact(
        Texts.text(KEY + "begun"), Texts.text(KEY + "onBy", line.startedOn(), line.startedBy()));
    line.notice().ifPresent(notice -> notice(facts, notice));
    line.validFrom().ifPresent(day -> facts.fact(Texts.text(KEY + "validFrom"), Formats.date(day)));
    Div shown = new Div(head, facts);
    shown.addClassName("change");
    switch (line.state()) {
      case AmendmentState.Noted noted -> shown.add(narrative(noted.because()));
      case AmendmentState.Decided decided ->
          facts.fact(
              Texts.text(KEY + "decided"), Texts.text(KEY + "onBy", decided.on(), decided.by()));
      case AmendmentState.Assessing waits -> {}
      case AmendmentState.Drafting waits -> {}
      case AmendmentState.Hearing waits -> {}
      case AmendmentState.AwaitingApproval waits -> {}
    }
    if (!line.differences().isEmpty()) {
      shown.add(Changes.table(line.differences()));
    }
    return shown;
  }

  private static void notice(Facts facts, Notice notice) {
    facts.fact(Texts.text(KEY + "reported"), Texts.text("amendment.notice." + notice.kind()));
    facts.fact(Texts.text(KEY + "what"), narrative(notice.what()));
    facts.fact(Texts.text(KEY + "since"), Formats.date(notice.since()));
    if (!notice.amount().isEmpty()) {
      facts.fact(Texts.text(KEY + "amountEffect"), narrative(notice.amount()));
    }
    if (!notice.targets().isEmpty()) {
      facts.fact(Texts.text(KEY + "targetsEffect"), narrative(notice.targets()));
    }
  }

  private static Badge badge(AmendmentState state) {
    return switch (state) {
      case AmendmentState.Assessing it -> badge("assessing", Badge.Tone.ATTENTION);
      case AmendmentState.Drafting it -> badge("drafting", Badge.Tone.INFO);
      case AmendmentState.Hearing it -> badge("hearing", Badge.Tone.ATTENTION);
      case AmendmentState.AwaitingApproval it -> badge("approval", Badge.Tone.INFO);
      case AmendmentState.Decided it -> badge("decided", Badge.Tone.GOOD);
      case AmendmentState.Noted it -> badge("noted", Badge.Tone.NEUTRAL);
    };
  }

  private static Badge badge(String state, Badge.Tone tone) {
    return new Badge(Texts.text("amendment.state." + state), tone);
  }

  private static Paragraph narrative(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("narrative");
    return paragraph;
  }
}
