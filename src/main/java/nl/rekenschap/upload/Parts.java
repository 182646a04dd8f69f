package nl.rekenschap.upload;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Pieces one after the other as one stream, of which one is in memory at a time. */
final class Parts extends InputStream {

  private final IntFunction<byte @Nullable []> source;
  private byte @Nullable [] part = new byte[0];
  private int number;
  private int at;

  Parts(IntFunction<byte @Nullable []> source) {
    this.source = source;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    byte[] now = part;
    if (now != null && at == now.length && length > 0) {
      now = source.apply(number++);
      part = now;
      at = 0;
    }
    if (now == null) {
      return -1;
    }
    int read = Math.min(length, now.length - at);
    System.arraycopy(now, at, bytes, offset, read);
    at += read;
    return read;
  }
}
