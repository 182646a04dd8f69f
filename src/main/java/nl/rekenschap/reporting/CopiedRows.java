package nl.rekenschap.reporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query as {@code COPY … TO STDOUT (FORMAT binary)} sends them: one message a row,
 * whose columns are read in their order. They arrive while the database still works, and no object
 * is made of a number; a result set is there only when the last row is, with an array for each of
 * its values.
 */
final class CopiedRows implements AutoCloseable {

  /** Signature, flags, and the length of what follows them. */
  private static final int SIGNATURE = 11;

  private static final int FLAGS = 4;
  private static final int ABSENT = -1;
  private static final int END = -1;

  private final CopyOut copy;
  private final RecurringTexts texts = new RecurringTexts();
  private ByteBuffer row = ByteBuffer.allocate(0);
  private boolean begun;

  /**
   * @param query without a semicolon; {@code COPY} takes no parameters, so nothing that somebody
   *     typed may be part of it
   */
  CopiedRows(Connection connection, String query) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
  }

  /** Goes to the next row; false when there is none. */
  boolean next() throws SQLException {
    byte[] message = copy.readFromCopy();
    if (message == null) {
      return false;
    }
    row = ByteBuffer.wrap(message);
    if (!begun) {
      begun = true;
      row.position(SIGNATURE + FLAGS);
      row.position(row.position() + Integer.BYTES + row.getInt());
    }
    // Nothing but the end of the copying comes after the mark that ends the rows.
    return row.getShort() != END || next();
  }

  /** A {@code bigint}. */
  long number() {
    skipLength();
    return row.getLong();
  }

  /** A {@code bigint}, or 0 where there is none. */
  long numberOrZero() {
    return row.getInt() == ABSENT ? 0 : row.getLong();
  }

  /** An {@code integer}. */
  int whole() {
    skipLength();
    return row.getInt();
  }

  /** A text that other rows have too. */
  String recurringText() {
    int length = row.getInt();
    String text = texts.text(row.array(), row.position(), length);
    row.position(row.position() + length);
    return text;
  }

  /** A text that other rows have too; null where there is none. */
  @Nullable String recurringTextOrNull() {
    row.mark();
    if (row.getInt() == ABSENT) {
      return null;
    }
    row.reset();
    return recurringText();
  }

  /** Null where there is none. */
  @Nullable String textOrNull() {
    int length = row.getInt();
    if (length == ABSENT) {
      return null;
    }
    byte[] text = new byte[length];
    row.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private void skipLength() {
    if (row.getInt() == ABSENT) {
      throw new IllegalStateException("a column without a value");
    }
  }

  /**
   * Lets what was not read go by, so that the connection can be used again: the driver's way to
   * cancel a copy leaves rows on their way, which the next statement would take for its own.
   */
  @Override
  public void close() throws SQLException {
    boolean more = copy.isActive();
    while (more) {
      more = copy.readFromCopy() != null;
    }
  }
}
