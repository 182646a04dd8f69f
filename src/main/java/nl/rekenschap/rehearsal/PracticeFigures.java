package nl.rekenschap.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Narrative;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Made-up figures: the same for the same field and period, near the target where there is one. */
@Component
@Profile("demo")
class PracticeFigures {

  private static final int STORIES = 3;

  private final PracticeTexts texts;

  PracticeFigures(PracticeTexts texts) {
    this.texts = texts;
  }

  Map<String, String> of(FigureForm form) {
    Map<String, String> typed = new LinkedHashMap<>();
    int periods = form.period().span().frequency().perYear();
    for (FigureForm.Question question : form.questions()) {
      if (!question.isInWords()) {
        typed.put(FieldName.explanation(question.indicator().code()), texts.text("explanation"));
      }
      for (FigureForm.Field field : question.fields()) {
        String seed = form.period().id() + "/" + field.name();
        typed.put(
            field.name().value(),
            question.isInWords()
                ? texts.text("words")
                : Long.toString(number(question, periods, seed)));
      }
    }
    told(form, typed);
    return typed;
  }

  /** How it goes, and now and then an experience. */
  private void told(FigureForm form, Map<String, String> typed) {
    int seed = Math.floorMod((form.period().id() + "/told").hashCode(), 20);
    Narrative.Light light =
        seed < 14 ? Narrative.Light.GREEN : seed < 18 ? Narrative.Light.AMBER : Narrative.Light.RED;
    typed.put(FieldName.LIGHT, light.name());
    if (light != Narrative.Light.GREEN) {
      typed.put(FieldName.LIGHT_REASON, texts.text("light." + light.name()));
    }
    if (seed % 2 == 0) {
      typed.put(FieldName.story(1), texts.text("story." + (1 + seed / 2 % STORIES)));
      typed.put(FieldName.storyAge(1), form.ageBands().get(seed % form.ageBands().size()));
      typed.put(FieldName.storyConsent(1), "ja");
    }
  }

  private static long number(FigureForm.Question question, int periods, String seed) {
    int spread = Math.floorMod(seed.hashCode(), 41);
    return switch (question.target()) {
      case Target.Number target -> share(target.value(), question, periods, spread);
      case Target.Minimum minimum -> share(minimum.value(), question, periods, spread) + 1;
      case Target.NoneByDesign none -> 6 + spread;
      case Target.ToBeAgreed open -> 4 + spread;
      case Target.NotSet notSet -> 12 + spread;
      case Target.NotApplicable notApplicable -> spread;
    };
  }

  /** An even share of the year's target, give or take a fifth. */
  private static long share(long target, FigureForm.Question question, int periods, int spread) {
    double even = (double) target / periods / question.fields().size();
    return Math.round(even * (0.8 + spread / 100.0));
  }
}
