package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Priority;
import nl.rekenschap.workflow.Subject;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.views.WorkColumn;
import org.jspecify.annotations.Nullable;

/** What the work list says of an item. */
final class Cells {

  private static final String NOTHING = "–";

  private final BusinessClock clock;

  Cells(BusinessClock clock) {
    this.clock = clock;
  }

  /** What is to be done, in which case; the first link opens the task, or the case for others. */
  Component subject(WorkItem item, boolean mayOpen) {
    Div cell = new Div();
    cell.addClassName("work-subject");
    Anchor file =
        new Anchor(CaseLinks.file(item.process(), item.caseId(), item.label()), title(item));
    String task = task(item);
    if (mayOpen) {
      Anchor open = new Anchor(item.route() + "/" + item.id(), task);
      open.addClassNames("work-task", "work-open");
      cell.add(open);
    } else {
      Span name = new Span(task);
      name.addClassName("work-task");
      file.addClassName("work-open");
      cell.add(name);
    }
    cell.add(file);
    Div marks = marks(item);
    if (marks.getComponentCount() > 0) {
      cell.add(marks);
    }
    return cell;
  }

  private static Div marks(WorkItem item) {
    Div marks = new Div();
    marks.addClassName("marks");
    if (item.unread() && item.state() == WorkItem.State.OPEN) {
      marks.add(new Badge(Texts.text("workflow.WorkListView.unread"), Badge.Tone.INFO));
    }
    if (item.facts().priority() == Priority.HIGH && item.state() == WorkItem.State.OPEN) {
      marks.add(new Badge(Texts.text("workflow.WorkListView.urgent"), Badge.Tone.BAD));
    }
    if (item.facts().returned()) {
      marks.add(new Badge(Texts.text("workflow.WorkListView.returned"), Badge.Tone.ATTENTION));
    }
    return marks;
  }

  static String task(WorkItem item) {
    return Texts.text("workflow.task." + item.task());
  }

  /** Name of the case, with its year and period. */
  static String title(WorkItem item) {
    return WorkWords.title(item.process(), item.caseId(), item.scope(), item.label());
  }

  /** What stands in that column. */
  Component cell(WorkColumn column, WorkItem item) {
    return switch (column) {
      case PROVIDER -> new Span(provider(item));
      case INTERVENTION -> new Span(name(item.label().subject().intervention()));
      case LINE -> new Span(name(item.label().subject().line()));
      case DISTRICT -> new Span(districts(item));
      case PERIOD -> new Span(WorkWords.period(item.period()));
      case DUE -> due(item);
      case LEGAL_LAST_DAY -> legalLastDay(item);
      case PRIORITY -> priority(item.facts().priority());
      case WAITING_ON -> new Span(orNothing(item.waitingOn()));
      case ASSIGNEE -> new Span(assignee(item));
      case GROUP -> new Span(WorkWords.group(item));
      case CREATED -> new Span(Formats.moment(item.createdAt()));
    };
  }

  static String provider(WorkItem item) {
    String name = item.label().providerName();
    if (name != null) {
      return name;
    }
    // Only an award can wait for a provider; own actions and reports have none.
    return item.process().equals("award")
        ? Texts.text("workflow.WorkListView.noProvider")
        : NOTHING;
  }

  private static String name(Subject.@Nullable Named named) {
    return named == null ? NOTHING : named.name();
  }

  private static String districts(WorkItem item) {
    String names =
        item.label().subject().districts().stream()
            .map(Subject.Named::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? NOTHING : names;
  }

  private Component due(WorkItem item) {
    return day(item.dueOn(), item, "workflow.WorkListView.late");
  }

  private Component legalLastDay(WorkItem item) {
    return day(item.facts().legalLastDay(), item, "workflow.WorkListView.pastLaw");
  }

  private Component day(@Nullable LocalDate day, WorkItem item, String whenPast) {
    if (day == null) {
      return new Span(NOTHING);
    }
    Div cell = new Div(new Span(Formats.date(day)));
    cell.addClassName("work-day");
    if (item.state() == WorkItem.State.OPEN && day.isBefore(clock.today())) {
      cell.add(new Badge(Texts.text(whenPast), Badge.Tone.BAD));
    }
    return cell;
  }

  private static Component priority(Priority priority) {
    String name = Texts.text("workflow.priority." + priority);
    return priority == Priority.HIGH ? new Badge(name, Badge.Tone.ATTENTION) : new Span(name);
  }

  private static String assignee(WorkItem item) {
    return orNothing(
        item.state() == WorkItem.State.OPEN ? item.assigneeName() : item.endedByName());
  }

  private static String orNothing(@Nullable String text) {
    return text == null || text.isEmpty() ? NOTHING : text;
  }
}
