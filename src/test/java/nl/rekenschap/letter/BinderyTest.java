package nl.rekenschap.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is bound into a file, read back by the library. */
class BinderyTest {

  private static final COSName WEB = COSName.getPDFName("Web");

  private final Map<COSDictionary, COSDictionary> met = new IdentityHashMap<>();
  private final Deque<COSDictionary> toCompare = new ArrayDeque<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 199, 200, 201, 1500})
  void whatever_is_in_a_document_is_in_its_file(int size) throws Exception {
    try (PDDocument document = new PDDocument()) {
      COSDictionary web = new Web(document, size).root();
      document.getDocumentCatalog().getCOSObject().setItem(WEB, web);
      document.getDocumentInformation().setTitle("Web (van " + size + ")");
      byte[] file = Bindery.bind(document);

      try (PDDocument read = Loader.loadPDF(file)) {
        assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Web (van " + size + ")");
        same(web, read.getDocumentCatalog().getCOSObject().getCOSDictionary(WEB));
        while (!toCompare.isEmpty()) {
          sameEntries(toCompare.remove());
        }
        assertThat(met).hasSizeGreaterThanOrEqualTo(size);
      }
      assertThat(Bindery.bind(document)).isEqualTo(file);
    }
  }

  private void same(COSBase one, COSBase other) {
    COSBase a = Bindery.bare(one);
    COSBase b = Bindery.bare(other);
    switch (a) {
      case COSDictionary it -> meet(it, (COSDictionary) b);
      case COSArray it -> {
        assertThat(((COSArray) b).size()).isEqualTo(it.size());
        for (int i = 0; i < it.size(); i++) {
          same(it.get(i), ((COSArray) b).get(i));
        }
      }
      case COSNull it -> assertThat(b == null || b == COSNull.NULL).isTrue();
      case null -> assertThat(b == null || b == COSNull.NULL).isTrue();
      default -> assertThat(b).isEqualTo(a);
    }
  }

  private void meet(COSDictionary one, COSDictionary other) {
    if (met.putIfAbsent(one, other) == null) {
      toCompare.add(one);
    }
  }

  private void sameEntries(COSDictionary one) throws IOException {
    COSDictionary other = met.get(one);
    for (COSName key : one.keySet()) {
      if (!key.equals(COSName.LENGTH)) {
        same(one.getItem(key), other.getItem(key));
      }
    }
    if (one instanceof COSStream stream) {
      assertThat(((COSStream) other).createInputStream().readAllBytes())
          .isEqualTo(stream.createInputStream().readAllBytes());
    }
  }

  /** Dictionaries and streams that know each other, with values of all kinds; each is reached. */
  private static final class Web {

    private final Random random;
    private final List<COSDictionary> all = new ArrayList<>();

    Web(PDDocument document, int size) throws IOException {
      random = new Random(size);
      for (int i = 0; i < size; i++) {
        all.add(random.nextInt(4) == 0 && i > 0 ? stream(document) : new COSDictionary());
      }
      for (int i = 0; i < size; i++) {
        if (i + 1 < size) {
          all.get(i).setItem("Next", wrapped(all.get(i + 1)));
        }
        for (int n = random.nextInt(6); n > 0; n--) {
          all.get(i).setItem("Key " + n + " #(é)/", value(3));
        }
      }
    }

    COSDictionary root() {
      return all.getFirst();
    }

    private COSStream stream(PDDocument document) throws IOException {
      COSStream stream = document.getDocument().createCOSStream();
      byte[] content = new byte[random.nextInt(5000)];
      random.nextBytes(content);
      COSName filter = random.nextBoolean() ? COSName.FLATE_DECODE : null;
      try (OutputStream out = stream.createOutputStream(filter)) {
        out.write(content);
      }
      if (random.nextBoolean()) {
        stream.setItem(COSName.TYPE, COSName.METADATA);
      }
      return stream;
    }

    private COSBase wrapped(COSDictionary dictionary) {
      return random.nextBoolean() ? dictionary : new COSObject(dictionary);
    }

    private COSBase value(int depth) {
      return switch (random.nextInt(depth > 0 ? 10 : 7)) {
        case 0 -> COSName.getPDFName("a b#/" + random.nextInt());
        case 1 -> COSInteger.get(random.nextInt());
        case 2 -> new COSFloat(random.nextInt(100_000) / 64f);
        case 3 -> COSBoolean.getBoolean(random.nextBoolean());
        case 4 -> new COSString("(één\n) \\ " + random.nextInt());
        case 5 -> new COSString(("\r" + random.nextInt()).getBytes(UTF_8));
        case 6 -> COSNull.NULL;
        case 7 -> wrapped(all.get(random.nextInt(all.size())));
        case 8 -> array(depth);
        default -> leaf(depth);
      };
    }

    private COSArray array(int depth) {
      COSArray array = new COSArray();
      for (int n = random.nextInt(4); n > 0; n--) {
        array.add(value(depth - 1));
      }
      return array;
    }

    private COSDictionary leaf(int depth) {
      COSDictionary leaf = new COSDictionary();
      leaf.setItem("Leaf", value(depth - 1));
      return leaf;
    }
  }
}
