package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * An award was changed; told in the transaction of the change, to the rooms that go by it.
 *
 * @param validFrom first day on which it holds
 * @param amount the amount that holds now
 * @param reports those between that come in besides, since the subsidy runs in more of the year
 * @param provider who carries out from now on, when that is another one
 */
public record AwardChanged(
    CaseId caseId,
    ChangeKind kind,
    String reference,
    LocalDate validFrom,
    Money amount,
    List<Reports.Moment> reports,
    Optional<ProviderId> provider) {}
