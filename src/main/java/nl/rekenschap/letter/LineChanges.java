package nl.rekenschap.letter;

import java.util.ArrayList;
import java.util.List;

/** What is different between two texts, line by line. */
public final class LineChanges {

  /** What became of a line. */
  public enum Change {
    SAME,
    REMOVED,
    ADDED
  }

  /** A line of either text. */
  public record Line(Change change, String text) {}

  // Above it, comparing every line with every other costs more than it tells.
  private static final int MOST = 4_000_000;

  private LineChanges() {}

  /** All lines, in the order of reading; what was removed comes before what took its place. */
  public static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Line> all = new ArrayList<>();
    if ((long) (old.size() + 1) * (now.size() + 1) > MOST) {
      old.forEach(line -> all.add(new Line(Change.REMOVED, line)));
      now.forEach(line -> all.add(new Line(Change.ADDED, line)));
      return all;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        all.add(new Line(Change.SAME, old.get(i)));
        i++;
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        all.add(new Line(Change.REMOVED, old.get(i++)));
      } else {
        all.add(new Line(Change.ADDED, now.get(j++)));
      }
    }
    return all;
  }

  /** For each pair of places, how many lines the rests have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
