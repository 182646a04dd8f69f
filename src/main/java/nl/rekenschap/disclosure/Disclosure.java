package nl.rekenschap.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses what to hide so that nobody can place a hidden number in a range narrower than its
 * threshold. The choice depends on nothing but the numbers and their keys.
 */
public final class Disclosure {

  private Disclosure() {}

  /** Hides each small number, and as little else as is found to be enough. */
  public static Suppression suppress(Tables tables) {
    Map<String, Suppression.Hidden> hidden = new TreeMap<>();
    List<String> exposed = new java.util.ArrayList<>();
    for (Block block : Block.of(tables)) {
      Hiding hiding = new Hiding(block);
      hiding.hide();
      hidden.putAll(hiding.hidden());
      exposed.addAll(hiding.exposed());
    }
    return new Suppression(hidden, exposed);
  }
}
