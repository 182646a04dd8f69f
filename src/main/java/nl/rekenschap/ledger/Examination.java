package nl.rekenschap.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What an examination of all books found.
 *
 * @param by who asked for it; the product itself at night
 * @param postings how many were examined
 * @param findings what is wrong, in Dutch; empty when all is right
 */
public record Examination(Instant at, String by, int postings, List<String> findings) {

  public Examination {
    findings = List.copyOf(findings);
  }

  public boolean isSound() {
    return findings.isEmpty();
  }
}
