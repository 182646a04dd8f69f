package nl.rekenschap.reporting;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import org.springframework.stereotype.Component;

/** Where the plan splits an indicator without naming the parts, the reporter names them. */
@Component
class NamedParts {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_CODE = 60;
  private static final int MOST_PARTS = 100;

  private final PartStore store;
  private final Forms forms;
  private final Drafts drafts;

  NamedParts(PartStore store, Forms forms, Drafts drafts) {
    this.store = store;
    this.forms = forms;
    this.drafts = drafts;
  }

  Part add(Period period, String indicator, String name) {
    FigureForm.Question question =
        forms.layout(period).stream()
            .filter(asked -> asked.indicator().code().equals(indicator))
            .filter(FigureForm.Question::isOpen)
            .findFirst()
            .orElseThrow(() -> Refused.at(indicator, "reporting.field.unknown"));
    String bare = Prose.line(indicator, name, LONGEST_NAME);
    List<Part> there = store.of(period.caseId()).getOrDefault(indicator, List.of());
    if (there.size() >= MOST_PARTS) {
      throw Refused.at(indicator, "reporting.part.tooMany", MOST_PARTS);
    }
    Part part = new Part(code(bare), bare);
    if (there.stream().anyMatch(other -> other.code().equals(part.code()))) {
      throw Refused.at(indicator, "reporting.part.there", bare);
    }
    drafts.touch(period);
    store.add(period.caseId(), question.indicator().code(), part);
    return part;
  }

  /** {@code Citadel College} becomes {@code citadel-college}. */
  static String code(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String code = plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
    return code.isEmpty() ? "deel-" + Integer.toHexString(name.hashCode()) : code;
  }
}
