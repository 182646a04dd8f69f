package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps what is typed, takes over what others type, and says beside the buttons how that goes. */
final class Saving {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String NOT_SAVED = "not-saved";

  private final Reporting reporting;
  private final Supplier<TaskId> task;
  private final Typing typing = new Typing();
  private final Places places;
  private final Span saved = new Span();
  private final Span company = new Span();
  private Consumer<Saved.Remote> unknown = remote -> {};
  private boolean choosing;
  private int saves;

  Saving(Reporting reporting, Supplier<TaskId> task, Places places) {
    this.reporting = reporting;
    this.task = task;
    this.places = places;
    saved.setId("saved");
    saved.getElement().setAttribute("role", "status");
    company.setId("company");
    company.getElement().setAttribute("aria-live", "polite");
  }

  /** Begins with what is stored. */
  void start(FigureForm form) {
    places.clear();
    typing.start(form);
    unknown = remote -> {};
    saved.setText(
        form.draft().filter(draft -> draft.version() > 0).map(Saving::savedEarlier).orElse(""));
    company.setText("");
  }

  /**
   * @param reveal told of what others typed in a field that does not stand here yet, so that it can
   *     be laid out
   */
  void onUnknown(Consumer<Saved.Remote> reveal) {
    unknown = reveal;
  }

  /** The fields are laid out. */
  void ready() {
    places.tellKept(typing);
  }

  Typing typing() {
    return typing;
  }

  Div bar() {
    Div bar = new Div(saved, company);
    bar.addClassName("save-bar");
    return bar;
  }

  private static String savedEarlier(Draft draft) {
    return draft
        .ready()
        .map(ready -> Texts.text("reporting.SubmitView.readyBy", ready.byName(), ready.at()))
        .orElseGet(
            () -> Texts.text("reporting.SubmitView.savedEarlier", draft.byName(), draft.at()));
  }

  /**
   * Saves what is not stored yet. Says so beside the buttons when it fails: whoever is typing must
   * not lose the place, and what was typed stays and is tried again.
   */
  boolean save() {
    List<Change> changes = typing.changes();
    try {
      Saved answer = reporting.save(task.get(), changes, typing.seen());
      typing.saved(changes, answer);
      take(answer);
      told(answer.at());
      return answer.conflicts().isEmpty();
    } catch (Refused refused) {
      notSaved(Texts.of(refused));
    } catch (DataAccessException | TransactionException broken) {
      notSaved(Texts.text("reporting.SubmitView.noConnection"));
    }
    return false;
  }

  private void told(Instant at) {
    forget();
    // A person reads the time; whoever checks from outside that a save was told, counts.
    saves++;
    saved.getElement().setAttribute("data-saves", Integer.toString(saves));
    saved.setText(Texts.text("reporting.SubmitView.saved", time(at)));
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(BusinessClock.ZONE));
  }

  private void notSaved(String why) {
    saved.addClassName(NOT_SAVED);
    saved.setText(Texts.text("reporting.SubmitView.notSaved", why));
  }

  /** What could not be saved need not be tried again. */
  void forget() {
    saved.removeClassName(NOT_SAVED);
  }

  /** What others did; and another try for what could not be saved. */
  void news() {
    if (choosing) {
      return;
    }
    try {
      if (saved.hasClassName(NOT_SAVED) && !typing.changes().isEmpty()) {
        save();
      } else {
        take(reporting.news(task.get(), typing.seen()));
      }
    } catch (Refused refused) {
      notSaved(Texts.of(refused));
    } catch (DataAccessException broken) {
      notSaved(Texts.text("reporting.SubmitView.noConnection"));
    }
  }

  private void take(Saved answer) {
    answer.others().stream().filter(remote -> !typing.has(remote.field())).forEach(unknown);
    for (Saved.Remote remote : typing.takeOver(answer)) {
      company.setText(
          Texts.text("reporting.SubmitView.company", remote.byName(), time(remote.at())));
      places.at(remote.field()).ifPresent(place -> place.addClassName("changed-by-other"));
    }
    places.tellKept(typing);
    if (!answer.conflicts().isEmpty()) {
      choosing = true;
      new ConflictDialog(answer.conflicts(), places::label, this::chosen).open();
    }
  }

  private void chosen(List<ConflictDialog.Choice> choices) {
    choosing = false;
    for (ConflictDialog.Choice choice : choices) {
      if (choice.isMine()) {
        typing.keep(choice.conflict().theirs());
      } else {
        typing.take(choice.conflict().theirs());
      }
    }
    save();
  }
}
