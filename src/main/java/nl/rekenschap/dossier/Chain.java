package nl.rekenschap.dossier;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.dossier.proof.Canon;
import nl.rekenschap.kernel.CaseId;

/** Follows the entries of a case from the first. */
final class Chain {

  private Chain() {}

  static Optional<Integer> firstBroken(CaseId caseId, List<Entry> entries) {
    String before = "";
    int expected = 1;
    for (Entry entry : entries) {
      if (entry.number() != expected || !Canon.isSound(before, entry.act(caseId))) {
        return Optional.of(expected);
      }
      before = entry.hash();
      expected++;
    }
    return Optional.empty();
  }
}
