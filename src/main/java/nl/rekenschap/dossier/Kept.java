package nl.rekenschap.dossier;

/**
 * A document with what it is today.
 *
 * @param sha256Now of the content that lies there, in hex
 */
public record Kept(Document document, String sha256Now) {

  /** Whether it is still what was added. */
  public boolean isSound() {
    return document.sha256().equals(sha256Now);
  }
}
