package nl.rekenschap.mandate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.mandate.MandateLimit;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The register of mandates: who decides up to which amount, and what that rests on. */
@Route("mandate/limits")
@Menu(title = "mandate.MandatesView.menu", order = 72)
@RolesAllowed({Names.ADMINISTRATOR, Names.MANAGER, Names.CONTROLLER})
public final class MandatesView extends Page {

  private static final String KEY = "mandate.MandatesView.";

  private final transient Mandates mandates;
  private final Div shown = new Div();
  private final Select<Role> role = field("role", new Select<>());
  private final TextField upTo = field("upTo", new TextField(text("upTo")));
  private final TextField basis = field("basis", new TextField(text("basis")));

  MandatesView(Mandates mandates, Access access) {
    super(text("title"));
    this.mandates = mandates;
    add(new Paragraph(text("intro")), shown);
    if (access.current().has(Role.ADMINISTRATOR)) {
      add(form());
    }
    show();
  }

  private Section form() {
    role.setId("role");
    role.setLabel(text("role"));
    role.setItems(Mandates.ROLES);
    role.setItemLabelGenerator(MandatesView::name);
    role.setValue(Role.MANAGER);
    upTo.setId("upTo");
    upTo.setHelperText(text("upToHelp"));
    basis.setId("basis");
    basis.setHelperText(text("basisHelp"));
    basis.addClassName("wide");
    Div fields = new Div(role, upTo, basis);
    fields.addClassName("form-grid");
    Button set = new Button(text("set"), click -> set());
    set.setId("set");
    set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(set);
    actions.addClassName("actions");
    return new Section(text("change"), fields, actions);
  }

  private void set() {
    if (attempt(() -> mandates.set(chosen(), limit(), basis.getValue()))) {
      done(KEY + "done", name(role.getValue()));
      upTo.clear();
      basis.clear();
      show();
    }
  }

  private Role chosen() {
    if (role.getValue() == null) {
      throw Refused.at("role", "mandate.role");
    }
    return role.getValue();
  }

  private Optional<Money> limit() {
    return upTo.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(DutchNumber.money("upTo", upTo.getValue()));
  }

  private void show() {
    shown.removeAll();
    if (mandates.inForce().isEmpty()) {
      shown.add(new EmptyState(text("nothing")));
      return;
    }
    shown.add(
        new Section(text("inForce"), table(text("inForce"), mandates.inForce())),
        new Section(text("history"), table(text("history"), mandates.history())));
  }

  private static Table table(String caption, List<MandateLimit> limits) {
    Table table =
        new Table(
            caption, text("role"), "#" + text("limit"), text("basis"), text("by"), text("at"));
    limits.forEach(
        limit ->
            table.row(
                name(limit.role()),
                limit.upTo().map(MandatesView::amount).orElse(text("unlimited")),
                limit.basis(),
                limit.setBy(),
                Formats.moment(limit.setAt())));
    return table;
  }

  private static String amount(Money limit) {
    return limit.isZero() ? text("none") : Formats.money(limit);
  }

  private static String name(Role role) {
    return Texts.text("access.role." + role);
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
