package nl.rekenschap.dossier.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.rekenschap.dossier.proof.Line.Act;
import nl.rekenschap.dossier.proof.Line.CaseStart;
import nl.rekenschap.dossier.proof.Line.Gone;
import nl.rekenschap.dossier.proof.SealCheck.Mark;
import org.jspecify.annotations.Nullable;

/** Follows the entries of each case, from the first to the last. */
final class CaseCheck {

  /** What the record says when words were made unreadable. */
  private static final String SAYS_SO = "retention.event.redacted";

  private final SealCheck seals;
  private final Check.Faults faults;
  private final Check.Found found;
  private final TreeSet<String> chosen = new TreeSet<>();
  private final Set<String> met = new HashSet<>();
  private boolean all = true;
  private @Nullable CaseStart start;
  private Deque<Mark> marks = new ArrayDeque<>();
  private int sealedUntil;
  private int matched;
  private int expected;
  private int missing;
  private String before = "";
  private long entries;
  private long unsealed;
  private int cases;
  private int unreadableAt;
  private long unreadable;
  private final List<Gone> gone = new ArrayList<>();

  CaseCheck(SealCheck seals, Check.Faults faults, Check.Found found) {
    this.seals = seals;
    this.faults = faults;
    this.found = found;
  }

  void chosen(List<String> cases) {
    all = cases.isEmpty();
    chosen.addAll(cases);
  }

  void accept(CaseStart next) {
    close();
    if (!met.add(next.caseId()) || !all && !chosen.remove(next.caseId())) {
      faults.add(Fault.Kind.MISPLACED, next.caseId(), 0, "");
    }
    cases++;
    start = next;
    marks = seals.take(next.caseId());
    sealedUntil = marks.isEmpty() ? 0 : marks.getLast().number();
    matched = 0;
    expected = 1;
    missing = 0;
    unreadableAt = 0;
    before = "";
  }

  /** Destroyed rather than lost: what the seals say of it ends where its record ended. */
  void accept(Gone next) {
    close();
    start = null;
    if (!met.add(next.caseId()) || !all && !chosen.remove(next.caseId())) {
      faults.add(Fault.Kind.MISPLACED, next.caseId(), 0, "");
    }
    for (Mark mark : seals.take(next.caseId())) {
      if (mark.number() > next.entries()) {
        String known = Integer.toString(mark.number());
        faults.add(Fault.Kind.CUT, next.caseId(), next.entries() + 1, known);
      } else if (mark.number() == next.entries() && !mark.hash().equals(next.hash())) {
        faults.add(Fault.Kind.NOT_AS_SEALED, next.caseId(), mark.number(), mark.day());
      }
    }
    gone.add(next);
  }

  void accept(Act act) {
    entries++;
    CaseStart in = start;
    if (in == null || !in.caseId().equals(act.caseId())) {
      faults.add(Fault.Kind.MISPLACED, current(), expected, "");
      return;
    }
    if (act.number() < expected) {
      if (act.number() == missing) {
        found.at(act.caseId(), missing);
      } else {
        faults.add(Fault.Kind.OUT_OF_ORDER, act.caseId(), act.number(), "");
      }
      return;
    }
    if (act.number() > in.entries()) {
      faults.add(Fault.Kind.EXTRA, act.caseId(), act.number(), Integer.toString(in.entries()));
    } else if (act.number() > expected) {
      missing = expected;
      faults.add(Fault.Kind.MISSING, act.caseId(), expected, "");
    } else if (!Canon.isSound(before, act)) {
      faults.add(Fault.Kind.CHANGED, act.caseId(), act.number(), "");
    }
    looked(act);
    heldAgainstSeals(act);
    before = act.hash();
    expected = act.number() + 1;
  }

  /** Words are made unreadable by an officer, and the record says so afterwards. */
  private void looked(Act act) {
    if (!act.redacted().isEmpty()) {
      unreadable++;
      unreadableAt = unreadableAt == 0 ? act.number() : unreadableAt;
    }
    if (act.what().equals(SAYS_SO)) {
      unreadableAt = 0;
    }
  }

  private void heldAgainstSeals(Act act) {
    while (!marks.isEmpty() && marks.getFirst().number() < act.number()) {
      marks.removeFirst();
    }
    if (!marks.isEmpty() && marks.getFirst().number() == act.number()) {
      Mark mark = marks.removeFirst();
      if (!mark.hash().equals(act.hash())) {
        faults.add(Fault.Kind.NOT_AS_SEALED, act.caseId(), matched + 1, mark.day());
      }
      matched = act.number();
    }
    if (act.number() > sealedUntil) {
      unsealed++;
      if (isSealedDay(act.at())) {
        faults.add(Fault.Kind.NOT_IN_SEAL, act.caseId(), act.number(), act.at());
      }
    }
  }

  private boolean isSealedDay(String at) {
    try {
      return seals.sealed(Instant.parse(at));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void close() {
    CaseStart in = start;
    if (in == null) {
      return;
    }
    if (unreadableAt > 0) {
      faults.add(Fault.Kind.UNREADABLE_UNSAID, in.caseId(), unreadableAt, "");
    }
    if (expected <= sealedUntil) {
      faults.add(Fault.Kind.CUT, in.caseId(), expected, Integer.toString(sealedUntil));
    } else if (expected <= in.entries()) {
      faults.add(Fault.Kind.CUT, in.caseId(), expected, Integer.toString(in.entries()));
    } else if (!before.equals(in.hash())) {
      faults.add(Fault.Kind.CHANGED, in.caseId(), expected - 1, "");
    }
  }

  /** No more entries come. */
  void end() {
    close();
    start = null;
    if (all) {
      seals
          .left()
          .forEach(
              (id, left) ->
                  faults.add(Fault.Kind.CUT, id, 1, Integer.toString(left.getLast().number())));
    }
    chosen.forEach(id -> faults.add(Fault.Kind.CUT, id, 1, "1"));
  }

  @Nullable String current() {
    return start == null ? null : start.caseId();
  }

  int expected() {
    return expected;
  }

  int count() {
    return cases;
  }

  long unreadable() {
    return unreadable;
  }

  List<Gone> gone() {
    return List.copyOf(gone);
  }

  long entries() {
    return entries;
  }

  long unsealed() {
    return unsealed;
  }
}
