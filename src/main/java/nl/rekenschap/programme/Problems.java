package nl.rekenschap.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in one file; reading goes on after a problem, so that all are told at once. */
final class Problems {

  /** More would not help anybody; the first ones usually cause the rest. */
  private static final int MOST = 100;

  private final List<ImportResult.Problem> found = new ArrayList<>();

  /** A problem at a node; {@code what} is the last part of the message key. */
  void at(Node node, String path, String what, Object... arguments) {
    at(node.getStartMark().getLine() + 1, path, what, arguments);
  }

  void at(int line, String path, String what, Object... arguments) {
    if (found.size() < MOST) {
      List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
      found.add(new ImportResult.Problem(line, path, "programme.PlanReader." + what, texts));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<ImportResult.Problem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(ImportResult.Problem::line)).toList();
  }
}
