package nl.rekenschap.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody with all published tables and a computer. Shares no code with what is attacked: exact
 * fractions find what follows by adding and subtracting, somebody else's simplex finds the ranges.
 */
public final class Attacker {

  private final Map<String, Long> shown = new TreeMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final List<Map<String, Long>> sums = new ArrayList<>();
  private final List<String[]> bounds = new ArrayList<>();
  private final List<LinearConstraint> constraints = new ArrayList<>();

  public Attacker reads(String key, long number) {
    shown.put(key, number);
    return this;
  }

  /** Sees a mark where a number would be. */
  public Attacker misses(String key) {
    unknown.computeIfAbsent(key, it -> unknown.size());
    return this;
  }

  public Attacker knowsSum(String total, List<String> parts) {
    Map<String, Long> row = new TreeMap<>();
    row.merge(total, -1L, Long::sum);
    parts.forEach(part -> row.merge(part, 1L, Long::sum));
    sums.add(row);
    return this;
  }

  public Attacker knowsAtMost(String lower, String upper) {
    bounds.add(new String[] {lower, upper});
    return this;
  }

  public Set<String> unknown() {
    return unknown.keySet();
  }

  /** What a reader can place in that range, 1 or more because a 0 is shown. */
  public record Range(double least, double most) {
    public double width() {
      return most - least;
    }
  }

  public Range range(String key) {
    return new Range(solve(key, GoalType.MINIMIZE), solve(key, GoalType.MAXIMIZE));
  }

  private double solve(String key, GoalType goal) {
    if (constraints().stream()
        .noneMatch(c -> c.getCoefficients().getEntry(unknown.get(key)) != 0)) {
      return goal == GoalType.MINIMIZE ? 1 : Double.POSITIVE_INFINITY;
    }
    try {
      double[] objective = new double[unknown.size()];
      objective[unknown.get(key)] = unit(unknown.get(key));
      return new SimplexSolver()
              .optimize(
                  new MaxIter(100_000),
                  new LinearObjectiveFunction(objective, 0),
                  new LinearConstraintSet(constraints()),
                  goal,
                  new NonNegativeConstraint(true))
              .getValue()
          + 1;
    } catch (UnboundedSolutionException endless) {
      return Double.POSITIVE_INFINITY;
    } catch (MathIllegalStateException lost) {
      throw new AssertionError("the attacker's tables contradict each other", lost);
    }
  }

  private List<LinearConstraint> constraints() {
    if (constraints.isEmpty()) {
      reduced().forEach(this::add);
      bounds.forEach(this::add);
    }
    return constraints;
  }

  /**
   * Each unknown is counted in a unit of its own: this solver reads its answer wrongly when two
   * columns are the same.
   */
  private static double unit(int place) {
    return 1 + place / 1024.0;
  }

  /** An equation of numbers of 1 or more, counted from 1; one that says nothing is left out. */
  private void add(BigInteger[] row) {
    double[] coefficients = new double[unknown.size()];
    double right = row[unknown.size()].doubleValue();
    for (int j = 0; j < unknown.size(); j++) {
      coefficients[j] = row[j].doubleValue() * unit(j);
      right -= row[j].doubleValue();
    }
    if (Arrays.stream(coefficients).anyMatch(it -> it != 0)) {
      constraints.add(new LinearConstraint(coefficients, Relationship.EQ, right));
    }
  }

  private void add(String[] bound) {
    double[] coefficients = new double[unknown.size()];
    double right = 0;
    for (int i = 0; i < 2; i++) {
      int sign = i == 0 ? 1 : -1;
      Integer place = unknown.get(bound[i]);
      if (place == null) {
        right -= sign * (double) shown.get(bound[i]);
      } else {
        coefficients[place] += sign * unit(place);
        right -= sign;
      }
    }
    if (Arrays.stream(coefficients).anyMatch(it -> it != 0)) {
      constraints.add(new LinearConstraint(coefficients, Relationship.LEQ, right));
    }
  }

  /** What follows exactly from the sums alone, with its number. */
  public Map<String, BigInteger> derived() {
    List<String> names = List.copyOf(unknown.keySet());
    Map<String, BigInteger> found = new TreeMap<>();
    for (BigInteger[] row : reduced()) {
      List<Integer> open = new ArrayList<>();
      for (int j = 0; j < unknown.size(); j++) {
        if (row[j].signum() != 0) {
          open.add(j);
        }
      }
      if (open.size() == 1) {
        found.put(names.get(open.getFirst()), row[unknown.size()].divide(row[open.getFirst()]));
      }
    }
    return found;
  }

  private BigInteger[] equation(Map<String, Long> sum) {
    BigInteger[] row = new BigInteger[unknown.size() + 1];
    Arrays.fill(row, BigInteger.ZERO);
    sum.forEach(
        (key, times) -> {
          Integer place = unknown.get(key);
          if (place == null) {
            row[unknown.size()] =
                row[unknown.size()].subtract(BigInteger.valueOf(times * shown.get(key)));
          } else {
            row[place] = row[place].add(BigInteger.valueOf(times));
          }
        });
    return row;
  }

  /** Reduced row echelon form, without fractions: rows are multiplied instead of divided. */
  private List<BigInteger[]> reduced() {
    List<BigInteger[]> rows = new ArrayList<>();
    sums.forEach(sum -> rows.add(equation(sum)));
    int done = 0;
    for (int column = 0; column < unknown.size() && done < rows.size(); column++) {
      int pivot = done;
      while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      BigInteger[] own = rows.get(pivot);
      rows.set(pivot, rows.get(done));
      rows.set(done, own);
      for (int i = 0; i < rows.size(); i++) {
        if (i != done && rows.get(i)[column].signum() != 0) {
          rows.set(i, minus(rows.get(i), own, column));
        }
      }
      done++;
    }
    return rows;
  }

  private static BigInteger[] minus(BigInteger[] row, BigInteger[] own, int column) {
    BigInteger[] left = new BigInteger[row.length];
    BigInteger divisor = BigInteger.ZERO;
    for (int j = 0; j < row.length; j++) {
      left[j] = row[j].multiply(own[column]).subtract(own[j].multiply(row[column]));
      divisor = divisor.gcd(left[j]);
    }
    if (divisor.compareTo(BigInteger.ONE) > 0) {
      for (int j = 0; j < row.length; j++) {
        left[j] = left[j].divide(divisor);
      }
    }
    return left;
  }

  /** Those of which more follows than may, and what follows, in words. */
  public Map<String, String> narrower(Map<String, Integer> thresholds) {
    Map<String, String> weak = new TreeMap<>();
    derived().forEach((key, number) -> weak.put(key, "is " + number));
    for (String key : unknown.keySet()) {
      Range range = range(key);
      if (range.width() < thresholds.get(key) - 1e-6) {
        weak.merge(key, "lies in " + range, (exact, wide) -> exact + ", " + wide);
      }
    }
    return weak;
  }
}
