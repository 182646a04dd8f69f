package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Says what the rules find in what is typed, and shows what will be handed in. */
final class Checking {

  private final Reporting reporting;
  private final Supplier<TaskId> task;
  private final Saving saving;
  private final Places places;
  private final LongConsumer submit;
  private final FindingList findings = new FindingList();
  private final Div overview = new Div();

  /**
   * @param submit hands in what was shown, given the version of the draft that it was
   */
  Checking(
      Reporting reporting,
      Supplier<TaskId> task,
      Saving saving,
      Places places,
      LongConsumer submit) {
    this.reporting = reporting;
    this.task = task;
    this.saving = saving;
    this.places = places;
    this.submit = submit;
  }

  FindingList findings() {
    return findings;
  }

  Div overview() {
    return overview;
  }

  void start() {
    overview.removeAll();
    findings.setVisible(false);
  }

  /** What was about to be handed in has changed. */
  void withdraw() {
    overview.removeAll();
  }

  /** Says at the field what the rules find there; errors only after something was typed. */
  void judge(String field) {
    places
        .at(field)
        .ifPresent(
            place -> {
              Map<String, String> typed = saving.typing().typed();
              Optional<Finding> found =
                  reporting.check(task.get(), typed).stream()
                      .filter(finding -> finding.field().equals(field))
                      .filter(finding -> finding.blocks(typed))
                      .filter(finding -> typed.containsKey(field))
                      .findFirst();
              Places.mark(place, found);
            });
  }

  /** Shows all that stands in the way, or what will be handed in. */
  void check() {
    overview.removeAll();
    if (!saving.save()) {
      return;
    }
    Map<String, String> typed = saving.typing().typed();
    List<Finding> all = reporting.check(task.get());
    List<Finding> blocking = all.stream().filter(finding -> finding.blocks(typed)).toList();
    places.mark(blocking);
    findings.show(blocking, places::label, places::goTo);
    if (!blocking.isEmpty()) {
      return;
    }
    FigureForm form = reporting.form(task.get());
    overview.add(
        new Overview(
            form, form.typed(), all.stream().filter(finding -> !finding.blocks(typed)).toList()),
        submitButton(form.draft().map(Draft::version).orElse(0L)));
    overview.getElement().callJsFunction("scrollIntoView");
  }

  private Div submitButton(long version) {
    Button hand =
        new Button(Texts.text("reporting.SubmitView.submit"), click -> submit.accept(version));
    hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    hand.setId("submit");
    Button back =
        new Button(Texts.text("reporting.SubmitView.back"), click -> overview.removeAll());
    Div actions = new Div(hand, back);
    actions.addClassName("actions");
    return actions;
  }
}
