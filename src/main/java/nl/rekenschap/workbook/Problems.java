package nl.rekenschap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects problems. Nobody reads thousands, and they must not fill the memory. */
final class Problems {

  static final int MOST = 1_000;

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> notices = new ArrayList<>();
  private int moreErrors;
  private int moreNotices;

  void add(Problem problem) {
    List<Problem> all = problem.isError() ? errors : notices;
    if (all.size() < MOST) {
      all.add(problem);
    } else if (problem.isError()) {
      moreErrors++;
    } else {
      moreNotices++;
    }
  }

  boolean refuse() {
    return !errors.isEmpty();
  }

  /** Errors first, each in the order in which they were found. */
  List<Problem> all() {
    return Stream.of(errors.stream(), more(moreErrors, true), notices())
        .flatMap(part -> part)
        .toList();
  }

  private Stream<Problem> notices() {
    return Stream.concat(notices.stream(), more(moreNotices, false));
  }

  private static Stream<Problem> more(int count, boolean error) {
    if (count == 0) {
      return Stream.empty();
    }
    String words = Integer.toString(count);
    return Stream.of(
        error
            ? Problem.error("", "", "workbook.moreErrors", words)
            : Problem.notice("", "", "workbook.moreNotices", words));
  }
}
