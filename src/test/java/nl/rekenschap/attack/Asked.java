package nl.rekenschap.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of asking addresses for what is another's. */
abstract class Asked {

  final List<String> leaks = new ArrayList<>();
  final Map<String, Integer> asked = new TreeMap<>();
  final Set<String> ownSeen = new TreeSet<>();

  /** What was answered that should not have been. */
  List<String> leaks() {
    return leaks;
  }

  /** How often each address was asked with what is another's, or at all when it takes no id. */
  Map<String, Integer> asked() {
    return asked;
  }

  /** Addresses that did show somebody's own mark: else this would look where nothing is. */
  Set<String> ownSeen() {
    return ownSeen;
  }
}
