package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;

/** After a task is done: what came next in the list, ready to open. */
final class NextOffer extends Div {

  private final transient Workflow workflow;
  private final transient WorkLine.Acts acts;

  NextOffer(Workflow workflow, WorkLine.Acts acts) {
    this.workflow = workflow;
    this.acts = acts;
    setId("next-offer");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void away() {
    removeAll();
    setVisible(false);
  }

  /**
   * @param place where the finished one stood in the list
   */
  void show(WorkItem finished, List<WorkItem> items, int place) {
    removeAll();
    setVisible(true);
    Div words =
        new Div(
            new Paragraph(
                Texts.text(
                    "workflow.WorkListView.finished",
                    Cells.task(finished),
                    Cells.title(finished))));
    words.addClassName("work-next");
    Optional<WorkItem> next = next(items, Math.clamp(place, 0, items.size()));
    next.ifPresentOrElse(
        item -> words.add(offer(item)),
        () -> words.add(new Paragraph(Texts.text("workflow.WorkListView.noNext"))));
    add(words);
  }

  private Button offer(WorkItem item) {
    Button open =
        new Button(
            Texts.text("workflow.WorkListView.next", Cells.task(item), Cells.title(item)),
            click -> {
              if (workflow.isMine(item)) {
                acts.open(item);
              } else {
                acts.claimAndOpen(item);
              }
            });
    open.setId("next");
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.focus();
    return open;
  }

  /** The first from that place on that this person can do; else the first of all. */
  private Optional<WorkItem> next(List<WorkItem> items, int place) {
    return Stream.concat(
            items.subList(place, items.size()).stream(), items.subList(0, place).stream())
        .filter(item -> item.state() == WorkItem.State.OPEN && workflow.isFor(item))
        .filter(item -> item.assignee() == null || workflow.isMine(item))
        .filter(item -> !workflow.isBarred(item))
        .findFirst();
  }
}
