package nl.rekenschap.letter;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.DateConverter;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells of itself (XMP, ISO 19005-2, 6.6): which standards it keeps, how it is
 * called and when it was made. The library builds this anew for each document, by reflection over
 * all that XMP knows, and that takes a fifth of the time of a letter. Only three things of it are
 * ever different, so it builds it once, and here those three are filled in; to the byte the same.
 */
final class PdfLabel {

  /** The library writes the label when either of these says that it keeps a standard. */
  private static final Field A = field("_pdfAConformance");

  private static final Field UA = field("_pdfUaConformance");

  private static final String TITLE = "title-of-this-document";
  private static final String SUBJECT = "subject-of-this-document";
  private static final Pattern MOMENT = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");
  private static final Pattern PLACES = Pattern.compile(TITLE + "|" + SUBJECT);
  private static final Pattern MARKUP =
      Pattern.compile("[&<>]|[\\x7f-\\x9f\\x{2028}\\x{10000}-\\x{10ffff}]");
  private static final Map<String, String> ESCAPES = Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;");

  /** As the library makes it; null until it has. */
  private static volatile @Nullable String asMade;

  private PdfLabel() {}

  private static Field field(String name) {
    try {
      Field field = PdfBoxRenderer.class.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("the PDF library is another one than this was made for", e);
    }
  }

  /** The renderer keeps the standards as it was told to, but does not write so. */
  static void leave(PdfBoxRenderer renderer, PDDocument document, String language) {
    try {
      A.set(renderer, PdfAConformance.NONE);
      UA.setBoolean(renderer, false);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    renderer.setListener(new Place(document, language));
  }

  /** Keeps the place of the label in the file, which is filled when all is known. */
  private record Place(PDDocument document, String language) implements PDFCreationListener {

    @Override
    public void preOpen(PdfBoxRenderer renderer) {
      // Nothing is known yet.
    }

    @Override
    public void preWrite(PdfBoxRenderer renderer, int pages) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      PDMarkInfo marked = new PDMarkInfo();
      marked.setMarked(true);
      catalog.setMetadata(new PDMetadata(document));
      catalog.setMarkInfo(marked);
      catalog.setLanguage(language);
      PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
      catalog.setViewerPreferences(preferences);
      preferences.setDisplayDocTitle(true);
    }

    @Override
    public void onClose(PdfBoxRenderer renderer) {
      // Everything has been said by then.
    }
  }

  /**
   * Writes it, of a document that has been drawn.
   *
   * @param made makes a document with that title and subject, label included, in the library's way
   */
  static void write(PDDocument document, Function<Names, PDDocument> made) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    Names names = new Names(text(about.getTitle()), text(about.getSubject()));
    String label =
        PLACES
            .matcher(asMade(made))
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        escaped(place.group().equals(TITLE) ? names.title() : names.subject())));
    String moment = DateConverter.toISO8601(about.getCreationDate());
    String dated = MOMENT.matcher(label).replaceFirst(Matcher.quoteReplacement(moment));
    document
        .getDocumentCatalog()
        .getMetadata()
        .importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  /** How a document is called, and what it is about. */
  record Names(String title, String subject) {}

  private static String asMade(Function<Names, PDDocument> made) throws IOException {
    String label = asMade;
    if (label == null) {
      try (PDDocument document = made.apply(new Names(TITLE, SUBJECT))) {
        byte[] bytes = document.getDocumentCatalog().getMetadata().toByteArray();
        label = new String(bytes, StandardCharsets.UTF_8);
      }
      asMade = label;
    }
    return label;
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** As the library's XML writer does it. */
  private static String escaped(String text) {
    return MARKUP
        .matcher(text)
        .replaceAll(
            sign -> ESCAPES.getOrDefault(sign.group(), "&#" + sign.group().codePointAt(0) + ";"));
  }
}
