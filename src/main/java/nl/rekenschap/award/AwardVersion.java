package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.ProviderId;

/**
 * What was agreed after one amendment.
 *
 * @param number 1 for the first amendment
 * @param reference of the amendment
 * @param agreed all that held after it
 * @param changed the targets that it set, which hold from {@code validFrom} on
 */
public record AwardVersion(
    int number,
    String reference,
    ChangeKind kind,
    LocalDate validFrom,
    LocalDate decidedOn,
    String decidedBy,
    AwardDraft agreed,
    List<AgreedTarget> changed,
    ProviderId provider) {

  public AwardVersion {
    changed = List.copyOf(changed);
  }
}
