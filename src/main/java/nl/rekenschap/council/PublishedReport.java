package nl.rekenschap.council;

import java.time.LocalDate;

/**
 * A report as the council received it; nothing changes it any more.
 *
 * @param decidedOn day of the decision of the municipal executive (college)
 * @param caseNumber of that decision
 * @param sha256 of the stored text, in hex
 */
public record PublishedReport(
    CouncilReport report,
    LocalDate decidedOn,
    String caseNumber,
    LocalDate publishedOn,
    String sha256) {

  public int year() {
    return report.year();
  }
}
