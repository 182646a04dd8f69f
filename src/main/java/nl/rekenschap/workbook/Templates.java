package nl.rekenschap.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Numbered;
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
    Rows rows = new Rows(form);
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

  /** The fields of a form; each row is made when it is asked for. */
  private static final class Rows extends TemplateRows {

    private final FigureForm form;
    private final Map<String, String> typed;
    private final Set<String> marked;
    private final List<String> targets;
    // By question the number of its first field.
    private final int[] firsts;

    Rows(FigureForm form) {
      this.form = form;
      typed = form.typed();
      marked = FieldName.marked(typed);
      targets = form.questions().stream().map(Rows::target).toList();
      firsts = new int[form.questions().size()];
      for (int i = 1; i < firsts.length; i++) {
        firsts[i] = firsts[i - 1] + form.questions().get(i - 1).fields().size();
      }
    }

    private static String target(FigureForm.Question question) {
      TargetWords words = TargetWords.of(question.target());
      return Dutch.text(words.key(), words.arguments().toArray());
    }

    @Override
    Numbered names() {
      return form.names();
    }

    @Override
    public int size() {
      return form.names().size();
    }

    private int question(int number) {
      int found = Arrays.binarySearch(firsts, number);
      return found < 0 ? -found - 2 : found;
    }

    @Override
    Template.Asked asked(int number) {
      int place = question(number);
      FigureForm.Question question = form.questions().get(place);
      FigureForm.Field field = question.fields().get(number - firsts[place]);
      return new Template.Asked(
          field.name().value(),
          question.indicator().wording(),
          part(field),
          question.indicator().unit(),
          kind(question.indicator().counts()),
          List.of());
    }

    private static String part(FigureForm.Field field) {
      return field.part().map(IndicatorForYear.Breakdown.Part::name).orElse("");
    }

    @Override
    public Template.Row get(int number) {
      int place = question(number);
      FigureForm.Question question = form.questions().get(place);
      FigureForm.Field field = question.fields().get(number - firsts[place]);
      FieldName name = field.name();
      boolean beside = marked.contains(name.value());
      return new Template.Row(
          name.value(),
          question.indicator().wording(),
          part(field),
          question.indicator().unit(),
          kind(question.indicator().counts()),
          targets.get(place),
          field.previous().map(ValueWords::of).map(Templates::words).orElse(""),
          field.lastYear().map(ValueWords::of).map(Templates::words).orElse(""),
          typed.getOrDefault(name.value(), ""),
          beside ? typed.getOrDefault(name.of(), "") : "",
          beside ? typed.getOrDefault(name.reason(), "").strip() : "",
          beside ? typed.getOrDefault(name.comment(), "") : "",
          List.of());
    }
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
  private static String fingerprint(TemplateRows rows) {
    return Sha256.ofEach(
        IntStream.range(0, rows.size()).mapToObj(number -> shape(rows.asked(number))).iterator());
  }

  private static byte[] shape(Template.Asked row) {
    String shape =
        String.join(
            "\0", row.fieldName(), row.indicator(), row.part(), row.unit(), row.kind().name());
    return (shape + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
