package nl.rekenschap.hearing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.hearing.HearingFile.Waiting;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Component;

/** Files that go with written views: PDF only, few and not too large. */
@Component
class HearingAttachments {

  static final String KIND = "hearing.document.attachment";
  static final int MOST = 5;
  static final int LARGEST = 10 * 1024 * 1024;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 120;

  private final HearingStore store;
  private final Dossier dossier;

  HearingAttachments(HearingStore store, Dossier dossier) {
    this.store = store;
    this.dossier = dossier;
  }

  /**
   * Keeps a file until the views are given.
   *
   * @throws Refused at {@code files}: no PDF by name or by content, too large, too many, name too
   *     long
   */
  Waiting add(CaseId caseId, String scope, String name, byte[] content) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Refused.at("files", "hearing.file.name", LONGEST_NAME);
    }
    if (content.length > LARGEST) {
      throw Refused.at("files", "dossier.document.tooLarge", name, LARGEST / (1024 * 1024));
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf") || !startsAsPdf(content)) {
      throw Refused.at("files", "hearing.file.notPdf", name);
    }
    if (store.files(caseId, scope).size() >= MOST) {
      throw Refused.at("files", "hearing.file.tooMany", MOST);
    }
    UUID id = UUID.randomUUID();
    store.addFile(caseId, scope, id, name, content);
    return new Waiting(id, name);
  }

  void remove(CaseId caseId, String scope, UUID id) {
    store.removeFile(caseId, scope, id);
  }

  /** Brings the waiting files into the dossier; gives how many. */
  int handIn(CaseId caseId, String scope) {
    List<Waiting> files = store.files(caseId, scope);
    for (Waiting file : files) {
      dossier.add(caseId, KIND, file.name(), "application/pdf", store.content(file.id()));
    }
    store.removeFiles(caseId, scope);
    return files.size();
  }

  private static boolean startsAsPdf(byte[] content) {
    return content.length >= PDF.length && Arrays.equals(Arrays.copyOf(content, PDF.length), PDF);
  }
}
