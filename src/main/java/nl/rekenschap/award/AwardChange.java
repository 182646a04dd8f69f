package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * A change that was decided; what is absent stays as it is.
 *
 * @param reference tells this change from others of the case
 * @param validFrom first day on which it holds
 * @param targets those that are set anew, and those of indicators that come in
 * @param ground why more is awarded than is free; empty when it is not
 */
public record AwardChange(
    String reference,
    ChangeKind kind,
    LocalDate validFrom,
    String decidedBy,
    Optional<Money> amount,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<AgreedTarget> targets,
    Optional<ProviderId> provider,
    String ground) {

  public AwardChange {
    targets = List.copyOf(targets);
  }
}
