package nl.rekenschap.reporting;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.Body;
import nl.rekenschap.letter.Paper;
import org.springframework.stereotype.Component;

/** The receipt on paper, with everything entered. */
@Component
class ReceiptPaper {

  private static final String KEY = "reporting.ReceiptPaper.";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Dutch.LOCALE);

  private final Paper paper;

  ReceiptPaper(Paper paper) {
    this.paper = paper;
  }

  byte[] draw(FigureForm form, Submission submission, String number) {
    String title = text("title", number);
    Body body = new Body();
    body.heading(1, title);
    facts(form, submission, number, body);
    values(form, submission, body);
    told(form, submission, body);
    files(submission, body);
    return paper.draw(title, body, Set.of());
  }

  private static void facts(FigureForm form, Submission submission, String number, Body body) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(text("number"), number));
    rows.add(List.of(text("subsidy"), form.title()));
    rows.add(List.of(text("period"), InDutch.span(form.period().span())));
    rows.add(List.of(text("round"), Integer.toString(submission.round())));
    rows.add(List.of(text("by"), submission.byName()));
    rows.add(List.of(text("at"), MOMENT.format(submission.at().atZone(BusinessClock.ZONE))));
    if (submission.onBehalf()) {
      rows.add(List.of(text("way"), text("onBehalf")));
    }
    rows.add(List.of(text("hash"), submission.contentHash()));
    body.paragraph(text("intro"));
    body.table("", columns("fact", "content"), rows);
  }

  private static void values(FigureForm form, Submission submission, Body body) {
    if (submission.values().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        submission.values().stream()
            .filter(value -> FieldName.of(value).equals(field.name()))
            .findFirst()
            .ifPresent(value -> rows.add(row(question, field, value)));
      }
    }
    body.heading(2, text("values"));
    body.table("", columns("indicator", "part", "value", "comment"), rows);
  }

  private static List<String> row(
      FigureForm.Question question, FigureForm.Field field, Measurement measured) {
    return List.of(
        question.indicator().wording(),
        field.part().map(part -> part.name()).orElseGet(() -> text("whole")),
        words(measured.value()),
        measured.comment().orElse(""));
  }

  private static List<Body.Column> columns(String... headings) {
    return Arrays.stream(headings).map(heading -> Body.Column.of(text(heading))).toList();
  }

  private static String words(Measurement.Value value) {
    ValueWords words = ValueWords.of(value);
    return Dutch.text(
        words.key(), words.arguments().stream().map(ReceiptPaper::readable).toArray());
  }

  private static Object readable(Object argument) {
    return switch (argument) {
      case Long number -> Dutch.number(number);
      case nl.rekenschap.kernel.Money money -> Dutch.moneyInCents(money);
      default -> argument;
    };
  }

  private static void told(FigureForm form, Submission submission, Body body) {
    Narrative narrative = submission.narrative();
    for (FigureForm.Question question : form.questions()) {
      String words = narrative.explanations().get(question.indicator().code());
      if (words != null) {
        told(body, text("explanationOf", question.indicator().wording()), words);
      }
    }
    told(body, text("explanation"), submission.explanation());
    narrative
        .light()
        .ifPresent(
            light ->
                told(
                    body,
                    text("light"),
                    Dutch.text("reporting.light." + light)
                        + (narrative.lightReason().isEmpty()
                            ? ""
                            : ": " + narrative.lightReason())));
    told(body, text("risks"), narrative.risks());
    for (Narrative.Story story : narrative.stories()) {
      told(
          body,
          text("story", story.ageBand()),
          story.text() + "\n" + text(story.consent() ? "consent" : "noConsent"));
    }
  }

  private static void told(Body body, String heading, String words) {
    if (!words.isEmpty()) {
      body.heading(2, heading).paragraph(words);
    }
  }

  private static void files(Submission submission, Body body) {
    List<Evidence> files = submission.evidence();
    if (files.isEmpty()) {
      return;
    }
    body.heading(2, text("files")).list(files.stream().map(Evidence::name).toList());
  }

  private static String text(String what, Object... arguments) {
    return Dutch.text(KEY + what, arguments);
  }
}
