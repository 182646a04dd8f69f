package nl.rekenschap.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.ReportFile.Despite;

/**
 * An edition as the council received it; nothing changes it any more.
 *
 * @param edition 1-based within the year
 * @param decidedOn day of the decision of the municipal executive (college)
 * @param caseNumber of that decision
 * @param asOf moment at which the figures were read
 * @param reason why there is a new edition; absent for the first one
 * @param erratum what differs from the edition before; empty for the first one
 * @param despite absent when everything was finished
 * @param sha256 of the stored text, in hex
 * @param newest number of the newest edition of the year
 */
public record PublishedReport(
    CouncilReport report,
    int edition,
    LocalDate decidedOn,
    String caseNumber,
    LocalDate publishedOn,
    Instant asOf,
    Optional<String> reason,
    List<Corrected> erratum,
    Optional<Despite> despite,
    String sha256,
    int newest) {

  /**
   * A figure that is another one than in the edition before.
   *
   * @param figure its id
   * @param what it counts, in words
   * @param was as it was said; empty when it did not stand there
   * @param becomes as it is said now; empty when it stands there no more
   */
  public record Corrected(String figure, String what, String was, String becomes, String why) {}

  public int year() {
    return report.year();
  }

  public boolean isNewest() {
    return edition == newest;
  }
}
