package nl.rekenschap.dossier.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.dossier.proof.Line.End;
import nl.rekenschap.dossier.proof.Line.Seal;
import org.jspecify.annotations.Nullable;

/** Follows the seals, and keeps what they say of each case. */
final class SealCheck {

  /** What a seal says of a case's chain. */
  record Mark(int number, String hash, String day) {}

  /** What a seal says of a day's readings. */
  record Read(int seal, int count, String hash) {}

  private final Heads heads;
  private final Check.Faults faults;
  private final Map<String, Deque<Mark>> marks = new TreeMap<>();
  private final Map<String, String> headByDay = new HashMap<>();
  private final Map<String, Read> readings = new TreeMap<>();
  private @Nullable Seal open;
  private @Nullable Seal last;
  private int ends;
  private String endsHash = "";
  private int count;
  private Instant upTo = Instant.MIN;

  SealCheck(Heads heads, Check.Faults faults) {
    this.heads = heads;
    this.faults = faults;
  }

  void accept(Seal seal) {
    close();
    count++;
    Seal before = last;
    int expected = before == null ? 1 : before.number() + 1;
    if (seal.number() != expected) {
      faults.add(Fault.Kind.SEAL_MISSING, null, expected, "");
    } else if (!follows(before, seal) || !seal.head().equals(Canon.head(seal))) {
      faults.add(Fault.Kind.SEAL_CHANGED, null, seal.number(), seal.day());
    }
    headByDay.put(seal.day(), seal.head());
    readings.put(seal.day(), new Read(seal.number(), seal.readings(), seal.readingsHash()));
    open = seal;
    last = seal;
    ends = 0;
    endsHash = "";
  }

  private boolean follows(@Nullable Seal before, Seal seal) {
    Instant end;
    try {
      end = Instant.parse(seal.upTo());
    } catch (DateTimeException e) {
      return false;
    }
    boolean later = end.isAfter(upTo);
    upTo = later ? end : upTo;
    return before == null
        ? seal.previous().isEmpty()
        : later && seal.day().compareTo(before.day()) > 0 && seal.previous().equals(before.head());
  }

  void accept(End end) {
    Seal seal = open;
    if (seal == null || end.seal() != seal.number()) {
      faults.add(Fault.Kind.MISPLACED, end.caseId(), end.number(), "");
      return;
    }
    ends++;
    endsHash = Canon.and(endsHash, end);
    marks
        .computeIfAbsent(end.caseId(), id -> new ArrayDeque<>())
        .add(new Mark(end.number(), end.hash(), seal.day()));
  }

  private void close() {
    Seal seal = open;
    if (seal != null && (ends != seal.ends() || !endsHash.equals(seal.endsHash()))) {
      faults.add(Fault.Kind.SEAL_CHANGED, null, seal.number(), seal.day());
    }
    open = null;
  }

  /** No more seals come. */
  void end() {
    close();
    heads
        .byDay()
        .forEach(
            (day, head) -> {
              if (last == null || day.compareTo(last.day()) > 0) {
                faults.add(Fault.Kind.OLDER, null, 0, day);
              } else if (!head.equals(headByDay.get(day))) {
                faults.add(Fault.Kind.HEAD_UNLIKE, null, 0, day);
              }
            });
  }

  /** Taken away: each case comes once. */
  Deque<Mark> take(String caseId) {
    Deque<Mark> taken = marks.remove(caseId);
    return taken == null ? new ArrayDeque<>() : taken;
  }

  /** Of cases that nobody took, in order. */
  Map<String, Deque<Mark>> left() {
    return marks;
  }

  Map<String, Read> readings() {
    return readings;
  }

  /** Whether something of that moment should have been sealed. */
  boolean sealed(Instant at) {
    return at.isBefore(upTo);
  }

  int count() {
    return count;
  }

  @Nullable String lastDay() {
    return last == null ? null : last.day();
  }
}
