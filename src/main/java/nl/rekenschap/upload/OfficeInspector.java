package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.ZipDirectory.Entry;

/**
 * Office documents, which are zip archives of XML (ECMA-376, ISO/IEC 26300): their directory is
 * judged before anything is unpacked, and then each part while it is unpacked to nowhere.
 */
final class OfficeInspector {

  private static final int HEAD = 8;
  private static final String MIMETYPE = "mimetype";
  private static final Set<String> PACKED =
      Set.of(
          "zip", "docx", "docm", "xlsx", "xlsm", "xlsb", "xls", "doc", "pptx", "ppt", "odt", "ods",
          "odp", "jar", "gz", "7z", "rar", "bz2", "xz", "iso", "cab", "eml", "msg", "pdf");

  /** The figures of a chart in a text, which Word keeps in a workbook of their own. */
  private static final Pattern CHART_BOOK = Pattern.compile("word/embeddings/[^/]+\\.xlsx");

  private static final int MOST_CHARTS = 30;

  private final Sort sort;
  private final Limits limits;
  private final boolean within;
  private final PartRules rules;
  private final XmlWatch watch;
  private int charts;

  OfficeInspector(Sort sort, Limits limits) {
    this(sort, limits, false);
  }

  /**
   * @param within another document: then nothing is within this one
   */
  private OfficeInspector(Sort sort, Limits limits, boolean within) {
    this.sort = sort;
    this.limits = limits;
    this.within = within;
    this.rules = sort.family() == Sort.Family.ODF ? new OdfRules(sort) : new OoxmlRules(sort);
    this.watch = new XmlWatch(rules);
  }

  void inspect(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      List<Entry> entries = ZipDirectory.read(file);
      checkSizes(entries);
      entries.forEach(entry -> checkName(entry.name()));
      checkKind(file, entries);
      for (Entry entry : entries) {
        try (ZipPart part = new ZipPart(file, entry)) {
          if (isChartBook(entry.name())) {
            lookWithin(path, part);
          } else {
            look(entry, part);
          }
        }
      }
    }
  }

  private void checkSizes(List<Entry> entries) {
    long all = 0;
    for (Entry entry : entries) {
      if (entry.inflated() < 0 || entry.inflated() > limits.inflated()) {
        throw new Refused("upload.zip.tooMuch");
      }
      all += entry.inflated();
      boolean bomb =
          entry.inflated() > Limits.SMALL
              && entry.inflated() / Math.max(1, entry.packed()) > Limits.RATIO;
      if (bomb || all > limits.inflated()) {
        throw new Refused("upload.zip.tooMuch");
      }
    }
  }

  private void checkName(String name) {
    if (isChartBook(name)) {
      charts++;
      if (charts > MOST_CHARTS) {
        throw new Refused("upload.embedded");
      }
      return;
    }
    String small = name.toLowerCase(Locale.ROOT);
    rules.name(small);
    if (PACKED.contains(small.substring(small.lastIndexOf('.') + 1))) {
      throw new Refused("upload.zip.nested");
    }
  }

  private boolean isChartBook(String name) {
    return !within
        && sort == Sort.DOCX
        && CHART_BOOK.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** As any workbook that comes in, from a file beside the document, which is gone afterwards. */
  private void lookWithin(Path path, InputStream unpacked) throws IOException {
    Path book = Quarantine.beside(path);
    try {
      try (OutputStream out = Files.newOutputStream(book)) {
        unpacked.transferTo(out);
      }
      Limits part = new Limits(limits.inflated() / MOST_CHARTS, limits.pixels());
      OfficeInspector inspector = new OfficeInspector(Sort.XLSX, part, true);
      inspector.inspect(book);
      inspector.finish();
    } finally {
      Quarantine.forget(book);
    }
  }

  /** Another kind of document, or no document at all, under this ending. */
  private void checkKind(RandomAccessFile file, List<Entry> entries) throws IOException {
    boolean open = entries.getFirst().name().equals(MIMETYPE);
    if (sort.family() == Sort.Family.ODF) {
      if (!open || !typeOf(file, entries.getFirst()).equals(sort.mediaType())) {
        throw new Refused("upload.type.disagrees");
      }
    } else if (open || entries.stream().noneMatch(e -> e.name().equals(OoxmlRules.TYPES))) {
      throw new Refused("upload.type.disagrees");
    }
  }

  private static String typeOf(RandomAccessFile file, Entry entry) throws IOException {
    try (ZipPart part = new ZipPart(file, entry)) {
      return new String(part.readNBytes(100), StandardCharsets.US_ASCII).strip();
    }
  }

  private void look(Entry entry, InputStream unpacked) throws IOException {
    PushbackInputStream part = new PushbackInputStream(unpacked, HEAD);
    byte[] head = part.readNBytes(HEAD);
    part.unread(head);
    if (Magic.isArchive(head)) {
      throw new Refused("upload.zip.nested");
    }
    if (Magic.isOldOffice(head) || Magic.isProgram(head) || Magic.isPdf(head)) {
      throw new Refused("upload.embedded");
    }
    String name = entry.name().toLowerCase(Locale.ROOT);
    if (XmlWatch.isXml(name, head)) {
      watch.read(name, part);
    } else {
      part.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** After all parts: whether the document is what its ending says. */
  void finish() {
    rules.finish();
  }
}
