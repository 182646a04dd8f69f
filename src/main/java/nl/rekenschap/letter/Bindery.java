package nl.rekenschap.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Sha256;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes a drawn document into a file (ISO 32000-1, 7.5.7 and 7.5.8). The library's own way makes an
 * object of every array and of every line of a table, looks each of them up many times over, and
 * packs them one after the other; that took as long as laying out and drawing did together. Here
 * what is small stands where it is used, and the parts are written and packed side by side. The
 * document alone decides each part, so it decides the file.
 */
final class Bindery {

  /** So many objects are packed together. */
  private static final int PACK = 200;

  /** From so many parts on it helps to write them side by side; a letter has some ten. */
  private static final int MANY = 40;

  /** Bytes of an entry of the index: its kind, a place or an object, a place within that. */
  private static final int ENTRY = 1 + Integer.BYTES + Short.BYTES;

  /** An object that stands in the file by itself, as it is written there. */
  private record Part(int number, byte[] written) {}

  private final List<COSDictionary> objects = new ArrayList<>();
  private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final List<Supplier<Part>> parts = new ArrayList<>();
  private final ByteBuffer index;
  private final int last;

  private Bindery(COSDictionary root, COSDictionary info) {
    number(root);
    number(info);
    // The list grows while it is gone through.
    for (int i = 0; i < objects.size(); i++) {
      objects.get(i).getValues().forEach(this::numberWithin);
    }
    List<COSDictionary> small = new ArrayList<>();
    for (COSDictionary object : objects) {
      if (object instanceof COSStream stream) {
        parts.add(() -> alone(stream));
      } else {
        small.add(object);
      }
    }
    int packs = (small.size() + PACK - 1) / PACK;
    last = objects.size() + packs + 1;
    index = ByteBuffer.allocate((last + 1) * ENTRY);
    enter(0, 0, 0, 0xffff);
    for (int i = 0; i < packs; i++) {
      pack(objects.size() + 1 + i, small.subList(i * PACK, Math.min((i + 1) * PACK, small.size())));
    }
  }

  /** Binds it; its fonts hold what is used of them already. */
  static byte[] bind(PDDocument document) {
    COSDictionary root = document.getDocumentCatalog().getCOSObject();
    COSDictionary info = document.getDocumentInformation().getCOSObject();
    return new Bindery(root, info).file(root, info);
  }

  private void numberWithin(COSBase value) {
    switch (bare(value)) {
      case COSArray array -> array.forEach(this::numberWithin);
      case COSDictionary it when it instanceof COSStream || knowsOthers(it) -> number(it);
      case null, default -> {}
    }
  }

  private void number(COSDictionary object) {
    if (numbers.putIfAbsent(object, objects.size() + 1) == null) {
      objects.add(object);
    }
  }

  /** What knows no other, such as the mark of a line that is no text, stands where it is used. */
  private static boolean knowsOthers(COSDictionary dictionary) {
    return dictionary.getValues().stream().anyMatch(Bindery::isOther);
  }

  private static boolean isOther(@Nullable COSBase value) {
    return switch (bare(value)) {
      case COSArray array -> array.toList().stream().anyMatch(Bindery::isOther);
      case COSDictionary other -> true;
      case null, default -> false;
    };
  }

  static @Nullable COSBase bare(@Nullable COSBase value) {
    return value instanceof COSObject object ? object.getObject() : value;
  }

  private int numberOf(COSBase value) {
    return value instanceof COSDictionary ? numbers.getOrDefault(value, 0) : 0;
  }

  private Part alone(COSStream stream) {
    PdfBytes about = new PdfBytes().entries(stream, this::numberOf);
    PdfBytes content = new PdfBytes();
    try (InputStream in = stream.createRawInputStream()) {
      in.transferTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int number = numberOf(stream);
    // What has a type, such as what the file tells of itself, stays as it is.
    return stream.containsKey(COSName.FILTER) || stream.containsKey(COSName.TYPE)
        ? new Part(number, PdfBytes.object(number, about, content))
        : new Part(number, PdfBytes.packed(number, about, content));
  }

  private void pack(int number, List<COSDictionary> small) {
    for (int i = 0; i < small.size(); i++) {
      enter(numberOf(small.get(i)), 2, number, i);
    }
    parts.add(() -> packed(number, small));
  }

  private Part packed(int number, List<COSDictionary> small) {
    PdfBytes places = new PdfBytes();
    PdfBytes values = new PdfBytes();
    for (COSDictionary object : small) {
      places.text(numberOf(object) + " " + values.size() + " ");
      values.dictionary(object, this::numberOf).text(" ");
    }
    String about = "/Type /ObjStm /N " + small.size() + " /First " + places.size() + " ";
    values.copyTo(places);
    return new Part(number, PdfBytes.packed(number, new PdfBytes().text(about), places));
  }

  private void enter(int number, int kind, int where, int within) {
    index.position(number * ENTRY).put((byte) kind).putInt(where).putShort((short) within);
  }

  private byte[] file(COSDictionary root, COSDictionary info) {
    Stream<Supplier<Part>> work = parts.size() < MANY ? parts.stream() : parts.parallelStream();
    List<Part> written = work.map(Supplier::get).toList();
    PdfBytes file = new PdfBytes().text("%PDF-1.7\n%\u00f6\u00e4\u00fc\u00df\n");
    for (Part part : written) {
      enter(part.number(), 1, file.size(), 0);
      file.write(part.written());
    }
    String id = Sha256.ofEach(written.stream().map(Part::written).iterator()).substring(0, 32);
    int start = file.size();
    enter(last, 1, start, 0);
    String about =
        "/Type /XRef /W [ 1 4 2 ] /Size %d /Root %d 0 R /Info %d 0 R /ID [ <%s> <%s> ] "
            .formatted(last + 1, numberOf(root), numberOf(info), id, id);
    PdfBytes places = new PdfBytes();
    places.write(index.array());
    file.write(PdfBytes.packed(last, new PdfBytes().text(about), places));
    return file.text("startxref\n" + start + "\n%%EOF\n").toByteArray();
  }
}
