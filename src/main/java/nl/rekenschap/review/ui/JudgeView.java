package nl.rekenschap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.review.Questions;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** Everything for a judgement on one screen, and two ways to end it. */
@Route("review/judge")
@RolesAllowed(Names.GRANT_OFFICER)
public final class JudgeView extends BenchPage {

  private final transient Review review;
  private final transient Questions questions;
  private final TextArea note =
      words(field("note", LongText.of()), "note", "review.JudgeView.note");
  private final TextArea reason =
      words(field("reason", LongText.of()), "reason", "review.JudgeView.reason");
  private final CheckboxGroup<String> marked = new CheckboxGroup<>();
  private String seen = "";
  private int open;

  JudgeView(Review review, Questions questions, Dossier dossier) {
    super("review.JudgeView.title", "review.JudgeView.titleOf", dossier);
    this.review = review;
    this.questions = questions;
    marked.setLabel(Texts.text("review.JudgeView.mark"));
    marked.setId("marked");
    marked.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
  }

  @Override
  ReviewFile load() {
    ReviewFile file = review.file(task());
    seen = file.submission().contentHash();
    open = file.openQuestions();
    return file;
  }

  @Override
  Optional<BiConsumer<ReviewFile.Cell, TextArea>> asking() {
    return Optional.of(this::ask);
  }

  private void ask(ReviewFile.Cell cell, TextArea typed) {
    field("question", typed);
    if (attempt(() -> questions.ask(task(), cell.name().value(), typed.getValue()))) {
      done("review.JudgeView.asked");
      refresh();
    }
  }

  @Override
  Div ends(ReviewFile file) {
    Map<String, String> names = new LinkedHashMap<>();
    file.lines()
        .forEach(
            line ->
                line.cells()
                    .forEach(cell -> names.put(cell.name().value(), Words.figure(line, cell))));
    marked.setItems(names.keySet());
    marked.setItemLabelGenerator(name -> names.getOrDefault(name, name));
    Div ends = new Div(accept(file), giveBack());
    ends.addClassName("two-columns");
    return ends;
  }

  private Section accept(ReviewFile file) {
    Button accept = new Button(Texts.text("review.JudgeView.accept"), click -> askOrAccept());
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    accept.setId("accept");
    return end("accept", file.secondEyes() ? "secondEyes" : "acceptHint", accept, note);
  }

  private Section giveBack() {
    Button giveBack = new Button(Texts.text("review.JudgeView.giveBack"), click -> doGiveBack());
    giveBack.setId("give-back");
    return end("giveBack", "giveBackHint", giveBack, reason, marked);
  }

  private static Section end(String which, String hint, Button button, Component... fields) {
    Section section =
        new Section(
            Texts.text("review.JudgeView." + which + "Title"),
            Words.hint(Texts.text("review.JudgeView." + hint)));
    section.add(fields);
    section.add(Words.actions(button));
    return section;
  }

  private void askOrAccept() {
    if (open == 0) {
      end(() -> review.accept(task(), note.getValue(), seen), "review.JudgeView.accepted");
      return;
    }
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text("review.JudgeView.acceptTitle"));
    dialog.setText(Texts.text("review.JudgeView.unanswered", open));
    dialog.setConfirmText(Texts.text("review.JudgeView.acceptUnanswered"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text("review.JudgeView.wait"));
    dialog.addConfirmListener(
        confirmed ->
            end(
                () -> review.acceptUnanswered(task(), note.getValue(), seen),
                "review.JudgeView.accepted"));
    dialog.open();
  }

  private void doGiveBack() {
    end(
        () -> review.giveBack(task(), reason.getValue(), marked.getValue()),
        "review.JudgeView.givenBack");
  }

  private void end(Runnable work, String told) {
    if (attempt(work)) {
      leave(told);
    }
  }
}
