package nl.rekenschap.dossier.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param lastDay last day that is sealed; absent when nothing is
 * @param unsealed entries after the last seal: sound as a chain, but not yet sealed
 * @param unreadable entries in which words were made unreadable: sound, but for those words
 * @param gone cases that were destroyed, each to be held against the declaration of its list
 * @param faults in the order in which they were met; empty when all is sound
 */
public record Outcome(
    Line.@Nullable Header header,
    int seals,
    @Nullable String lastDay,
    int cases,
    long entries,
    long unsealed,
    long readings,
    long unreadable,
    List<Line.Gone> gone,
    List<Fault> faults) {

  public boolean isSound() {
    return faults.isEmpty();
  }
}
