package nl.rekenschap.retention.kept;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.retention.Fate;
import nl.rekenschap.retention.Hold;
import nl.rekenschap.retention.Redaction;
import nl.rekenschap.retention.Redactions;
import nl.rekenschap.retention.Retention;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** How long a case is kept, what keeps it longer, and what was made unreadable in it. */
public final class KeptSection extends Div {

  private static final String KEY = "retention.KeptSection.";
  private static final int LONGEST = 500;

  private final transient Retention retention;
  private final transient Redactions redactions;
  private final transient CaseId caseId;
  private final boolean officer;
  private final Div content = new Div();
  private final Paragraph trouble = new Paragraph();

  /**
   * @param officer whether words can be made unreadable by who looks
   */
  public KeptSection(Retention retention, Redactions redactions, CaseId caseId, boolean officer) {

    this.retention = retention;
    this.redactions = redactions;
    this.caseId = caseId;
    this.officer = officer;
    trouble.getElement().setAttribute("role", "alert");
    trouble.addClassName("trouble");
    trouble.setVisible(false);
    add(new Section(text("title"), trouble, content));
    show();
  }

  private void show() {
    content.removeAll();
    content.add(new Paragraph(words(retention.fate(caseId))));
    List<Hold> holds = retention.holds(caseId);
    holds.forEach(hold -> content.add(line(hold)));
    if (retention.mayHold()) {
      content.add(holding());
    }
    if (officer) {
      content.add(redacting());
      List<Redaction> all = redactions.of(caseId);
      if (!all.isEmpty()) {
        content.add(table(all));
      }
    }
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case Fate.Goes goes ->
          Texts.text(
              KEY + "goes",
              Formats.date(goes.on()),
              goes.years(),
              Formats.date(goes.endedOn()),
              goes.source());
      case Fate.StaysForGood stays -> Texts.text(KEY + "staysForGood", stays.source());
      case Fate.NotKnown unknown -> Texts.text(unknown.why());
    };
  }

  private Div line(Hold hold) {
    Div line = new Div();
    line.add(
        new Paragraph(
            Texts.text(
                KEY + "held",
                Formats.date(hold.from()),
                hold.until().map(Formats::date).orElse(text("untilEnded")),
                hold.reason(),
                hold.placedBy())));
    hold.ended()
        .ifPresentOrElse(
            ended ->
                line.add(
                    new Paragraph(
                        Texts.text(
                            KEY + "ended",
                            Formats.moment(ended.at()),
                            ended.by(),
                            ended.because()))),
            () -> {
              if (retention.mayHold()) {
                line.add(releasing(hold));
              }
            });
    return line;
  }

  private Div releasing(Hold hold) {
    TextField because = new TextField(text("because"));
    because.setId("release-because-" + hold.id());
    because.setWidthFull();
    Button release = new Button(text("release"));
    release.setId("release-" + hold.id());
    release.addClickListener(
        click -> attempt(() -> retention.release(hold.id(), because.getValue()), "releaseDone"));
    return new Div(because, release);
  }

  private Details holding() {
    DayField until = DayField.of(text("until"), "hold-until");
    TextArea reason = TaskPage.area(KEY + "reason", "hold-reason", LONGEST);
    Button hold = new Button(text("hold"));
    hold.setId("hold");
    hold.addClickListener(
        click ->
            attempt(
                () ->
                    retention.hold(
                        caseId,
                        until.isEmpty()
                            ? java.util.Optional.empty()
                            : java.util.Optional.of(until.chosen("until")),
                        reason.getValue()),
                "holdDone"));
    return folded("holdTitle", until, reason, hold);
  }

  private Details redacting() {
    TextField words = new TextField(text("words"));
    words.setId("redact-words");
    words.setWidthFull();
    words.setHelperText(text("wordsHelp"));
    TextField reason = new TextField(text("redactReason"));
    reason.setId("redact-reason");
    reason.setWidthFull();
    Button redact = new Button(text("redact"));
    redact.setId("redact");
    redact.addClickListener(
        click ->
            attempt(
                () -> redactions.redact(caseId, words.getValue(), reason.getValue()),
                "redactDone"));
    return folded("redactTitle", new Paragraph(text("redactIntro")), words, reason, redact);
  }

  /** Seldom done, and never by accident: it stands closed until somebody wants it. */
  private static Details folded(String title, Component... parts) {
    return new Details(text(title), new Div(parts));
  }

  private static Table table(List<Redaction> all) {
    Table table =
        new Table(
            text("redacted"),
            text("place"),
            "#" + text("parts"),
            text("redactReason"),
            text("by"),
            text("at"));
    all.forEach(
        it ->
            table.row(
                it.place(),
                Formats.number(it.parts()),
                it.reason(),
                it.by(),
                Formats.moment(it.at())));
    return table;
  }

  /** A part of a page has no page's own place for refusals. */
  private void attempt(Runnable work, String done) {
    trouble.setVisible(false);
    try {
      work.run();
      Page.tell(text(done));
      show();
    } catch (Refused refused) {
      trouble.setText(Texts.of(refused));
      trouble.setVisible(true);
    }
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
