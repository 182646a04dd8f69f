package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.Notice;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** A provider reports that something goes otherwise; an officer for a provider that called. */
@Route("amendment/notice")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
public final class NoticeView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "amendment.NoticeView.";
  private static final int LONGEST = 4000;

  private final transient Amendments amendments;
  private final transient Access access;
  private final Div content = new Div();
  private final Select<Notice.Kind> kind = new Select<>();
  private final TextArea what = TaskPage.area(KEY + "what", "what", LONGEST);
  private final DayField since = DayField.of(Texts.text(KEY + "since"), "since");
  private final TextArea amount = TaskPage.area(KEY + "amount", "amountEffect", LONGEST);
  private final TextArea targets = TaskPage.area(KEY + "targets", "targetsEffect", LONGEST);

  NoticeView(Amendments amendments, Access access) {
    super(Texts.text(KEY + "title"));
    this.amendments = amendments;
    this.access = access;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    CaseId caseId = caseId(id);
    title(Texts.text(KEY + "title") + ": " + amendments.titleOf(caseId));
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(new Anchor("subsidy/" + caseId, Texts.text("shell.TaskPage.caseFile"))),
        form(caseId));
    if (access.current().isStaff()) {
      content.add(without(caseId));
    }
  }

  private Section form(CaseId caseId) {
    kind.setLabel(Texts.text(KEY + "kind"));
    kind.setId("kind");
    kind.setItems(Notice.Kind.values());
    kind.setItemLabelGenerator(one -> Texts.text("amendment.notice." + one));
    what.setHelperText(Texts.text(KEY + "whatHelp"));
    what.setMinRows(5);
    amount.setHelperText(Texts.text(KEY + "emptyHelp"));
    targets.setHelperText(Texts.text(KEY + "emptyHelp"));
    Button report =
        new Button(
            Texts.text(KEY + "report"),
            click -> leave(() -> amendments.report(caseId, typed()), caseId, "reported"));
    report.setId("report");
    report.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(report);
    actions.addClassName("actions");
    Paragraph hint = new Paragraph(Texts.text(KEY + "hint"));
    hint.addClassName("hint");
    return new Section(
        Texts.text(KEY + "notice"),
        hint,
        field("kind", kind),
        field("what", what),
        field("since", since),
        field("amountEffect", amount),
        field("targetsEffect", targets),
        actions);
  }

  private Section without(CaseId caseId) {
    Button begin =
        new Button(
            Texts.text(KEY + "begin"),
            click -> leave(() -> amendments.begin(caseId), caseId, "begun"));
    begin.setId("begin");
    Div actions = new Div(begin);
    actions.addClassName("actions");
    return new Section(
        Texts.text(KEY + "without"), new Paragraph(Texts.text(KEY + "withoutHint")), actions);
  }

  private void leave(Runnable work, CaseId caseId, String told) {
    if (attempt(work)) {
      tell(Texts.text(KEY + told));
      getUI().ifPresent(ui -> ui.navigate("subsidy/" + caseId));
    }
  }

  private Notice typed() {
    if (kind.getValue() == null) {
      throw Refused.at("kind", "amendment.kind.choose");
    }
    return new Notice(
        kind.getValue(),
        what.getValue(),
        since.chosen("since"),
        amount.getValue(),
        targets.getValue());
  }

  private static CaseId caseId(String id) {
    try {
      return new CaseId(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
