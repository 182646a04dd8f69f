package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;

/** What the work list says of an item. */
final class Cells {

  private static final String NOBODY = "–";

  private final BusinessClock clock;

  Cells(BusinessClock clock) {
    this.clock = clock;
  }

  Component subject(WorkItem item) {
    Div cell = new Div();
    cell.addClassName("work-subject");
    Span task = new Span(Texts.text("workflow.task." + item.task()));
    task.addClassName("work-task");
    Anchor file =
        new Anchor(
            CaseLinks.file(item.process(), item.caseId(), item.label()),
            item.label().title() + " " + item.label().year() + period(item));
    cell.add(task, file);
    return cell;
  }

  private static String period(WorkItem item) {
    String code = item.scope().substring(item.scope().lastIndexOf('-') + 1);
    if (item.scope().equals(item.caseId().value())) {
      return "";
    }
    return " · "
        + (item.process().equals("council-report")
            ? Texts.text("workflow.edition", code)
            : Texts.text("workflow.period." + code));
  }

  static String provider(WorkItem item) {
    String name = item.label().providerName();
    if (name != null) {
      return name;
    }
    // Only an award can wait for a provider; own actions and reports have none.
    return item.process().equals("award") ? Texts.text("workflow.WorkListView.noProvider") : NOBODY;
  }

  Component due(WorkItem item) {
    LocalDate day = item.dueOn();
    if (day == null) {
      return new Span(NOBODY);
    }
    LocalDate today = clock.today();
    if (item.isOverdue(today)) {
      Div late = new Div(new Span(Formats.date(day) + " "));
      late.add(new Badge(Texts.text("workflow.WorkListView.late"), Badge.Tone.BAD));
      return late;
    }
    return new Span(Formats.date(day));
  }

  /** All of an item in one cell. */
  Component card(WorkItem item, Component actions) {
    Div cell = new Div(subject(item));
    cell.addClassName("work-card");
    String provider = provider(item);
    if (!provider.equals(NOBODY)) {
      cell.add(new Span(provider));
    }
    cell.add(due(item));
    if (item.assigneeName() != null) {
      cell.add(new Span(Texts.text("workflow.WorkListView.assignee") + ": " + item.assigneeName()));
    }
    cell.add(actions);
    return cell;
  }

  static String assignee(WorkItem item) {
    return item.assigneeName() == null ? NOBODY : item.assigneeName();
  }
}
