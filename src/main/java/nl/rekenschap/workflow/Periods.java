package nl.rekenschap.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.CaseId;

/** Which period a task is about, as far as its scope is one. */
public final class Periods {

  private static final Pattern CODE = Pattern.compile("-(?:q[1-4]|h[12]|y)$");

  private Periods() {}

  /** {@code -q1}; empty when it is about the whole year, or about something else than a period. */
  public static String suffix(CaseId caseId, String scope) {
    if (scope.equals(caseId.value())) {
      return "";
    }
    Matcher code = CODE.matcher(scope);
    return code.find() ? code.group() : "";
  }
}
