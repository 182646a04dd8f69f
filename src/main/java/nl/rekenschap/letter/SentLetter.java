package nl.rekenschap.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Source;

/**
 * A letter that went out, as the dossier keeps it.
 *
 * @param letter code of the kind
 * @param version of the text it was written with
 * @param sha256 of the PDF, in hex
 */
public record SentLetter(UUID document, String letter, int version, String sha256) {

  /**
   * What happened, sealed with this letter; see {@link CaseEvent#of(CaseId, String, String...)}.
   */
  public CaseEvent.RecordedFact seals(CaseId caseId, String what, String... values) {
    Map<String, String> details = CaseEvent.named(values);
    details.putAll(details());
    return CaseEvent.of(caseId, what, details).from(Source.document(document.toString(), sha256));
  }

  private Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("letter", letter + " v" + version);
    details.put("letterSha256", sha256);
    return details;
  }
}
