package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Set;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import nl.rekenschap.workflow.views.WorkColumn;

/** One line of the work list: what it says, and what this person can do about it. */
final class WorkLine {

  private WorkLine() {}

  /** Makes the row of an item. */
  interface Maker {
    NativeTableRow line(WorkItem item, List<WorkColumn> columns);
  }

  /** What can be asked for at a line. */
  interface Acts {

    /** Picks it up and opens it. */
    void claimAndOpen(WorkItem item);

    void open(WorkItem item);

    void release(WorkItem item);

    /** Asks why, and takes it from who holds it. */
    void takeOver(WorkItem item);

    /** Whether it is among those to do something with at once. */
    void choose(WorkItem item, boolean chosen);
  }

  static Maker maker(Workflow workflow, Cells cells, Set<String> chosen, Acts acts) {
    return (item, columns) -> {
      NativeTableRow row = new NativeTableRow();
      row.getElement().setAttribute("role", "row").setAttribute("data-row", item.id().value());
      boolean open = item.state() == WorkItem.State.OPEN;
      if (item.unread() && open) {
        row.addClassName("unread");
      }
      row.add(cell(choosing(item, chosen, acts), "", "work-choosing"));
      WorkTable.RowHeading subject =
          new WorkTable.RowHeading(
              cells.subject(item, open && workflow.isFor(item) && !workflow.isHeldByOther(item)));
      subject.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
      row.add(subject);
      columns.forEach(
          column -> row.add(cell(cells.cell(column, item), WorkWords.of(column), "work-cell")));
      row.add(
          cell(
              actions(workflow, item, acts),
              Texts.text("workflow.WorkListView.actions"),
              "work-acting"));
      return row;
    };
  }

  private static NativeTableCell cell(Component content, String label, String name) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName(name);
    cell.getElement().setAttribute("role", "cell");
    if (!label.isEmpty()) {
      cell.getElement().setAttribute("data-label", label);
    }
    return cell;
  }

  private static Component choosing(WorkItem item, Set<String> chosen, Acts acts) {
    if (item.state() != WorkItem.State.OPEN) {
      return new Div();
    }
    Checkbox box = new Checkbox();
    box.addClassName("work-choose");
    box.setAriaLabel(
        Texts.text("workflow.WorkListView.chooseOne", Cells.task(item), Cells.title(item)));
    box.setValue(chosen.contains(item.id().value()));
    box.addValueChangeListener(change -> acts.choose(item, change.getValue()));
    return box;
  }

  private static Component actions(Workflow workflow, WorkItem item, Acts acts) {
    Div cell = new Div();
    cell.addClassName("work-actions");
    if (item.state() != WorkItem.State.OPEN) {
      cell.setText(item.endedAt() == null ? "" : Formats.moment(item.endedAt()));
      return cell;
    }
    if (!workflow.isFor(item)) {
      return cell;
    }
    if (workflow.isMine(item)) {
      cell.add(
          button("open", item, ButtonVariant.LUMO_PRIMARY, () -> acts.open(item)),
          button("release", item, ButtonVariant.LUMO_TERTIARY, () -> acts.release(item)));
    } else if (item.assignee() == null) {
      cell.add(button("claim", item, ButtonVariant.LUMO_PRIMARY, () -> acts.claimAndOpen(item)));
    } else if (workflow.isHeldByOther(item)) {
      cell.add(button("takeOver", item, ButtonVariant.LUMO_TERTIARY, () -> acts.takeOver(item)));
    } else {
      // A colleague is at it, and it is done together: going in takes nothing away.
      cell.add(button("open", item, ButtonVariant.LUMO_PRIMARY, () -> acts.open(item)));
    }
    return cell;
  }

  private static Button button(String verb, WorkItem item, ButtonVariant variant, Runnable work) {
    String name = Texts.text("workflow.WorkListView." + verb);
    Button button = new Button(name, click -> work.run());
    button.addThemeVariants(variant, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(name + ": " + Cells.task(item) + ", " + item.label().title());
    return button;
  }
}
