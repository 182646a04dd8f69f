package nl.rekenschap.kernel;

/** One reporting period of a case, such as {@code 2025-jinc-q1}. */
public record PeriodId(String value) {

  public PeriodId {
    Slug.check("PeriodId", value);
  }

  public static PeriodId of(CaseId caseId, Span span) {
    return new PeriodId(caseId.value() + "-" + span.code());
  }

  @Override
  public String toString() {
    return value;
  }
}
