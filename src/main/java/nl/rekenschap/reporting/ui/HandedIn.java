package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.timeline.DocumentLink;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was handed in, as a confirmation to read back and keep. */
final class HandedIn extends Div {

  HandedIn(FigureForm form, Submission submission, Dossier dossier) {
    Section section = new Section(Texts.text("reporting.SubmitView.done"));
    section.setId("handed-in");
    section.getElement().setAttribute("role", "status");
    section.add(
        new Paragraph(
            Texts.text("reporting.SubmitView.doneBy", submission.byName(), submission.at())));
    submission.receipt().ifPresent(receipt -> section.add(receipt(receipt, dossier)));
    section.add(table(form, submission));
    told(section, Texts.text("reporting.SubmitView.explanation"), submission.explanation());
    narrative(section, form, submission.narrative());
    told(
        section,
        Texts.text("reporting.ReceiptPaper.files"),
        submission.evidence().stream().map(Evidence::name).collect(Collectors.joining("\n")));
    add(section, links(form));
  }

  private static void narrative(Section section, FigureForm form, Narrative narrative) {
    for (FigureForm.Question question : form.questions()) {
      told(
          section,
          question.indicator().wording(),
          narrative.explanations().getOrDefault(question.indicator().code(), ""));
    }
    narrative
        .light()
        .ifPresent(
            light ->
                told(
                    section,
                    Texts.text("reporting.SubmitView.light"),
                    (Texts.text("reporting.light." + light) + "\n" + narrative.lightReason())
                        .strip()));
    told(section, Texts.text("reporting.SubmitView.risks"), narrative.risks());
    for (Narrative.Story story : narrative.stories()) {
      told(
          section,
          Texts.text("reporting.ReceiptPaper.story", story.ageBand()),
          story.text()
              + "\n"
              + Texts.text(
                  story.consent()
                      ? "reporting.ReceiptPaper.consent"
                      : "reporting.ReceiptPaper.noConsent"));
    }
  }

  private static void told(Section section, String heading, String words) {
    if (!words.isEmpty()) {
      Paragraph text = new Paragraph(words);
      text.addClassName("narrative");
      section.add(new H3(heading), text);
    }
  }

  private static Div receipt(Receipt receipt, Dossier dossier) {
    Facts facts =
        new Facts()
            .fact(Texts.text("reporting.ReceiptPaper.number"), receipt.number())
            .fact(Texts.text("reporting.ReceiptPaper.hash"), receipt.contentHash());
    DownloadHandler paper =
        DocumentLink.handler(
            dossier, receipt.document(), receipt.number() + ".pdf", "application/pdf", -1);
    Anchor download = new Anchor(paper, Texts.text("reporting.SubmitView.receipt"));
    download.setId("receipt");
    Button print = new Button(Texts.text("reporting.SubmitView.print"));
    print.addClickListener(click -> print.getElement().executeJs("window.print()"));
    Div links = new Div(download, print);
    links.addClassName("actions");
    return new Div(facts, links);
  }

  private static Table table(FigureForm form, Submission submission) {
    Table table =
        new Table(
            Texts.text("reporting.SubmitView.summary"),
            Texts.text("reporting.SubmitView.indicator"),
            Texts.text("reporting.SubmitView.part"),
            Texts.text("reporting.SubmitView.value"));
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        value(submission, field)
            .ifPresent(value -> table.row(question.indicator().wording(), part(field), value));
      }
      if (question.fields().size() > 1 && question.hasSum()) {
        Total.of(question.indicator().code(), submission.values())
            .ifPresent(
                total ->
                    table.total(
                        question.indicator().wording(),
                        Texts.text("reporting.SubmitView.sum"),
                        Words.of(total)));
      }
    }
    return table;
  }

  private static Optional<String> value(Submission submission, FigureForm.Field field) {
    return submission.values().stream()
        .filter(value -> value.indicator().equals(field.name().indicator()))
        .filter(value -> value.part().equals(field.name().part()))
        .map(Measurement::value)
        .map(Words::of)
        .findFirst();
  }

  private static String part(FigureForm.Field field) {
    return field.part().map(Part::name).orElseGet(() -> Texts.text("reporting.SubmitView.whole"));
  }

  private static Div links(FigureForm form) {
    boolean provider = form.period().provider().isPresent();
    Div links =
        new Div(
            new Anchor(
                provider ? "subsidy/home" : "workflow/list",
                Texts.text("reporting.SubmitView.toWork")),
            new Anchor(
                "subsidy/" + form.period().caseId(), Texts.text("reporting.SubmitView.toCase")));
    links.addClassName("actions");
    return links;
  }
}
