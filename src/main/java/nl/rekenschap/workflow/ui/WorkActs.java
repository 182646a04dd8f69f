package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Assignments;
import nl.rekenschap.workflow.Bulk;
import nl.rekenschap.workflow.Team;
import nl.rekenschap.workflow.Teams;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;

/** What a person does with the lines: by button, by key, and with several at once. */
final class WorkActs implements WorkLine.Acts, BulkBar.Asked {

  private final Attempts attempts;
  private final Runnable again;
  private final Pages pages;
  private final Workflow workflow;
  private final Assignments assignments;
  private final Bulk bulk;
  private final Teams teams;
  private final Set<String> chosen = new HashSet<>();
  private final BulkBar bar;
  private Runnable redraw = () -> {};

  /** Shows a refusal where the screen shows them. */
  interface Attempts {
    boolean attempt(Runnable work);
  }

  /**
   * @param again reads the lines again and shows them
   */
  WorkActs(
      Attempts attempts,
      Runnable again,
      Pages pages,
      Workflow workflow,
      Assignments assignments,
      Bulk bulk,
      Teams teams) {
    this.attempts = attempts;
    this.again = again;
    this.pages = pages;
    this.workflow = workflow;
    this.assignments = assignments;
    this.bulk = bulk;
    this.teams = teams;
    bar = new BulkBar(this, verb -> verb != BulkBar.Verb.TEAM || teams.mayHand());
  }

  /** Hears the keys, and draws the rows anew when what is chosen changed as a whole. */
  void shownIn(WorkKeys keys, WorkTable table) {
    keys.onAct(act -> byKey(act.verb(), act.row()));
    redraw =
        () -> {
          table.forget();
          again.run();
        };
  }

  BulkBar bar() {
    return bar;
  }

  /** Ids of the chosen lines; the same set always. */
  Set<String> chosen() {
    return chosen;
  }

  /** What is shown no longer is chosen no longer. */
  void keepOnly(List<WorkItem> items) {
    chosen.retainAll(items.stream().map(item -> item.id().value()).collect(Collectors.toSet()));
    bar.show(chosen.size());
  }

  // --- One line

  private void byKey(String verb, String row) {
    Optional<WorkItem> found = pages.item(row);
    found.ifPresent(
        item -> {
          switch (verb) {
            case "claim" -> claim(item);
            case "release" -> release(item);
            default -> throw new IllegalArgumentException("no verb: " + verb);
          }
        });
  }

  private void claim(WorkItem item) {
    if (workflow.isMine(item)) {
      return;
    }
    act(
        () -> {
          requireFor(item);
          workflow.claim(item.id());
        },
        "workflow.WorkListView.claimed",
        item);
  }

  @Override
  public void claimAndOpen(WorkItem item) {
    if (attempts.attempt(() -> workflow.claim(item.id()))) {
      open(item);
    } else {
      again.run();
    }
  }

  @Override
  public void open(WorkItem item) {
    UI.getCurrent().navigate(item.route() + "/" + item.id());
  }

  @Override
  public void release(WorkItem item) {
    act(
        () -> {
          requireFor(item);
          if (item.assignee() == null) {
            throw new Refused("workflow.wish.free");
          }
          workflow.release(item.id());
        },
        "workflow.WorkListView.released",
        item);
  }

  private void act(Runnable work, String told, WorkItem item) {
    if (attempts.attempt(work)) {
      Page.tell(Texts.text(told, Cells.task(item), Cells.title(item)));
    }
    again.run();
  }

  private void requireFor(WorkItem item) {
    if (item.state() != WorkItem.State.OPEN || !workflow.isFor(item)) {
      throw new Refused("workflow.WorkListView.notYours");
    }
  }

  @Override
  public void takeOver(WorkItem item) {
    new TakeOverDialog(
            item,
            because -> {
              assignments.takeOver(item.id(), because);
              Page.tell(
                  Texts.text("workflow.WorkListView.claimed", Cells.task(item), Cells.title(item)));
              again.run();
            })
        .open();
  }

  // --- Several

  @Override
  public void choose(WorkItem item, boolean wanted) {
    if (wanted) {
      chosen.add(item.id().value());
    } else {
      chosen.remove(item.id().value());
    }
    bar.show(chosen.size());
  }

  @Override
  public void chooseAll() {
    pages.items().stream()
        .filter(item -> item.state() == WorkItem.State.OPEN)
        .forEach(item -> chosen.add(item.id().value()));
    redraw.run();
  }

  @Override
  public void chooseNone() {
    chosen.clear();
    redraw.run();
  }

  @Override
  public void act(BulkBar.Verb verb) {
    List<WorkItem> items =
        pages.items().stream().filter(item -> chosen.contains(item.id().value())).toList();
    List<Team> all = verb == BulkBar.Verb.TEAM ? teams.all() : List.of();
    if (verb == BulkBar.Verb.TEAM && all.isEmpty()) {
      Page.tell(Texts.text("workflow.BulkBar.noTeams"));
      return;
    }
    new BulkDialog(
            verb,
            items,
            bulk,
            assignments,
            all,
            carriedOut -> {
              if (carriedOut) {
                chosen.clear();
              }
              redraw.run();
            })
        .open();
  }
}
