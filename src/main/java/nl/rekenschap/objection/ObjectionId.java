package nl.rekenschap.objection;

import java.util.regex.Pattern;
import nl.rekenschap.kernel.CaseId;

/** One objection, such as {@code 2025-jinc-bezwaar-1}. */
public record ObjectionId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,120}-bezwaar-[1-9][0-9]{0,4}");

  public ObjectionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no objection: " + value);
    }
  }

  static ObjectionId of(CaseId caseId, int number) {
    return new ObjectionId(caseId.value() + "-bezwaar-" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
