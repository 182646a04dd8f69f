package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.LineProblem;
import nl.rekenschap.payment.OrderNumber;
import nl.rekenschap.payment.Outcome;
import nl.rekenschap.payment.PaymentOrders;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Door;

/** What the finance package gives back: a file, the same pasted, or one order by hand. */
@Route("payment/references")
@RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
public final class ReferencesView extends Page {

  private static final String KEY = "payment.ReferencesView.";

  private final transient PaymentOrders orders;
  private final Div wrong = new Div();
  private final TextArea pasted = TaskPage.area(KEY + "references", "references", 1_000_000);
  private final TextField number = new TextField(Texts.text(KEY + "number"));
  private final TextField reference = new TextField(Texts.text(KEY + "reference"));
  private final DayField on = DayField.of(Texts.text(KEY + "on"), "on");
  private final Select<Outcome> outcome = new Select<>();

  ReferencesView(PaymentOrders orders) {
    super(Texts.text(KEY + "title"));
    this.orders = orders;
    wrong.getElement().setAttribute("role", "alert");
    add(new Paragraph(new Anchor("payment/orders", Texts.text(KEY + "back"))));
    add(file(), byHand());
  }

  private Section file() {
    pasted.setHelperText(Texts.text(KEY + "referencesHelp"));
    field("references", pasted);
    Button take = new Button(Texts.text(KEY + "take"), click -> paste());
    take.setId("take");
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    FileBox upload =
        new FileBox(
            Door.REFERENCES,
            List.of(),
            came -> {
              settle(came.bytes());
              return Optional.empty();
            },
            id -> false);
    return new Section(
        Texts.text(KEY + "file"),
        new Paragraph(Texts.text(KEY + "fileHelp")),
        upload,
        pasted,
        actions(take),
        wrong);
  }

  private void paste() {
    if (settle(pasted.getValue().getBytes(StandardCharsets.UTF_8))) {
      pasted.clear();
    }
  }

  private boolean settle(byte[] content) {
    wrong.removeAll();
    Optional<List<LineProblem>> problems = attemptTo(() -> orders.settle(content));
    problems.filter(all -> !all.isEmpty()).ifPresent(this::show);
    boolean taken = problems.filter(List::isEmpty).isPresent();
    if (taken) {
      done(KEY + "taken");
    }
    return taken;
  }

  private void show(List<LineProblem> problems) {
    wrong.add(new Paragraph(Texts.text(KEY + "wrong", problems.size())));
    UnorderedList list = new UnorderedList();
    problems.forEach(
        problem ->
            list.add(
                new ListItem(Texts.text(KEY + "line", problem.line(), Texts.of(problem.why())))));
    wrong.add(list);
  }

  private Section byHand() {
    number.setId("number");
    number.setMaxLength(20);
    number.setHelperText(Texts.text(KEY + "numberHelp"));
    reference.setId("reference");
    reference.setMaxLength(120);
    outcome.setLabel(Texts.text(KEY + "outcome"));
    outcome.setId("outcome");
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(it -> Texts.text("payment.phase." + it));
    outcome.setValue(Outcome.PAID);
    field("number", number);
    field("reference", reference);
    field("on", on);
    Button settle = new Button(Texts.text(KEY + "settle"), click -> settleOne());
    settle.setId("settle");
    Div form = new Div(number, reference, on, outcome);
    form.addClassName("form-grid");
    return new Section(Texts.text(KEY + "byHand"), form, actions(settle));
  }

  private void settleOne() {
    boolean done =
        attempt(
            () -> {
              OrderNumber order =
                  OrderNumber.read(number.getValue())
                      .orElseThrow(
                          () ->
                              Refused.at("number", "payment.reference.number", number.getValue()));
              orders.settle(order, reference.getValue(), on.chosen("on"), outcome.getValue());
            });
    if (done) {
      done(KEY + "settled", number.getValue().strip());
      number.clear();
      reference.clear();
    }
  }

  private static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
