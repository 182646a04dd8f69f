package nl.rekenschap.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A letter that went out, as the dossier keeps it.
 *
 * @param letter code of the kind
 * @param version of the text it was written with
 * @param sha256 of the PDF, in hex
 */
public record SentLetter(UUID document, String letter, int version, String sha256) {

  /** Details with which a line of the record seals the letter. */
  public Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("letter", letter + " v" + version);
    details.put("letterSha256", sha256);
    return details;
  }
}
