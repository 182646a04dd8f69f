package nl.rekenschap.payment;

import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import org.springframework.stereotype.Component;

/** Says of an awarded case whose it is, how it is called and how much it is. */
@Component
class Grantees {

  private final Award award;
  private final Programme programme;
  private final Provider providers;

  Grantees(Award award, Programme programme, Provider providers) {
    this.award = award;
    this.programme = programme;
    this.providers = providers;
  }

  /**
   * @throws IllegalStateException when the case is not awarded
   */
  Grantee of(CaseId caseId) {
    AwardFile file = file(caseId);
    ProviderId provider =
        file.provider().orElseThrow(() -> new IllegalStateException("no provider in " + caseId));
    return new Grantee(
        caseId,
        provider,
        name(provider),
        programme.item(file.itemCode(), file.year()).name(),
        file.year());
  }

  /** The award as it stands, with its amendments. */
  Money awarded(CaseId caseId) {
    return file(caseId)
        .awarded()
        .orElseThrow(() -> new IllegalStateException("nothing was awarded in " + caseId));
  }

  boolean isAwarded(CaseId caseId) {
    return award.of(caseId).flatMap(AwardFile::awarded).isPresent();
  }

  AwardFile file(CaseId caseId) {
    return award
        .of(caseId)
        .orElseThrow(() -> new IllegalStateException("there is no award of " + caseId));
  }

  String name(ProviderId provider) {
    return providers.find(provider).map(Organisation::name).orElse(provider.value());
  }
}
