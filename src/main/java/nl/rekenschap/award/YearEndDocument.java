package nl.rekenschap.award;

/** A paper that goes with the year-end accountability, as the award asks for it. */
public enum YearEndDocument {
  /** Nature and extent of the activities, compared with the aims (Awb 4:80). */
  ACTIVITY_REPORT,
  /** Costs and income, laid out as the budget (Awb 4:76). */
  FINANCIAL_REPORT,
  /** A statement that the management signs. */
  MANAGEMENT_STATEMENT,
  /** An accountant compiled the figures. */
  COMPILATION,
  /** An accountant reviewed the figures. */
  REVIEW_OPINION,
  /** An accountant audited the figures (Awb 4:78). */
  AUDIT_OPINION
}
