package nl.rekenschap.dossier.proof;

import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.dossier.proof.Line.Reading;
import nl.rekenschap.dossier.proof.SealCheck.Read;

/** Follows who read what, day by day. */
final class ReadingCheck {

  private final SealCheck seals;
  private final Check.Faults faults;
  private final Map<String, Read> met = new TreeMap<>();
  private String day = "";
  private int number;
  private String before = "";
  private long count;

  ReadingCheck(SealCheck seals, Check.Faults faults) {
    this.seals = seals;
    this.faults = faults;
  }

  void accept(Reading reading) {
    count++;
    if (!reading.day().equals(day)) {
      close();
      day = reading.day();
      number = 0;
      before = "";
    }
    number++;
    if (reading.number() != number
        || !reading.hash().equals(Canon.hash(before, reading))
        || met.containsKey(day)) {
      faults.add(Fault.Kind.READING_CHANGED, null, number, day);
    }
    before = reading.hash();
  }

  private void close() {
    if (number > 0) {
      met.put(day, new Read(0, number, before));
    }
  }

  /** No more readings come: what the seals know of each sealed day is there, and no more. */
  void end() {
    close();
    seals
        .readings()
        .forEach(
            (on, kept) -> {
              Read here = met.getOrDefault(on, new Read(0, 0, ""));
              if (here.count() != kept.count() || !here.hash().equals(kept.hash())) {
                int first = Math.min(here.count(), kept.count()) + 1;
                faults.add(Fault.Kind.READING_CHANGED, null, first, on);
              }
            });
    String last = seals.lastDay();
    met.keySet().stream()
        .filter(on -> last != null && on.compareTo(last) <= 0)
        .filter(on -> !seals.readings().containsKey(on))
        .forEach(on -> faults.add(Fault.Kind.READING_CHANGED, null, 1, on));
  }

  long count() {
    return count;
  }
}
