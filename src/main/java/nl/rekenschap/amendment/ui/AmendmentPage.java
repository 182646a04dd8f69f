package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.amendment.AmendmentFile;
import nl.rekenschap.amendment.AmendmentTask;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.Notice;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task about an amendment: the award and the notice, and what is to be done. */
abstract class AmendmentPage extends TaskPage<AmendmentFile> {

  static final int LONGEST = 4000;
  private static final String KEY = "amendment.AmendmentPage.";

  private final transient Amendments amendments;
  private final AmendmentTask kind;

  AmendmentPage(Amendments amendments, AmendmentTask kind, String titleKey) {
    super(titleKey);
    this.amendments = amendments;
    this.kind = kind;
  }

  @Override
  protected final AmendmentFile load(String taskId) {
    return amendments.file(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(AmendmentFile file) {
    return file.title();
  }

  @Override
  protected final CaseId caseId(AmendmentFile file) {
    return file.caseId();
  }

  @Override
  protected final void build(String taskId, AmendmentFile file, Div content) {
    Div columns = new Div(award(file));
    columns.addClassName("two-columns");
    file.notice().ifPresent(notice -> columns.add(notice(notice)));
    content.add(columns);
    build(new TaskId(taskId), file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, AmendmentFile file, Div content);

  private static Section award(AmendmentFile file) {
    Facts facts = new Facts();
    AwardDraft held = file.award().draft().orElseThrow();
    facts.fact(Texts.text(KEY + "amount"), Formats.money(held.amount()));
    facts.fact(Texts.text(KEY + "free"), Formats.money(file.free()));
    facts.fact(
        Texts.text(KEY + "period"), Texts.text(KEY + "fromUntil", held.from(), held.until()));
    return new Section(Texts.text(KEY + "award"), facts);
  }

  private static Section notice(Notice notice) {
    Facts facts =
        new Facts()
            .fact(Texts.text(KEY + "kind"), Texts.text("amendment.notice." + notice.kind()))
            .fact(Texts.text(KEY + "what"), narrative(notice.what()))
            .fact(Texts.text(KEY + "since"), Formats.date(notice.since()))
            .fact(Texts.text(KEY + "amountEffect"), narrative(said(notice.amount())))
            .fact(Texts.text(KEY + "targetsEffect"), narrative(said(notice.targets())));
    return new Section(Texts.text(KEY + "notice"), facts);
  }

  private static String said(String text) {
    return text.isEmpty() ? Texts.text(KEY + "nothingSaid") : text;
  }
}
