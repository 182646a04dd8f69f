package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.ChangeKind;

/**
 * One amendment of a case, in short.
 *
 * @param kind absent while nothing was drafted, and for a provider while nothing was decided
 * @param validFrom absent as {@code kind}
 */
public record AmendmentLine(
    String id,
    int number,
    LocalDate startedOn,
    String startedBy,
    Optional<Notice> notice,
    AmendmentState state,
    Optional<ChangeKind> kind,
    Optional<LocalDate> validFrom,
    List<Difference> differences) {

  public AmendmentLine {
    differences = List.copyOf(differences);
  }
}
