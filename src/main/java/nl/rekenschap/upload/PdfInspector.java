package nl.rekenschap.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.rekenschap.kernel.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF as its objects: each is walked, for what it runs, opens, sends or carries. One at a time,
 * and no longer than a limit.
 */
final class PdfInspector {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration TURN = Duration.ofSeconds(60);
  private static final int MOST_OBJECTS = 200_000;
  private static final int DEEPEST = 100;
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);
  private static final Set<String> ACTIONS =
      Set.of("Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition");
  private static final Set<String> MEDIA = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");

  private final PDDocument document;

  private PdfInspector(PDDocument document) {
    this.document = document;
  }

  static void inspect(Path file) throws IOException {
    PdfScan.scan(file);
    try {
      if (!ONE_AT_A_TIME.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refused("upload.busy");
      }
      inTime(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("upload.busy");
    }
  }

  /** The turn is given back when the parser is done, also when nobody waits for it any more. */
  private static void inTime(Path file) throws InterruptedException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              try {
                parse(file);
                return Boolean.TRUE;
              } finally {
                ONE_AT_A_TIME.release();
              }
            });
    Thread.ofPlatform().daemon().name("upload-pdf").start(task);
    try {
      task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Refused("upload.pdf.unreadable");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      // Also when the stack is full: what a parser cannot read, nobody should open.
      throw new Refused("upload.pdf.unreadable");
    }
  }

  private static void parse(Path file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw new Refused("upload.encrypted");
      }
      new PdfInspector(document).walk();
    } catch (InvalidPasswordException e) {
      throw new Refused("upload.encrypted");
    }
  }

  private void walk() {
    if (document.getNumberOfPages() == 0) {
      throw new Refused("upload.pdf.unreadable");
    }
    List<COSObjectKey> keys = List.copyOf(document.getDocument().getXrefTable().keySet());
    if (keys.size() > MOST_OBJECTS) {
      throw new Refused("upload.pdf.unreadable");
    }
    look(document.getDocumentCatalog().getCOSObject(), 0);
    for (COSObjectKey key : keys) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      COSBase content = object.getObject();
      if (content == null) {
        // Listed, and yet unreadable to this parser; another may read what this one cannot.
        throw new Refused("upload.pdf.unreadable");
      }
      look(content, 0);
    }
  }

  /** Only what stands in it itself: what it refers to has its own turn. */
  private void look(COSBase base, int depth) {
    if (depth > DEEPEST) {
      throw new Refused("upload.pdf.unreadable");
    }
    if (base instanceof COSDictionary dictionary) {
      look(dictionary);
      for (COSBase value : dictionary.getValues()) {
        look(value, depth + 1);
      }
    } else if (base instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        look(array.get(i), depth + 1);
      }
    }
  }

  private static void look(COSDictionary dictionary) {
    String action = dictionary.getNameAsString(COSName.S, "");
    String subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
    if (dictionary.containsKey(COSName.JS) || action.equals("JavaScript")) {
      throw new Refused("upload.pdf.script");
    }
    if (dictionary.containsKey(COSName.getPDFName("XFA"))) {
      throw new Refused("upload.pdf.form");
    }
    if (dictionary.containsKey(COSName.EF)
        || dictionary.containsKey(COSName.EMBEDDED_FILES)
        || dictionary.getNameAsString(COSName.TYPE, "").equals("EmbeddedFile")
        || subtype.equals("FileAttachment")) {
      throw new Refused("upload.pdf.embedded");
    }
    if (MEDIA.contains(subtype)) {
      throw new Refused("upload.pdf.media");
    }
    if (ACTIONS.contains(action) || dictionary.containsKey(COSName.AA)) {
      throw new Refused("upload.pdf.action");
    }
    if (action.equals("URI") && !isPlain(dictionary.getDictionaryObject(COSName.URI))) {
      throw new Refused("upload.pdf.action");
    }
    if (dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary opened
        && !Set.of("GoTo", "Named").contains(opened.getNameAsString(COSName.S, ""))) {
      throw new Refused("upload.pdf.action");
    }
  }

  private static boolean isPlain(COSBase target) {
    return target instanceof COSString text && Links.isFollowed(text.getString());
  }
}
