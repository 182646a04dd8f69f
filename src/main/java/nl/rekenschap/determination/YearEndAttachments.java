package nl.rekenschap.determination;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Blobs;
import nl.rekenschap.upload.Sort;
import org.springframework.stereotype.Component;

/** Files that belong to an accountability: PDF only, few and not too large. */
@Component
class YearEndAttachments {

  private static final String KIND = "determination.document.attachment";
  private static final String PAPER = "determination.document.paper.";

  /** In each box: for each asked paper and for all others. */
  static final int MOST = 5;

  private static final int LONGEST_NAME = 120;

  private final AccountabilityStore store;
  private final Dossier dossier;
  private final Blobs blobs;

  YearEndAttachments(AccountabilityStore store, Dossier dossier, Blobs blobs) {
    this.blobs = blobs;
    this.store = store;
    this.dossier = dossier;
  }

  /**
   * Keeps a file with the draft.
   *
   * @throws Refused at {@code files}: no PDF, too many, name too long
   */
  DraftFile add(CaseId caseId, Optional<YearEndDocument> document, Arrived file) {
    String name = file.name();
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    if (name.isBlank() || name.length() > LONGEST_NAME || hasControl(name)) {
      throw Refused.at("files", "determination.file.name", LONGEST_NAME);
    }
    if (file.sort() != Sort.PDF) {
      throw Refused.at("files", "determination.file.notPdf", shown);
    }
    if (store.files(caseId).stream().filter(f -> f.document().equals(document)).count() >= MOST) {
      throw Refused.at("files", "determination.file.tooMany", MOST);
    }
    UUID id = UUID.randomUUID();
    blobs.keep(file);
    store.addFile(caseId, id, document, file);
    return new DraftFile(id, name, file.size(), document);
  }

  void remove(CaseId caseId, UUID id) {
    store.removeFile(caseId, id);
  }

  /** Brings the waiting files into the dossier; gives how many. */
  int handIn(CaseId caseId) {
    List<DraftFile> files = store.files(caseId);
    for (DraftFile file : files) {
      handIn(caseId, file);
      store.removeFile(caseId, file.id());
    }
    return files.size();
  }

  /** Whether that kind of document is one that came with an accountability. */
  static boolean isOne(String kind) {
    return kind.equals(KIND) || kind.startsWith(PAPER);
  }

  static String kind(Optional<YearEndDocument> document) {
    return document.map(paper -> PAPER + paper.name()).orElse(KIND);
  }

  private void handIn(CaseId caseId, DraftFile file) {
    String kind = kind(file.document());
    String type = Sort.PDF.mediaType();
    Optional<byte[]> old = store.oldContent(file.id());
    if (old.isPresent()) {
      dossier.add(caseId, kind, file.name(), type, old.get());
    } else {
      dossier.addKept(caseId, kind, file.name(), type, store.kept(file.id()), file.size());
    }
  }

  private static boolean hasControl(String name) {
    return name.chars().anyMatch(Character::isISOControl);
  }
}
