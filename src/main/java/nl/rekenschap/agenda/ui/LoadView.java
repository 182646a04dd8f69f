package nl.rekenschap.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.agenda.Agenda;
import nl.rekenschap.agenda.Asked;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.agenda.Workload;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Ahead.Whose;

/** How much is due in each of the coming weeks, by colleague and, unclaimed, by group. */
@Route("agenda/load")
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class LoadView extends Page {

  private static final String KEY = "agenda.LoadView.";

  LoadView(Agenda agenda) {
    super(Texts.text(KEY + "title"));
    Paragraph intro = new Paragraph(Texts.text(KEY + "introduction") + " ");
    intro.addClassName("hint");
    intro.add(new Anchor(AskedAddress.ROUTE, Texts.text(KEY + "agenda")));
    add(intro);
    Workload load = agenda.workload();
    if (load.rows().isEmpty()) {
      add(new EmptyState(Texts.text(KEY + "empty")));
      return;
    }
    add(table(load));
  }

  private static Table table(Workload load) {
    String[] headings = new String[load.weeks().size() + 2];
    headings[0] = Texts.text(KEY + "who");
    headings[1] = "#" + Texts.text(KEY + "late");
    for (int i = 0; i < load.weeks().size(); i++) {
      headings[i + 2] = "#" + week(load.weeks().get(i));
    }
    Table table = new Table(Texts.text(KEY + "caption"), headings);
    // On a telephone each week is a line, and a week without work tells nothing.
    table.addClassName("sparse");
    load.rows().forEach(row -> add(table, load, row));
    return table;
  }

  private static String week(LocalDate monday) {
    return Texts.text(KEY + "week", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static void add(Table table, Workload load, Workload.Row row) {
    Object[] cells = new Object[load.weeks().size() + 2];
    cells[0] = who(row);
    // The calendar of this week begins with what is late.
    cells[1] = number(row, row.late(), load.weeks().getFirst(), Texts.text(KEY + "late"));
    for (int i = 0; i < load.weeks().size(); i++) {
      LocalDate monday = load.weeks().get(i);
      cells[i + 2] = number(row, row.in(monday), monday, week(monday));
    }
    table.row(cells);
  }

  private static String who(Workload.Row row) {
    if (row.person() == null) {
      return Texts.text(KEY + "nobody", Texts.text("access.role." + row.role()));
    }
    return row.name() == null ? row.person().value() : row.name();
  }

  private static Component number(Workload.Row row, int number, LocalDate monday, String column) {
    if (number == 0) {
      Span none = new Span("0");
      none.addClassName("none");
      return none;
    }
    Whose whose = row.person() == null ? new Whose.Free(row.role()) : new Whose.Of(row.person());
    Asked list = new Asked(monday, 1, whose, Optional.empty(), "", EnumSet.of(Kind.TASK));
    Anchor link = new Anchor(AskedAddress.href(list), Formats.number(number));
    link.setAriaLabel(Formats.number(number) + ", " + who(row) + ", " + column);
    return link;
  }
}
