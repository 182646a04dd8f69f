package nl.rekenschap.hearing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.hearing.HearingFile.Waiting;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Blobs;
import nl.rekenschap.upload.Sort;
import org.springframework.stereotype.Component;

/** Files that go with written views: PDF only, few and not too large. */
@Component
class HearingAttachments {

  static final String KIND = "hearing.document.attachment";
  static final int MOST = 5;
  private static final int LONGEST_NAME = 120;

  private final HearingStore store;
  private final Dossier dossier;
  private final Blobs blobs;

  HearingAttachments(HearingStore store, Dossier dossier, Blobs blobs) {
    this.blobs = blobs;
    this.store = store;
    this.dossier = dossier;
  }

  /**
   * Keeps a file until the views are given.
   *
   * @throws Refused at {@code files}: no PDF, too many, name too long
   */
  Waiting add(CaseId caseId, String scope, Arrived file) {
    String name = file.name();
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Refused.at("files", "hearing.file.name", LONGEST_NAME);
    }
    if (file.sort() != Sort.PDF) {
      throw Refused.at("files", "hearing.file.notPdf", name);
    }
    if (store.files(caseId, scope).size() >= MOST) {
      throw Refused.at("files", "hearing.file.tooMany", MOST);
    }
    UUID id = UUID.randomUUID();
    blobs.keep(file);
    store.addFile(caseId, scope, id, file);
    return new Waiting(id, name);
  }

  void remove(CaseId caseId, String scope, UUID id) {
    store.removeFile(caseId, scope, id);
  }

  /** Brings the waiting files into the dossier; gives how many. */
  int handIn(CaseId caseId, String scope) {
    List<Waiting> files = store.files(caseId, scope);
    for (Waiting file : files) {
      handIn(caseId, file);
    }
    store.removeFiles(caseId, scope);
    return files.size();
  }

  private void handIn(CaseId caseId, Waiting file) {
    String type = Sort.PDF.mediaType();
    Optional<byte[]> old = store.oldContent(file.id());
    if (old.isPresent()) {
      dossier.add(caseId, KIND, file.name(), type, old.get());
    } else {
      Map.Entry<String, Long> kept = store.kept(file.id());
      dossier.addKept(caseId, KIND, file.name(), type, kept.getKey(), kept.getValue());
    }
  }
}
