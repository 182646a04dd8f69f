package nl.rekenschap.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Sha256;

/** Ties each entry of a case to the one before it. */
final class Chain {

  /** Unlike any detail: those are digests in hex. */
  private static final String MARK = "internal";

  private Chain() {}

  /** Seals that an entry is internal too; what everybody may read is sealed without a mark. */
  static String hash(CaseId caseId, String before, Entry entry) {
    return hash(caseId, before, entry, entry.internal());
  }

  private static String hash(CaseId caseId, String before, Entry entry, boolean marked) {
    return hash(caseId, before, entry, marked, Map.of());
  }

  /** A detail in which a name was made unreadable counts as what it was. */
  private static String hash(
      CaseId caseId, String before, Entry entry, boolean marked, Map<String, String> redacted) {
    StringBuilder details = new StringBuilder();
    entry
        .details()
        .forEach(
            (name, value) -> {
              String was = redacted.get(name);
              details.append(was == null ? digest(name, value) : was);
            });
    if (marked) {
      details.append(MARK);
    }
    return digest(
        caseId.value(),
        before,
        Integer.toString(entry.number()),
        entry.at().toString(),
        entry.person() == null ? "" : entry.person(),
        entry.personName() == null ? "" : entry.personName(),
        entry.what(),
        details.toString());
  }

  /** Each part is preceded by its length, so that moving a boundary changes the hash. */
  private static String digest(String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(part.length()).append(':').append(part).append(';');
    }
    return Sha256.of(all.toString());
  }

  static Entry sealed(Entry entry, String hash) {
    return new Entry(
        entry.number(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.what(),
        entry.details(),
        entry.internal(),
        hash);
  }

  static Optional<Integer> firstBroken(CaseId caseId, List<Entry> entries) {
    return firstBroken(caseId, entries, Map.of());
  }

  /**
   * @param redacted digests of details that were made unreadable, by entry and name
   */
  static Optional<Integer> firstBroken(
      CaseId caseId, List<Entry> entries, Map<Integer, Map<String, String>> redacted) {
    String before = "";
    int expected = 1;
    for (Entry entry : entries) {
      if (entry.number() != expected
          || !isSound(caseId, before, entry, redacted.getOrDefault(entry.number(), Map.of()))) {
        return Optional.of(expected);
      }
      before = entry.hash();
      expected++;
    }
    return Optional.empty();
  }

  /** Entries from before the mark existed were sealed without it. */
  private static boolean isSound(
      CaseId caseId, String before, Entry entry, Map<String, String> redacted) {
    return entry.hash().equals(hash(caseId, before, entry, entry.internal(), redacted))
        || entry.internal() && entry.hash().equals(hash(caseId, before, entry, false, redacted));
  }
}
