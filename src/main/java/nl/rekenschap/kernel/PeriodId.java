package nl.rekenschap.kernel;

/** One reporting period of a case, such as {@code 2025-jinc-q1}. */
public record PeriodId(String value) {

  public PeriodId {
    Slug.check("PeriodId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
