package nl.rekenschap.determination;

import nl.rekenschap.award.YearEndDocument;

/**
 * One paper that the award asks for.
 *
 * @param there whether it stands in the form or was added as a file
 */
public record Paper(YearEndDocument document, boolean there) {

  /** Whether the form itself is that paper, so that no file is needed for it. */
  public boolean isInForm() {
    return inForm(document);
  }

  static boolean inForm(YearEndDocument document) {
    return document == YearEndDocument.ACTIVITY_REPORT
        || document == YearEndDocument.FINANCIAL_REPORT;
  }
}
