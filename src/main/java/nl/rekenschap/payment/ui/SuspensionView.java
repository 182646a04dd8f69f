package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.PaymentFile;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.payment.Suspension;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** Suspends payment of a case, or lets it go on (Awb 4:56). */
@Route("payment/suspension")
@RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
public final class SuspensionView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "payment.SuspensionView.";

  private final transient Payments payments;
  private final transient Person person;
  private final Div content = new Div();

  SuspensionView(Payments payments, Access access) {
    super(text("title"));
    this.payments = payments;
    this.person = access.current();
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    try {
      show(new CaseId(id));
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private void show(CaseId caseId) {
    if (!payments.pays(caseId)) {
      throw Refused.notFound();
    }
    PaymentFile file = payments.file(caseId);
    title(text("title") + ": " + caseId);
    forgetFields();
    content.removeAll();
    content.add(new Paragraph(new Anchor("subsidy/" + caseId, text("caseFile"))));
    Optional<Suspension> running = file.suspended();
    if (running.isPresent()) {
      content.add(running(running.get()), lift(caseId));
    } else if (person.has(Role.MANAGER)) {
      content.add(suspend(caseId));
    } else {
      content.add(new EmptyState(text("none")));
    }
    List<Suspension> ended =
        file.suspensions().stream().filter(suspension -> !suspension.isRunning()).toList();
    if (!ended.isEmpty()) {
      content.add(ended(ended));
    }
  }

  private static Section running(Suspension suspension) {
    Paragraph suspicion = new Paragraph(suspension.suspicion());
    suspicion.addClassName("narrative");
    return new Section(
        text("running"),
        new Facts()
            .fact(text("from"), Formats.date(suspension.from()))
            .fact(text("until"), Formats.date(suspension.lastDay()))
            .fact(text("by"), suspension.by())
            .fact(text("suspicion"), suspicion));
  }

  private Section lift(CaseId caseId) {
    TextArea because =
        field("because", TaskPage.area(KEY + "because", "because", Payments.LONGEST_REASON));
    because.setHelperText(text("becauseHelp"));
    Button lift =
        button(
            "lift",
            () -> finish(caseId, () -> payments.lift(caseId, because.getValue()), "lifted"));
    return new Section(text("liftTitle"), because, actions(lift));
  }

  private Section suspend(CaseId caseId) {
    TextArea suspicion =
        field(
            "suspicion", TaskPage.area(KEY + "suspicion", "suspicion", Payments.LONGEST_SUSPICION));
    suspicion.setHelperText(text("suspicionHelp"));
    Button suspend =
        button(
            "suspend",
            () ->
                finish(caseId, () -> payments.suspend(caseId, suspicion.getValue()), "suspended"));
    return new Section(
        text("suspendTitle"), new Paragraph(text("explain")), suspicion, actions(suspend));
  }

  private static Section ended(List<Suspension> ended) {
    Table table =
        new Table(text("ended"), text("from"), text("endedOn"), text("why"), text("endedBy"));
    for (Suspension suspension : ended) {
      Suspension.End end = suspension.end().orElseThrow();
      table.row(
          Formats.date(suspension.from()),
          Formats.date(end.on()),
          end.why(),
          end.by().orElseGet(() -> text("itself")));
    }
    return new Section(text("ended"), table);
  }

  private void finish(CaseId caseId, Runnable work, String told) {
    if (attempt(work)) {
      done(KEY + told);
      show(caseId);
    }
  }

  private static Button button(String key, Runnable work) {
    Button button = new Button(text(key), click -> work.run());
    button.setId(key);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private static Div actions(Button... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  private static String text(String key) {
    return Texts.text(KEY + key);
  }
}
