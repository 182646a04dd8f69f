package nl.rekenschap.kernel;

/**
 * One case (zaak): a budget line item in one year, such as {@code 2025-jinc}. The business key of
 * its processes.
 */
public record CaseId(String value) {

  public CaseId {
    Slug.check("CaseId", value);
  }

  /** The case of that budget line item in that year. */
  public static CaseId of(int year, String itemCode) {
    return new CaseId(year + "-" + itemCode);
  }

  @Override
  public String toString() {
    return value;
  }
}
