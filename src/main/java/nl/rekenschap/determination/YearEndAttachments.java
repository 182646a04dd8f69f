package nl.rekenschap.determination;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Component;

/** Files that belong to an accountability: PDF only, few and not too large. */
@Component
class YearEndAttachments {

  private static final String KIND = "determination.document.attachment";
  private static final String PAPER = "determination.document.paper.";

  /** In each box: for each asked paper and for all others. */
  static final int MOST = 5;

  static final int LARGEST = 10 * 1024 * 1024;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 120;

  private final AccountabilityStore store;
  private final Dossier dossier;

  YearEndAttachments(AccountabilityStore store, Dossier dossier) {
    this.store = store;
    this.dossier = dossier;
  }

  /**
   * Keeps a file with the draft.
   *
   * @throws Refused at {@code files}: no PDF by name or by content, too large, too many, name too
   *     long
   */
  DraftFile add(CaseId caseId, Optional<YearEndDocument> document, String name, byte[] content) {
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    if (name.isBlank() || name.length() > LONGEST_NAME || hasControl(name)) {
      throw Refused.at("files", "determination.file.name", LONGEST_NAME);
    }
    if (content.length > LARGEST) {
      throw Refused.at("files", "dossier.document.tooLarge", shown, LARGEST / (1024 * 1024));
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf") || !startsAsPdf(content)) {
      throw Refused.at("files", "determination.file.notPdf", shown);
    }
    if (store.files(caseId).stream().filter(f -> f.document().equals(document)).count() >= MOST) {
      throw Refused.at("files", "determination.file.tooMany", MOST);
    }
    UUID id = UUID.randomUUID();
    store.addFile(caseId, id, document, name, content);
    return new DraftFile(id, name, content.length, document);
  }

  void remove(CaseId caseId, UUID id) {
    store.removeFile(caseId, id);
  }

  /** Brings the waiting files into the dossier; gives how many. */
  int handIn(CaseId caseId) {
    List<DraftFile> files = store.files(caseId);
    for (DraftFile file : files) {
      dossier.add(
          caseId, kind(file.document()), file.name(), "application/pdf", store.content(file.id()));
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

  private static boolean startsAsPdf(byte[] content) {
    return content.length >= PDF.length && Arrays.equals(Arrays.copyOf(content, PDF.length), PDF);
  }

  private static boolean hasControl(String name) {
    return name.chars().anyMatch(Character::isISOControl);
  }
}
