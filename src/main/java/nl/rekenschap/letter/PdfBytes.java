package nl.rekenschap.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/** What a PDF is made of, as it is written (ISO 32000-1, 7.3). For one thread at a time. */
final class PdfBytes extends OutputStream {

  private byte[] bytes = new byte[1 << 14];
  private int size;

  @Override
  public void write(int one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  @Override
  public void write(byte[] more) {
    write(more, 0, more.length);
  }

  @Override
  public void write(byte[] from, int start, int length) {
    room(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  PdfBytes text(String text) {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /**
   * Writes a value with what is in it.
   *
   * @param numbers of the objects that are referred to; 0 for what is written where it is used
   */
  PdfBytes value(@Nullable COSBase value, ToIntFunction<COSBase> numbers) {
    COSBase it = Bindery.bare(value);
    int number = it == null ? 0 : numbers.applyAsInt(it);
    if (number > 0) {
      text(Integer.toString(number)).text(" 0 R ");
    } else {
      written(it, numbers);
      write(' ');
    }
    return this;
  }

  private void written(@Nullable COSBase value, ToIntFunction<COSBase> numbers) {
    try {
      switch (value) {
        case COSName it -> it.writePDF(this);
        case COSInteger it -> it.writePDF(this);
        case COSFloat it -> it.writePDF(this);
        case COSBoolean it -> it.writePDF(this);
        case COSString it -> COSWriter.writeString(it, this);
        case COSArray it -> array(it, numbers);
        case COSDictionary it -> dictionary(it, numbers);
        case COSNull it -> text("null");
        case null -> text("null");
        default -> throw new IllegalArgumentException("no value: " + value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void array(COSArray array, ToIntFunction<COSBase> numbers) {
    text("[ ");
    array.forEach(value -> value(value, numbers));
    write(']');
  }

  PdfBytes dictionary(COSDictionary dictionary, ToIntFunction<COSBase> numbers) {
    text("<< ");
    entries(dictionary, numbers);
    return text(">>");
  }

  /** Writes all but its length. */
  PdfBytes entries(COSDictionary dictionary, ToIntFunction<COSBase> numbers) {
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      if (!entry.getKey().equals(COSName.LENGTH)) {
        value(entry.getKey(), numbers).value(entry.getValue(), numbers);
      }
    }
    return this;
  }

  void copyTo(PdfBytes other) {
    other.write(bytes, 0, size);
  }

  /**
   * An object with content, in whole.
   *
   * @param about what its dictionary says besides the length of the content
   */
  static byte[] object(int number, PdfBytes about, PdfBytes content) {
    PdfBytes object = new PdfBytes().text(number + " 0 obj\n<< ");
    about.copyTo(object);
    object.text("/Length " + content.size + " >>\nstream\n");
    content.copyTo(object);
    return object.text("\nendstream\nendobj\n").toByteArray();
  }

  /** The same with its content packed ({@code FlateDecode}). */
  static byte[] packed(int number, PdfBytes about, PdfBytes content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content.bytes, 0, content.size);
      deflater.finish();
      PdfBytes packed = new PdfBytes();
      byte[] piece = new byte[1 << 13];
      while (!deflater.finished()) {
        packed.write(piece, 0, deflater.deflate(piece));
      }
      return object(number, about.text("/Filter /FlateDecode "), packed);
    } finally {
      deflater.end();
    }
  }
}
