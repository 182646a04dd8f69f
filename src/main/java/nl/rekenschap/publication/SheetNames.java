package nl.rekenschap.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheet programs allow them: at most 31 signs, some not, no two alike. */
final class SheetNames {

  private static final int MOST = 31;

  private SheetNames() {}

  static List<String> of(List<DataSet> data) {
    Set<String> seen = new LinkedHashSet<>();
    return data.stream().map(set -> free(set.name(), seen)).toList();
  }

  private static String free(String name, Set<String> seen) {
    String fit = cut(Signs.clean(name).replaceAll("[\\[\\]:*?/\\\\'\\n]", "-"), MOST);
    String free = fit;
    for (int i = 2; !seen.add(free.toLowerCase(Locale.ROOT)); i++) {
      String mark = "-" + i;
      free = cut(fit, MOST - mark.length()) + mark;
    }
    return free;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
