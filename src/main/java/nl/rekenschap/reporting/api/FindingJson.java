package nl.rekenschap.reporting.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.shell.Texts;

/** What a rule found, as {@code Finding} in the description; the id is the one of the screen. */
record FindingJson(String rule, String severity, String field, String message) {

  static FindingJson of(Finding finding, Locale language) {
    return new FindingJson(
        finding.rule(),
        finding.severity().name(),
        finding.field(),
        Texts.in(language, finding.messageKey(), finding.arguments().toArray()));
  }

  /**
   * All that was found.
   *
   * @param maySubmit whether nothing of it stands in the way of handing in
   */
  record All(boolean maySubmit, List<FindingJson> findings) {

    static All of(List<Finding> findings, Map<String, String> typed, Locale language) {
      return new All(
          findings.stream().noneMatch(finding -> finding.blocks(typed)),
          findings.stream().map(finding -> FindingJson.of(finding, language)).toList());
    }
  }
}
