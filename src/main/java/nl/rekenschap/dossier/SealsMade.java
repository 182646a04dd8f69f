package nl.rekenschap.dossier;

import java.util.List;

/**
 * Days were sealed; published in the transaction in which they were. Who can send something out of
 * the building sends the heads there.
 *
 * @param seals oldest first; more than one when days were made up for
 * @param to addresses that want them
 */
public record SealsMade(List<Seal> seals, List<String> to) {

  public SealsMade {
    seals = List.copyOf(seals);
    to = List.copyOf(to);
  }
}
