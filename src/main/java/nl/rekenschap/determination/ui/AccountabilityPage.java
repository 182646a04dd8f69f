package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.determination.AccountabilityDraft;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.Deviation;
import nl.rekenschap.determination.DraftFile;
import nl.rekenschap.determination.Paper;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Door;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;

/** The form of the accountability, for the first round and for completing it. */
abstract class AccountabilityPage extends YearEndPage {

  private final transient Determination determination;
  private final DeterminationTask kind;
  private TextArea activities = LongText.of();
  private CostRows costs = new CostRows(this::name, new Deviation(0, Money.ZERO));
  private @Nullable Comparison comparison;
  private boolean warned;
  private TextField otherIncome = new TextField();
  private TextField ownContribution = new TextField();
  private TextField declaredBy = new TextField();
  private Checkbox declared = new Checkbox();

  AccountabilityPage(Determination determination, DeterminationTask kind, String titleKey) {
    super(determination, kind, titleKey);
    this.determination = determination;
    this.kind = kind;
  }

  /** What stands above the form. */
  abstract void intro(YearEndFile file, Div content);

  /** Hands the form in. */
  abstract void handIn(TaskId task, AccountabilityDraft draft);

  @Override
  final void build(TaskId task, YearEndFile file, Div content) {
    intro(file, content);
    content.add(
        Panels.figures(file),
        comparison(file),
        report(file.draft()),
        money(file),
        files(task, file),
        declaration(file.draft(), task));
    name();
  }

  private Section report(AccountabilityDraft draft) {
    activities = area("determination.AccountabilityPage.activities", "activities", 8000);
    activities.setHelperText(Texts.text("determination.AccountabilityPage.activitiesHelp"));
    activities.setMinRows(8);
    activities.setValue(draft.activities());
    return new Section(Texts.text("determination.AccountabilityPage.report"), activities);
  }

  private Section comparison(YearEndFile file) {
    comparison = new Comparison(file, file.draft().notes());
    return new Section(Texts.text("determination.AccountabilityPage.comparison"), comparison);
  }

  private Section money(YearEndFile file) {
    AccountabilityDraft draft = file.draft();
    costs = new CostRows(this::name, file.deviation());
    draft.costs().forEach(costs::add);
    otherIncome = amount("otherIncome", draft.otherIncome());
    ownContribution = amount("ownContribution", draft.ownContribution());
    Div incomes = new Div(otherIncome, ownContribution);
    incomes.addClassName("form-grid");
    return new Section(
        Texts.text("determination.AccountabilityPage.money"),
        Panels.hint(
            file.isMoneyAsked()
                ? "determination.AccountabilityPage.moneyHelp"
                : "determination.AccountabilityPage.moneyOptional"),
        Panels.hint(
            "determination.AccountabilityPage.deviation",
            file.deviation().percent(),
            file.deviation().amount()),
        costs,
        incomes);
  }

  private static TextField amount(String id, String value) {
    TextField field = new TextField(Texts.text("determination.AccountabilityPage." + id));
    field.setId(id);
    field.setHelperText(Texts.text("determination.AccountabilityPage.noneIsEmpty"));
    field.setValue(value);
    return field;
  }

  private static FileBox.Attached attached(DraftFile file) {
    return new FileBox.Attached(file.id(), file.name());
  }

  private FileBox box(TaskId task, YearEndFile file, Optional<YearEndDocument> document) {
    FileBox box =
        new FileBox(
            Door.PAPER,
            file.draftFiles().stream()
                .filter(draft -> draft.document().equals(document))
                .map(AccountabilityPage::attached)
                .toList(),
            came -> attemptTo(() -> attached(determination.attach(task, kind, document, came))),
            id -> attempt(() -> determination.detach(task, kind, id)));
    box.setId("files-" + document.map(YearEndDocument::name).orElse("OTHER"));
    return box;
  }

  private Section files(TaskId task, YearEndFile file) {
    Section section = new Section(Texts.text("determination.AccountabilityPage.files"));
    if (!file.papers().isEmpty()) {
      section.add(Panels.hint("determination.AccountabilityPage.papersHelp"));
    }
    for (Paper paper : file.papers()) {
      section.add(new H3(Texts.text("award.document." + paper.document().name())));
      if (paper.isInForm()) {
        section.add(Panels.hint("determination.AccountabilityPage.inForm"));
      }
      section.add(box(task, file, Optional.of(paper.document())));
    }
    if (!file.papers().isEmpty()) {
      section.add(new H3(Texts.text("determination.AccountabilityPage.otherFiles")));
    }
    section.add(
        Panels.hint("determination.AccountabilityPage.filesHelp"),
        box(task, file, Optional.empty()));
    if (!file.documents().isEmpty()) {
      section.add(
          new Paragraph(
              Texts.text("determination.AccountabilityPage.filesBefore", file.documents().size())));
    }
    return section;
  }

  private Section declaration(AccountabilityDraft draft, TaskId task) {
    declaredBy = new TextField(Texts.text("determination.AccountabilityPage.declaredBy"));
    declaredBy.setId("declaredBy");
    declaredBy.setHelperText(Texts.text("determination.AccountabilityPage.declaredByHelp"));
    declaredBy.setMaxLength(200);
    declaredBy.setValue(draft.declaredBy());
    declared = new Checkbox(Texts.text("determination.AccountabilityPage.declared"));
    declared.setId("declared");
    declared.setValue(draft.declared());
    Paragraph warning = new Paragraph();
    warning.setId("missingPapers");
    warning.getElement().setAttribute("role", "alert");
    Button submit =
        button(
            "determination.AccountabilityPage.submit",
            "submit",
            () -> {
              if (!warns(task, warning)) {
                finish(() -> handIn(task, typed()), "determination.AccountabilityPage.submitted");
              }
            });
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button save =
        button(
            "determination.AccountabilityPage.save",
            "save",
            () -> {
              if (attempt(() -> determination.save(task, kind, typed()))) {
                done("determination.AccountabilityPage.saved");
              }
            });
    Div fields = new Div(declaredBy, declared);
    fields.addClassName("form-grid");
    return new Section(
        Texts.text("determination.AccountabilityPage.declaration"),
        fields,
        warning,
        actions(submit, save));
  }

  /** Warns once of papers that are missing; who hands in again, hands in without (Awb 4:5). */
  private boolean warns(TaskId task, Paragraph warning) {
    List<YearEndDocument> missing = determination.file(task, kind).missingPapers();
    if (warned || missing.isEmpty()) {
      return false;
    }
    warned = true;
    warning.setText(
        Texts.text(
            "determination.AccountabilityPage.missingPapers",
            missing.stream()
                .map(paper -> Texts.text("award.document." + paper.name()))
                .collect(Collectors.joining(", "))));
    return true;
  }

  private AccountabilityDraft typed() {
    return new AccountabilityDraft(
        activities.getValue(),
        costs.typed(),
        otherIncome.getValue(),
        ownContribution.getValue(),
        declaredBy.getValue(),
        declared.getValue(),
        comparison == null ? Map.of() : comparison.typed());
  }

  /** Names all fields anew: lines of the financial report come and go. */
  private void name() {
    forgetFields();
    if (comparison != null) {
      comparison.fields().forEach(this::field);
    }
    field("activities", activities);
    costs.fields().forEach(this::field);
    field("otherIncome", otherIncome);
    field("ownContribution", ownContribution);
    field("declaredBy", declaredBy);
    field("declared", declared);
  }
}
