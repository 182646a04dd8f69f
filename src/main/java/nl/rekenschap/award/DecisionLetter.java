package nl.rekenschap.award;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.Programme.Summary;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The decision as a letter: plain HTML that needs nothing else to be read. What people typed is
 * text in it, never markup.
 */
@Component
class DecisionLetter {

  /** One line of the letter's table of targets. */
  record TargetLine(String indicator, String target) {}

  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final Programme programme;
  private final AwardSettings settings;

  DecisionLetter(Programme programme, AwardSettings settings) {
    this.programme = programme;
    this.settings = settings;
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("award/letters/");
    files.setSuffix(".nl.html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
  }

  byte[] awarded(AwardDesk desk, State.Awarded decision, boolean practice) {
    AwardDraft draft = desk.file().draft().orElseThrow();
    Context values = common(desk, decision.on(), decision.approvedBy(), practice);
    values.setVariable("amount", Dutch.moneyInCents(draft.amount()));
    values.setVariable("from", Dutch.date(draft.from()));
    values.setVariable("until", Dutch.date(draft.until()));
    values.setVariable("activities", draft.activities());
    values.setVariable("obligations", draft.obligations());
    values.setVariable("targets", targets(desk));
    return write("decision", values);
  }

  byte[] refused(AwardDesk desk, State.NotAwarded decision, boolean practice) {
    Context values = common(desk, decision.on(), decision.decidedBy(), practice);
    values.setVariable("reason", decision.reason());
    return write("refusal", values);
  }

  private Context common(AwardDesk desk, LocalDate on, String signedBy, boolean practice) {
    Context values = new Context(Locale.of("nl"));
    values.setVariables(
        Map.of(
            "practice", practice,
            "case", desk.file().caseId().value(),
            "subsidy", desk.plan().name(),
            "year", Integer.toString(desk.file().year()),
            "date", Dutch.date(on),
            "signedBy", signedBy,
            "legalBasis", settings.legalBasis().strip(),
            "objectionAddress", settings.objectionAddress().strip()));
    values.setVariable("provider", desk.provider().orElseThrow().name());
    values.setVariable("programme", programme.current().map(Summary::title).orElse(""));
    values.setVariable(
        "municipality", programme.current().map(Summary::municipalityName).orElse(""));
    return values;
  }

  /** What was drafted and approved, also when the programme has changed since. */
  private static List<TargetLine> targets(AwardDesk desk) {
    return desk.file().targets().stream()
        .map(agreed -> new TargetLine(wording(desk, agreed), AwardWords.target(agreed.target())))
        .toList();
  }

  private static String wording(AwardDesk desk, AgreedTarget agreed) {
    return desk.indicators().stream()
        .filter(indicator -> indicator.code().equals(agreed.indicator()))
        .map(IndicatorForYear::wording)
        .findFirst()
        .orElse(agreed.indicator());
  }

  private byte[] write(String letter, Context values) {
    return templates.process(letter, values).getBytes(StandardCharsets.UTF_8);
  }
}
