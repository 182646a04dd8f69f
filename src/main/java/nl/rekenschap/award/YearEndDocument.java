package nl.rekenschap.award;

/** What can be asked with the year-end accountability (Awb 4:75 to 4:80, or the local rule). */
public enum YearEndDocument {
  /** Inhoudelijk verslag. */
  ACTIVITY_REPORT,
  /** Financieel verslag. */
  FINANCIAL_REPORT,
  /** Bestuursverklaring. */
  MANAGEMENT_STATEMENT,
  /** Samenstellingsverklaring. */
  COMPILATION,
  /** Beoordelingsverklaring. */
  REVIEW_OPINION,
  /** Controleverklaring. */
  AUDIT_OPINION
}
