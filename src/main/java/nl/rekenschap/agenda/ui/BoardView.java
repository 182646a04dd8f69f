package nl.rekenschap.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.agenda.Agenda;
import nl.rekenschap.agenda.ManagersBoard;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The manager's board: what waits, what is late and what is stuck; each number opens its list. */
@Route("agenda/board")
@Menu(title = "agenda.BoardView.menu", order = 0)
@RolesAllowed(Names.MANAGER)
public final class BoardView extends Page {

  private static final String KEY = "agenda.BoardView.";
  private static final String LIST = "workflow/list?scope=";

  BoardView(Agenda agenda) {
    super(Texts.text(KEY + "title"));
    ManagersBoard board = agenda.board();
    Paragraph intro = new Paragraph(Texts.text(KEY + "introduction") + " ");
    intro.addClassName("hint");
    intro.add(new Anchor("agenda/load", Texts.text(KEY + "load")));
    add(intro, numbers(board), decisions(board), late(board));
  }

  private static Component numbers(ManagersBoard board) {
    Table table =
        new Table(
            Texts.text(KEY + "now"), Texts.text(KEY + "what"), "#" + Texts.text(KEY + "number"));
    number(table, "decisions", board.decisions(), decisionsList(board.toDecide()));
    number(table, "unclaimed", board.unclaimed(), all("unclaimed=true"));
    number(table, "overdue", board.overdue(), all("overdue=true"));
    number(table, "clocks", board.clocksAtRisk(), "agenda/clocks");
    number(table, "stuck", board.stuckSteps(), "workflow/stuck");
    return new Section(Texts.text(KEY + "now"), table);
  }

  private static void number(Table table, String what, long number, String list) {
    table.row(Texts.text(KEY + what), linked(number, list, Texts.text(KEY + what)));
  }

  private static Component linked(long number, String list, String what) {
    if (number == 0) {
      return new Span("0");
    }
    Anchor link = new Anchor(list, Formats.number(number));
    link.setAriaLabel(Formats.number(number) + ", " + what);
    return link;
  }

  private static Component decisions(ManagersBoard board) {
    Section section = new Section(Texts.text(KEY + "decisions"));
    if (board.toDecide().isEmpty()) {
      section.add(new EmptyState(Texts.text(KEY + "decisions.none")));
      return section;
    }
    Table table =
        new Table(
            Texts.text(KEY + "decisions"),
            Texts.text(KEY + "what"),
            "#" + Texts.text(KEY + "number"));
    board
        .toDecide()
        .forEach(
            (task, number) -> {
              String name = Texts.text("workflow.task." + task);
              table.row(name, linked(number, decisionsList(Map.of(task, number)), name));
            });
    section.add(table);
    return section;
  }

  private static Component late(ManagersBoard board) {
    Section section = new Section(Texts.text(KEY + "late"));
    if (board.lateProviders().isEmpty()) {
      section.add(new EmptyState(Texts.text(KEY + "late.none")));
      return section;
    }
    Table table =
        new Table(
            Texts.text(KEY + "late"),
            Texts.text(KEY + "provider"),
            "#" + Texts.text(KEY + "number"),
            Texts.text(KEY + "oldest"));
    board
        .lateProviders()
        .forEach(
            one ->
                table.row(
                    one.name(),
                    linked(one.tasks(), all("overdue=true&provider=" + one.provider()), one.name()),
                    Formats.date(one.oldest())));
    section.add(table);
    return section;
  }

  private static String decisionsList(Map<String, Long> tasks) {
    return LIST
        + "MY_GROUPS"
        + tasks.keySet().stream().map(task -> "&kind=" + task).collect(Collectors.joining());
  }

  /** The work list, narrowed so that it shows what was counted. */
  private static String all(String only) {
    return LIST + "ALL&" + only;
  }
}
