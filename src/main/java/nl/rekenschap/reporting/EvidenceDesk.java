package nl.rekenschap.reporting;

import java.util.List;
import java.util.UUID;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.Arrived;
import org.springframework.stereotype.Component;

/** Files with the values of a draft. */
@Component
class EvidenceDesk {

  static final String KIND = "reporting.document.evidence";
  static final int MOST_FILES = 10;

  private final EvidenceStore store;
  private final Drafts drafts;
  private final Forms forms;
  private final Dossier dossier;

  EvidenceDesk(EvidenceStore store, Drafts drafts, Forms forms, Dossier dossier) {
    this.store = store;
    this.drafts = drafts;
    this.forms = forms;
    this.dossier = dossier;
  }

  Evidence attach(Period period, String field, Arrived file) {
    requireField(period, field);
    drafts.touch(period);
    long there = files(period).stream().filter(other -> other.field().equals(field)).count();
    if (there >= MOST_FILES) {
      throw Refused.at(field, "reporting.evidence.tooMany", MOST_FILES);
    }
    Document document = dossier.add(period.caseId(), KIND, file);
    Evidence evidence =
        new Evidence(
            field,
            document.id(),
            document.name(),
            document.size(),
            document.addedAt(),
            document.addedByName());
    store.add(period.id(), evidence);
    return evidence;
  }

  private void requireField(Period period, String field) {
    boolean known =
        field.equals(FieldName.PAPER)
            || field.equals(FieldName.EXPLANATION)
            || forms.layout(period).stream()
                .flatMap(question -> question.fields().stream())
                .anyMatch(asked -> asked.name().value().equals(field));
    if (!known) {
      throw Refused.at(field, "reporting.field.unknown");
    }
  }

  /** The file stays in the case's record; it no longer belongs to the form. */
  void detach(Period period, UUID document) {
    drafts.touch(period);
    if (files(period).stream().noneMatch(file -> file.document().equals(document))) {
      throw Refused.notFound();
    }
    store.remove(period.id(), document);
  }

  private List<Evidence> files(Period period) {
    return store.of(period.id(), EvidenceStore.DRAFT);
  }
}
