package nl.rekenschap.dossier.proof;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.dossier.proof.Line.Act;
import nl.rekenschap.dossier.proof.Line.CaseStart;
import nl.rekenschap.dossier.proof.Line.End;
import nl.rekenschap.dossier.proof.Line.Footer;
import nl.rekenschap.dossier.proof.Line.Gone;
import nl.rekenschap.dossier.proof.Line.Header;
import nl.rekenschap.dossier.proof.Line.Reading;
import nl.rekenschap.dossier.proof.Line.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Follows a record line by line: header, seals with the ends they hold, cases with their entries,
 * readings, footer. It holds the seals and what they say of each case, never the entries.
 */
public final class Check {

  /** What is wrong further on is mostly a consequence. */
  private static final int MOST_FAULTS = 20;

  private final List<Fault> faults = new ArrayList<>();
  private final SealCheck seals;
  private final CaseCheck cases;
  private final ReadingCheck readings;
  private Stage stage = Stage.HEADER;
  private @Nullable Header header;
  private long line;

  private enum Stage {
    HEADER,
    SEALS,
    CASES,
    READINGS,
    FOOTER,
    END
  }

  public Check(Heads heads) {
    seals = new SealCheck(heads, this::fault);
    cases = new CaseCheck(seals, this::fault, this::correct);
    readings = new ReadingCheck(seals, this::fault);
  }

  /** The next line. */
  public void accept(Line next) {
    line++;
    Stage of = stageOf(next);
    if (of.compareTo(stage) < 0 || stage == Stage.HEADER && of != Stage.HEADER) {
      fault(Fault.Kind.MISPLACED, cases.current(), cases.expected(), "");
      return;
    }
    moveTo(of);
    switch (next) {
      case Header h -> {
        header = h;
        cases.chosen(h.cases());
        stage = Stage.SEALS;
        if (h.format() != Header.FORMAT) {
          fault(Fault.Kind.UNREADABLE, null, 0, Integer.toString(h.format()));
        }
      }
      case Seal seal -> seals.accept(seal);
      case End end -> seals.accept(end);
      case Gone gone -> cases.accept(gone);
      case CaseStart start -> cases.accept(start);
      case Act act -> cases.accept(act);
      case Reading reading -> readings.accept(reading);
      case Footer footer -> accept(footer);
    }
  }

  /** The next line is none of ours. */
  public void unreadable(String why) {
    line++;
    boolean inCase = stage == Stage.CASES && cases.current() != null;
    fault(Fault.Kind.UNREADABLE, inCase ? cases.current() : null, cases.expected(), why);
  }

  private void accept(Footer footer) {
    if (footer.seals() != seals.count()
        || footer.cases() != cases.count()
        || footer.entries() != cases.entries()
        || footer.readings() != readings.count()) {
      fault(Fault.Kind.FILE_CHANGED, null, 0, "");
    }
    stage = Stage.END;
  }

  private static Stage stageOf(Line next) {
    return switch (next) {
      case Header h -> Stage.HEADER;
      case Seal s -> Stage.SEALS;
      case End e -> Stage.SEALS;
      case Gone g -> Stage.CASES;
      case CaseStart c -> Stage.CASES;
      case Act a -> Stage.CASES;
      case Reading r -> Stage.READINGS;
      case Footer f -> Stage.FOOTER;
    };
  }

  private void moveTo(Stage next) {
    if (stage.compareTo(Stage.CASES) < 0 && next.compareTo(Stage.CASES) >= 0) {
      seals.end();
    }
    if (stage.compareTo(Stage.READINGS) < 0 && next.compareTo(Stage.READINGS) >= 0) {
      cases.end();
    }
    if (stage.compareTo(Stage.FOOTER) < 0 && next.compareTo(Stage.FOOTER) >= 0 && whole()) {
      readings.end();
    }
    stage = next;
  }

  private boolean whole() {
    return header != null && header.whole();
  }

  /** No more lines come. */
  public Outcome end(boolean footerExpected) {
    boolean finished = stage == Stage.END;
    moveTo(Stage.END);
    if (footerExpected && !finished) {
      fault(Fault.Kind.UNFINISHED, null, 0, "");
    }
    return new Outcome(
        header,
        seals.count(),
        seals.lastDay(),
        cases.count(),
        cases.entries(),
        cases.unsealed(),
        readings.count(),
        cases.unreadable(),
        cases.gone(),
        List.copyOf(faults));
  }

  /** For who reads the bytes: they are not those that the footer was made over. */
  void fileChanged() {
    if (faults.isEmpty()) {
      fault(Fault.Kind.FILE_CHANGED, null, 0, "");
    }
  }

  public long entries() {
    return cases.entries();
  }

  private void fault(Fault.Kind kind, @Nullable String caseId, int number, String detail) {
    boolean known =
        caseId != null && faults.stream().anyMatch(fault -> caseId.equals(fault.caseId()));
    if (!known && faults.size() < MOST_FAULTS) {
      faults.add(new Fault(kind, caseId, number, line, detail));
    }
  }

  /** What seemed to be missing turned up elsewhere. */
  private void correct(String caseId, int number) {
    faults.replaceAll(
        fault ->
            fault.kind() == Fault.Kind.MISSING
                    && caseId.equals(fault.caseId())
                    && number == fault.number()
                ? new Fault(Fault.Kind.OUT_OF_ORDER, caseId, number, line, "")
                : fault);
  }

  /** Takes what is wrong. */
  interface Faults {
    void add(Fault.Kind kind, @Nullable String caseId, int number, String detail);
  }

  /** Takes the entry that seemed to be missing. */
  interface Found {
    void at(String caseId, int number);
  }
}
