package nl.rekenschap.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rekenschap.dossier.proof.Canon;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Source;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's record.
 *
 * @param number 1-based place in the case's chain
 * @param personName who did it; absent when a timer or another step of the product did
 * @param behalf ids of those for whom it was done, with blanks between; absent on the own behalf
 * @param what message key of the sentence
 * @param changes what each value was and has become
 * @param why the reason in the words of who did it
 * @param source submission, file or mail that it came from
 * @param internal whether only the municipality reads it
 * @param format of what the hash is over; see {@link Canon}
 * @param hash SHA-256 over this entry and the one before, in hex
 * @param unreadable digests of the parts in which words were made unreadable, as they were
 */
public record Entry(
    int number,
    Instant at,
    @Nullable String person,
    @Nullable String personName,
    @Nullable String behalf,
    String what,
    Map<String, String> details,
    List<Change> changes,
    @Nullable String why,
    @Nullable Source source,
    boolean internal,
    int format,
    String hash,
    Map<String, String> unreadable) {

  public Entry {
    changes = List.copyOf(changes);
    unreadable = Map.copyOf(unreadable);
  }

  /** As it is hashed, exported and verified. */
  Line.Act act(CaseId caseId) {
    return new Line.Act(
        format,
        caseId.value(),
        number,
        at.toString(),
        person,
        personName,
        behalf,
        what,
        details.entrySet().stream()
            .map(one -> new Line.Detail(one.getKey(), one.getValue()))
            .toList(),
        changes.stream()
            .map(one -> new Line.Changed(one.field(), one.before(), one.after()))
            .toList(),
        why,
        source == null ? null : new Line.From(source.kind().name(), source.id(), source.sha256()),
        internal,
        hash,
        unreadable.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> new Line.Redacted(one.getKey(), one.getValue()))
            .toList());
  }

  /** Tied to the one before it, whose hash that is. */
  Entry sealed(CaseId caseId, String before) {
    return new Entry(
        number,
        at,
        person,
        personName,
        behalf,
        what,
        details,
        changes,
        why,
        source,
        internal,
        format,
        Canon.hash(before, act(caseId)),
        unreadable);
  }
}
