package nl.rekenschap.dossier.timeline;

import nl.rekenschap.access.Access;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Export;
import nl.rekenschap.dossier.RecordCheck;
import nl.rekenschap.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Makes the record of a case as a part of any screen. */
@Component
public final class RecordPanels {

  final Dossier dossier;
  final RecordCheck check;
  final Export export;
  final Access access;

  RecordPanels(Dossier dossier, RecordCheck check, Export export, Access access) {
    this.dossier = dossier;
    this.check = check;
    this.export = export;
    this.access = access;
  }

  /** The record of that case, for who is logged in. */
  public RecordPanel of(CaseId caseId) {
    return new RecordPanel(this, caseId);
  }
}
