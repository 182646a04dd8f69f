package nl.rekenschap.reporting;

import java.util.Arrays;
import java.util.Optional;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Span;
import org.jspecify.annotations.Nullable;

/**
 * The accepted values of one budget line as columns of numbers; made into values only for the year
 * that is asked for. What stands at one place in the columns belongs together.
 */
final class ItemValues {

  private static final int FIRST_SIZE = 32;

  private int size;
  private long[] at = new long[FIRST_SIZE];
  private String[] indicators = new String[FIRST_SIZE];
  private int[] versions = new int[FIRST_SIZE];
  private String[] kinds = new String[FIRST_SIZE];
  private long[] numbers = new long[FIRST_SIZE];
  private long[] denominators = new long[FIRST_SIZE];

  /** Null as long as no value has one; so are the words. */
  private @Nullable String @Nullable [] parts;

  private @Nullable String @Nullable [] words;

  /**
   * Where a value belongs, as one number that sorts by time and then by place in the round: year,
   * periods a year, period, place.
   */
  static final class At {
    static final int YEAR = 32;
    static final int PER_YEAR = 28;
    static final int PERIOD = 24;
    private static final int SMALL = 0xF;
    private static final long WITHIN_YEAR = 0xFFFF_FFFFL;

    private At() {}

    static int year(long at) {
      return (int) (at >> YEAR);
    }

    /** The same for all values of one period. */
    static long period(long at) {
      return at >> PERIOD;
    }

    static Span span(long at) {
      int perYear = (int) (at >> PER_YEAR) & SMALL;
      return new Span(year(at), frequency(perYear), (int) (at >> PERIOD) & SMALL);
    }

    private static Frequency frequency(int perYear) {
      return switch (perYear) {
        case 1 -> Frequency.YEAR;
        case 2 -> Frequency.HALF_YEAR;
        case 4 -> Frequency.QUARTER;
        default -> throw new IllegalStateException("no frequency of " + perYear);
      };
    }
  }

  /** The next row of a copy: these columns, in this order. */
  void add(CopiedRows row) {
    if (size == at.length) {
      grow();
    }
    at[size] = row.number();
    indicators[size] = row.recurringText();
    versions[size] = row.whole();
    kinds[size] = row.recurringText();
    numbers[size] = row.numberOrZero();
    denominators[size] = row.numberOrZero();
    parts = with(parts, row.recurringTextOrNull());
    words = with(words, row.textOrNull());
    size++;
  }

  private @Nullable String @Nullable [] with(
      @Nullable String @Nullable [] texts, @Nullable String text) {
    if (text == null) {
      return texts;
    }
    @Nullable String[] room = texts == null ? new String[at.length] : texts;
    room[size] = text;
    return room;
  }

  private void grow() {
    int room = size * 2;
    at = Arrays.copyOf(at, room);
    indicators = Arrays.copyOf(indicators, room);
    versions = Arrays.copyOf(versions, room);
    kinds = Arrays.copyOf(kinds, room);
    numbers = Arrays.copyOf(numbers, room);
    denominators = Arrays.copyOf(denominators, room);
    parts = parts == null ? null : Arrays.copyOf(parts, room);
    words = words == null ? null : Arrays.copyOf(words, room);
  }

  /** The rows of a year, in order of time and then of place in the round. */
  int[] rowsOf(int year) {
    long[] found = new long[count(year)];
    int count = 0;
    for (int row = 0; row < size; row++) {
      if (At.year(at[row]) == year) {
        found[count++] = (at[row] & At.WITHIN_YEAR) << Integer.SIZE - 1 | row;
      }
    }
    Arrays.sort(found);
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) found[i] & Integer.MAX_VALUE;
    }
    return rows;
  }

  private int count(int year) {
    int count = 0;
    for (int row = 0; row < size; row++) {
      count += At.year(at[row]) == year ? 1 : 0;
    }
    return count;
  }

  long at(int row) {
    return at[row];
  }

  /** Without who typed it and the comment beside it. */
  Measurement value(int row) {
    return new Measurement(
        indicators[row],
        versions[row],
        parts == null ? Optional.empty() : Optional.ofNullable(parts[row]),
        Cell.value(kinds[row], numbers[row], denominators[row], word(row)));
  }

  private String word(int row) {
    String word = words == null ? null : words[row];
    return word == null ? "" : word;
  }
}
