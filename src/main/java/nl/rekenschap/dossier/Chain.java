package nl.rekenschap.dossier;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/** Ties each entry of a case to the one before it. */
final class Chain {

  private Chain() {}

  static String hash(CaseId caseId, String before, Entry entry) {
    StringBuilder details = new StringBuilder();
    entry.details().forEach((name, value) -> details.append(Hashes.chain(name, value)));
    return Hashes.chain(
        caseId.value(),
        before,
        Integer.toString(entry.number()),
        entry.at().toString(),
        entry.person() == null ? "" : entry.person(),
        entry.personName() == null ? "" : entry.personName(),
        entry.what(),
        details.toString());
  }

  static Entry sealed(Entry entry, String hash) {
    return new Entry(
        entry.number(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.what(),
        entry.details(),
        hash);
  }

  static Optional<Integer> firstBroken(CaseId caseId, List<Entry> entries) {
    String before = "";
    int expected = 1;
    for (Entry entry : entries) {
      if (entry.number() != expected || !entry.hash().equals(hash(caseId, before, entry))) {
        return Optional.of(expected);
      }
      before = entry.hash();
      expected++;
    }
    return Optional.empty();
  }
}
