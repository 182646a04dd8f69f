package nl.rekenschap.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Linear programs in whole numbers only: the tableau holds integers over one common denominator
 * (Edmonds), so that no rounding decides whether a number can be derived. Sums of tables keep the
 * integers small; should one outgrow a long, the method throws and the caller hides more.
 *
 * <p>Variables are at least 0. First {@link #equal} for each equation, then {@link #start}, then
 * {@link #maximise} as often as one likes: each goes on from where the last one ended.
 */
final class WholeSimplex {

  /** Steps without progress after which the rule that never cycles (Bland) takes over. */
  private static final int PATIENCE = 40;

  private static final int NONE = -1;

  private final int variables;
  private long[][] rows = new long[0][];
  private int[] basis = new int[0];
  private long denominator = 1;

  WholeSimplex(int variables) {
    this.variables = variables;
  }

  /** Adds the equation: coefficients times variables is {@code right}. */
  void equal(long[] coefficients, long right) {
    long[] row = Arrays.copyOf(coefficients, variables + 1);
    row[variables] = right;
    if (right < 0) {
      negate(row);
    }
    rows = Arrays.copyOf(rows, rows.length + 1);
    rows[rows.length - 1] = row;
    basis = Arrays.copyOf(basis, rows.length);
    basis[rows.length - 1] = NONE;
  }

  /** Finds a solution; false when there is none. */
  boolean start() {
    optimise(this::missing);
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] == NONE && rows[i][variables] != 0) {
        return false;
      }
    }
    dropNeedless();
    return true;
  }

  /**
   * The greatest value of a sum.
   *
   * @param weights of each variable
   * @return absent when there is no greatest
   */
  Optional<Fraction> maximise(long[] weights) {
    if (!optimise(() -> gains(weights))) {
      return Optional.empty();
    }
    long value = 0;
    for (int i = 0; i < rows.length; i++) {
      long weight = weights[basis[i]];
      value = Math.addExact(value, Math.multiplyExact(weight, rows[i][variables]));
    }
    return Optional.of(new Fraction(value, denominator));
  }

  /** Where the last search ended: the value of each variable. */
  Fraction[] solution() {
    Fraction[] values = new Fraction[variables];
    Arrays.fill(values, new Fraction(0, 1));
    for (int i = 0; i < rows.length; i++) {
      values[basis[i]] = new Fraction(rows[i][variables], denominator);
    }
    return values;
  }

  /** A quotient with a positive denominator. */
  record Fraction(long over, long under) {
    long floor() {
      return Math.floorDiv(over, under);
    }

    long ceiling() {
      return Math.ceilDiv(over, under);
    }
  }

  private interface Gains {
    long[] now();
  }

  /** What a step along each variable takes off the equations that still lack a variable. */
  private long[] missing() {
    long[] gains = new long[variables];
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] == NONE) {
        for (int j = 0; j < variables; j++) {
          gains[j] = Math.addExact(gains[j], rows[i][j]);
        }
      }
    }
    return gains;
  }

  private long[] gains(long[] weights) {
    long[] gains = new long[variables];
    for (int j = 0; j < variables; j++) {
      gains[j] = Math.multiplyExact(weights[j], denominator);
    }
    for (int i = 0; i < rows.length; i++) {
      long weight = weights[basis[i]];
      if (weight != 0) {
        for (int j = 0; j < variables; j++) {
          gains[j] = Math.subtractExact(gains[j], Math.multiplyExact(weight, rows[i][j]));
        }
      }
    }
    return gains;
  }

  /** Steps until nothing is gained; false when it can be gained without end. */
  private boolean optimise(Gains gains) {
    int idle = 0;
    while (true) {
      int column = entering(gains.now(), idle > PATIENCE);
      if (column == NONE) {
        return true;
      }
      int row = leaving(column);
      if (row == NONE) {
        return false;
      }
      idle = rows[row][variables] == 0 ? idle + 1 : 0;
      pivot(row, column);
    }
  }

  private static int entering(long[] gains, boolean first) {
    int best = NONE;
    for (int j = 0; j < gains.length; j++) {
      if (gains[j] > 0 && (best == NONE || gains[j] > gains[best])) {
        best = j;
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  private int leaving(int column) {
    int best = NONE;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i][column] > 0 && (best == NONE || before(i, best, column))) {
        best = i;
      }
    }
    return best;
  }

  private boolean before(int row, int best, int column) {
    int order =
        Long.compare(
            Math.multiplyExact(rows[row][variables], rows[best][column]),
            Math.multiplyExact(rows[best][variables], rows[row][column]));
    return order < 0 || order == 0 && basis[row] < basis[best];
  }

  private void pivot(int row, int column) {
    long[] own = rows[row];
    long centre = own[column];
    for (int i = 0; i < rows.length; i++) {
      if (i != row) {
        subtract(rows[i], own, column, centre);
      }
    }
    basis[row] = column;
    denominator = centre;
  }

  /** The division leaves no rest: each entry is a determinant of the equations. */
  private void subtract(long[] other, long[] own, int column, long centre) {
    long factor = other[column];
    if (factor == 0 && centre == denominator) {
      return;
    }
    for (int j = 0; j <= variables; j++) {
      long scaled = other[j] == 0 ? 0 : Math.multiplyExact(other[j], centre);
      long taken = factor == 0 || own[j] == 0 ? 0 : Math.multiplyExact(factor, own[j]);
      other[j] = Math.subtractExact(scaled, taken) / denominator;
    }
  }

  /** Equations that say nothing new go; the others each get a variable. */
  private void dropNeedless() {
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] == NONE) {
        int column = firstOf(rows[i]);
        if (column == NONE) {
          continue;
        }
        if (rows[i][column] < 0) {
          negate(rows[i]);
        }
        pivot(i, column);
      }
      kept++;
    }
    int[] keptBasis = new int[kept];
    long[][] keptRows = new long[kept][];
    int next = 0;
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] != NONE) {
        keptBasis[next] = basis[i];
        keptRows[next++] = rows[i];
      }
    }
    basis = keptBasis;
    rows = keptRows;
  }

  private int firstOf(long[] row) {
    for (int j = 0; j < variables; j++) {
      if (row[j] != 0) {
        return j;
      }
    }
    return NONE;
  }

  private static void negate(long[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] = -row[j];
    }
  }
}
