package nl.rekenschap.letter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the XHTML of a paper. The PDF library would look for the parsers in all jars, and send what
 * it reads through an XSLT transformer, for every document anew.
 */
final class PaperXml {

  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String LAZY = "http://apache.org/xml/features/dom/defer-node-expansion";

  /** A parser is for one thread at a time. */
  private static final ThreadLocal<DocumentBuilder> PARSERS =
      ThreadLocal.withInitial(PaperXml::parser);

  static {
    // The PDF library asks for these with each paper, and looks through all jars while unnamed.
    name("javax.xml.parsers.DocumentBuilderFactory", DocumentBuilderFactory.newDefaultInstance());
    name("javax.xml.transform.TransformerFactory", TransformerFactory.newDefaultInstance());
  }

  private PaperXml() {}

  private static void name(String property, Object factory) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, factory.getClass().getName());
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DOCTYPE, true);
      factory.setFeature(LAZY, false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is not well-formed, which is a mistake of ours
   */
  static Document read(String xhtml) {
    try {
      return PARSERS.get().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("no XHTML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
