package nl.rekenschap.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** The second pair of eyes on a correction that changes much. */
@Route("review/confirm")
@RolesAllowed({Names.MANAGER, Names.GRANT_OFFICER})
public final class ConfirmView extends BenchPage {

  private final transient Review review;
  private final TextArea note =
      words(field("note", LongText.of()), "note", "review.JudgeView.note");
  private final TextArea reason =
      words(field("reason", LongText.of()), "reason", "review.JudgeView.reason");
  private String seen = "";

  ConfirmView(Review review, Dossier dossier) {
    super("review.ConfirmView.title", "review.ConfirmView.titleOf", dossier);
    this.review = review;
  }

  @Override
  ReviewFile load() {
    ReviewFile file = review.correction(task());
    seen = file.submission().contentHash();
    return file;
  }

  @Override
  Optional<BiConsumer<ReviewFile.Cell, TextArea>> asking() {
    return Optional.empty();
  }

  @Override
  Div ends(ReviewFile file) {
    Button confirm = new Button(Texts.text("review.ConfirmView.confirm"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.setId("confirm");
    Section yes = new Section(Texts.text("review.ConfirmView.confirmTitle"), judged(file), note);
    yes.add(Words.actions(confirm));
    Button refuse = new Button(Texts.text("review.ConfirmView.refuse"), click -> refuse());
    refuse.setId("refuse");
    Section no =
        new Section(
            Texts.text("review.ConfirmView.refuseTitle"),
            Words.hint(Texts.text("review.JudgeView.giveBackHint")),
            reason);
    no.add(Words.actions(refuse));
    Div ends = new Div(yes, no);
    ends.addClassName("two-columns");
    return ends;
  }

  private static Paragraph judged(ReviewFile file) {
    return file.rounds()
        .getLast()
        .judgement()
        .map(
            judgement ->
                Words.hint(
                    Texts.text("review.ConfirmView.judgedBy", judgement.byName(), judgement.at())))
        .orElseGet(() -> Words.hint(""));
  }

  private void confirm() {
    if (attempt(() -> review.confirm(task(), note.getValue(), seen))) {
      leave("review.ConfirmView.confirmed");
    }
  }

  private void refuse() {
    if (attempt(() -> review.refuseCorrection(task(), reason.getValue()))) {
      leave("review.JudgeView.givenBack");
    }
  }
}
