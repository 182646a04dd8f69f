package nl.rekenschap.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.retention.DestructionList;
import nl.rekenschap.retention.Lists;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The destruction lists, and the way to make one. */
@Route("retention/lists")
@Menu(title = "retention.ListsView.menu", order = 97)
@RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
public final class ListsView extends Page {

  private static final String KEY = "retention.ListsView.";

  private final transient Lists lists;

  ListsView(Lists lists, Access access) {
    super(text("title"));
    this.lists = lists;
    add(new Paragraph(text("intro")));
    Person person = access.current();
    if (person.has(Role.ADMINISTRATOR) || person.has(Role.CONTROLLER)) {
      Button make = new Button(text("make"), click -> make());
      make.setId("make");
      make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      Div actions = new Div(make);
      actions.addClassName("actions");
      add(actions);
    }
    List<DestructionList> all = lists.all();
    add(all.isEmpty() ? new EmptyState(text("nothing")) : table(all));
  }

  private void make() {
    attemptTo(lists::make)
        .ifPresent(number -> getUI().ifPresent(ui -> ui.navigate("retention/lists/" + number)));
  }

  private static Table table(List<DestructionList> all) {
    Table table =
        new Table(
            text("title"),
            text("list"),
            text("state"),
            "#" + text("listed"),
            "#" + text("destroyed"),
            text("by"),
            text("at"));
    for (DestructionList list : all) {
      table.row(
          new Anchor(
              "retention/lists/" + list.number(),
              Texts.text(KEY + "open", list.number(), Integer.toString(list.year()))),
          Texts.text("retention.state." + list.state()),
          Formats.number(list.counts().listed()),
          Formats.number(list.counts().destroyed()),
          list.madeBy(),
          Formats.moment(list.madeAt()));
    }
    return table;
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
