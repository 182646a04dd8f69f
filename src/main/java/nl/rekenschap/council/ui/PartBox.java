package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.council.NarrativePart;
import nl.rekenschap.council.Writing;
import nl.rekenschap.council.Writing.Outcome;
import nl.rekenschap.council.Writing.Written;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The text of one part: kept by itself after a pause and on leaving the field. When somebody else
 * wrote there meanwhile, both texts stand on the screen until the writer chooses.
 */
final class PartBox extends Div {

  private static final int PAUSE_MILLIS = 2000;
  private static final int LONGEST = 8000;

  // A pause in typing sends the text, as leaving the field does.
  private static final String PAUSE =
      """
      const field = this;
      let pause;
      field.addEventListener('input', () => {
        clearTimeout(pause);
        pause = setTimeout(() => field.dispatchEvent(new CustomEvent('change')), $0);
      });
      field.addEventListener('change', () => clearTimeout(pause));
      """;

  private final transient Writing writing;
  private final transient TaskId task;
  private final transient NarrativePart part;
  private final TextArea area = LongText.of();
  private final Span saved = new Span();
  private final Div conflict = new Div();
  private String kept = "";
  private long version;
  private transient @Nullable Written theirs;

  PartBox(Writing writing, TaskId task, NarrativePart part, String label) {
    this.writing = writing;
    this.task = task;
    this.part = part;
    addClassName("part-box");
    area.setLabel(label);
    area.setId(part.name().replace('.', '-'));
    area.setWidthFull();
    area.setMinRows(3);
    area.setMaxLength(LONGEST);
    area.getElement().executeJs(PAUSE, PAUSE_MILLIS);
    area.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            save();
          }
        });
    saved.addClassName("hint");
    saved.setId("saved-" + area.getId().orElse(""));
    saved.getElement().setAttribute("role", "status");
    conflict.getElement().setAttribute("role", "alert");
    add(area, saved, conflict);
  }

  /** Begins with what is kept. */
  void show(Written written) {
    take(written);
    saved.setText(text("savedEarlier", written.byName(), Remarks.moment(written.at())));
  }

  TextArea area() {
    return area;
  }

  /** Whether what stands here is kept now. */
  boolean save() {
    if (theirs != null) {
      return false;
    }
    String typed = area.getValue();
    if (typed.equals(kept)) {
      return true;
    }
    try {
      return switch (writing.save(task, part, typed, version)) {
        case Outcome.Kept it -> {
          told(typed, it.now());
          yield true;
        }
        case Outcome.Overtaken it -> {
          overtaken(it.theirs());
          yield false;
        }
      };
    } catch (Refused refused) {
      notSaved(Texts.of(refused));
    } catch (DataAccessException | TransactionException broken) {
      notSaved(text("noConnection"));
    }
    return false;
  }

  private void told(String typed, Written now) {
    boolean cleaned = !now.words().equals(typed.strip().replace("\r\n", "\n"));
    take(now);
    area.setInvalid(false);
    saved.removeClassName("not-saved");
    saved.setText(text("saved", Remarks.time(now.at())) + (cleaned ? " " + text("cleaned") : ""));
  }

  private void take(Written written) {
    kept = written.words();
    version = written.version();
    area.setValue(kept);
  }

  private void notSaved(String why) {
    area.setInvalid(true);
    area.setErrorMessage(why);
    saved.addClassName("not-saved");
    saved.setText(text("notSaved", why));
  }

  private void overtaken(Written other) {
    theirs = other;
    saved.addClassName("not-saved");
    saved.setText("");
    Paragraph words = new Paragraph(other.words().isEmpty() ? text("empty") : other.words());
    words.addClassName("narrative");
    Button mine = new Button(text("mine"), click -> choose(other, true));
    mine.setId("mine-" + area.getId().orElse(""));
    Button take = new Button(text("theirs"), click -> choose(other, false));
    take.setId("theirs-" + area.getId().orElse(""));
    Div actions = new Div(mine, take);
    actions.addClassName("actions");
    conflict.removeAll();
    conflict.add(
        new Paragraph(text("overtaken", other.byName(), Remarks.moment(other.at()))),
        words,
        actions);
  }

  private void choose(Written other, boolean isMine) {
    theirs = null;
    conflict.removeAll();
    if (isMine) {
      version = other.version();
      kept = other.words();
      save();
    } else {
      show(other);
      saved.removeClassName("not-saved");
    }
    area.focus();
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.PartBox." + key, arguments);
  }
}
