package nl.rekenschap.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.InDutch;
import nl.rekenschap.reporting.ValueWords;
import org.springframework.stereotype.Component;

/** Lays the form of a period out as rows of a workbook. */
@Component
class Templates {

  private static final String FIGURES = "cijfers";

  private final UploadStore store;
  private final Provider providers;

  Templates(UploadStore store, Provider providers) {
    this.store = store;
    this.providers = providers;
  }

  Template of(FigureForm form) {
    List<Template.Row> rows = new ArrayList<>();
    Set<String> marked = FieldName.marked(form.typed().keySet());
    for (FigureForm.Question question : form.questions()) {
      TargetWords words = TargetWords.of(question.target());
      String target = Dutch.text(words.key(), words.arguments().toArray());
      question
          .fields()
          .forEach(field -> rows.add(row(question, field, target, form.typed(), marked)));
    }
    return new Template(
        FIGURES,
        store.version(form.period().caseId(), fingerprint(rows)),
        form.period().caseId(),
        form.period().id(),
        form.title(),
        form.period().provider().flatMap(providers::find).map(Organisation::name).orElse(""),
        InDutch.span(form.period().span()),
        form.period().dueOn(),
        form.explanation(),
        List.of(),
        rows);
  }

  private static Template.Row row(
      FigureForm.Question question,
      FigureForm.Field field,
      String target,
      Map<String, String> typed,
      Set<String> marked) {
    FieldName name = field.name();
    boolean beside = marked.contains(name.value());
    return new Template.Row(
        name.value(),
        question.indicator().wording(),
        field.part().map(IndicatorForYear.Breakdown.Part::name).orElse(""),
        question.indicator().unit(),
        kind(question.indicator().counts()),
        target,
        field.previous().map(ValueWords::of).map(Templates::words).orElse(""),
        field.lastYear().map(ValueWords::of).map(Templates::words).orElse(""),
        typed.getOrDefault(name.value(), ""),
        beside ? typed.getOrDefault(name.of(), "") : "",
        beside ? typed.getOrDefault(name.reason(), "").strip() : "",
        beside ? typed.getOrDefault(name.comment(), "") : "",
        List.of());
  }

  private static Template.Kind kind(IndicatorForYear.Counts counts) {
    return switch (counts) {
      case TEXT -> Template.Kind.WORDS;
      case MONEY -> Template.Kind.MONEY;
      case RATIO -> Template.Kind.RATIO;
      case ENCOUNTERS, CONTACTS, PERSONS, ACTIVITIES, HOURS, RESULTS -> Template.Kind.NUMBER;
    };
  }

  private static String words(ValueWords words) {
    return Dutch.text(words.key(), words.arguments().toArray());
  }

  /** Of what makes a workbook of another shape, not of what is typed in it. */
  private static String fingerprint(List<Template.Row> rows) {
    return Sha256.ofEach(rows.stream().map(Templates::shape).iterator());
  }

  private static byte[] shape(Template.Row row) {
    String shape =
        String.join(
            "\0", row.fieldName(), row.indicator(), row.part(), row.unit(), row.kind().name());
    return (shape + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
