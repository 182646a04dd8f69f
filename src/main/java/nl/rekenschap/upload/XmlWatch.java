package nl.rekenschap.upload;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML parts piece by piece and shows each element to the rules. A document type is refused,
 * and with it every entity; so is what would fill memory: endless tags, depth and names.
 */
final class XmlWatch {

  private static final Set<String> ENDINGS = Set.of("xml", "rels", "vml", "rdf", "svg", "xhtml");
  private static final int LONGEST_TEXT = 32 * 1024;

  private final PartRules rules;
  private final Set<String> names = new HashSet<>();

  XmlWatch(PartRules rules) {
    this.rules = rules;
  }

  /** By its name or by how it begins: what a program would read as XML is read so here too. */
  static boolean isXml(String name, byte[] head) {
    if (head.length == 0) {
      return false;
    }
    int first = 0;
    while (first < head.length && (head[first] <= ' ' && head[first] >= 0 || isMark(head[first]))) {
      first++;
    }
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
        || first < head.length && head[first] == '<';
  }

  private static boolean isMark(byte one) {
    return one == (byte) 0xef
        || one == (byte) 0xbb
        || one == (byte) 0xbf
        || one == (byte) 0xfe
        || one == (byte) 0xff;
  }

  /** From a factory of its own: a shared one keeps every name it ever saw. */
  private static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(in);
  }

  void read(String part, InputStream in) throws IOException {
    try {
      XMLStreamReader xml = open(new TagGuard(in));
      Deque<String> open = new ArrayDeque<>();
      while (xml.hasNext()) {
        step(part, xml, xml.next(), open);
      }
      // What follows the last element is counted too.
      in.transferTo(OutputStream.nullOutputStream());
    } catch (XMLStreamException e) {
      throw cause(e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
      // What the parser itself makes of some damaged texts.
      throw new Refused("upload.damaged");
    }
  }

  /** The parser wraps what the stream below throws. */
  private static Refused cause(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof Refused refused) {
        return refused;
      }
    }
    String message = String.valueOf(thrown.getMessage());
    return new Refused(
        message.contains("ntity") || message.contains("DTD") ? "upload.doctype" : "upload.damaged");
  }

  private void step(String part, XMLStreamReader xml, int event, Deque<String> open)
      throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new Refused("upload.doctype");
      case XMLStreamConstants.START_ELEMENT -> {
        open.push(xml.getLocalName());
        remember(xml);
        if (open.size() > Limits.DEEPEST) {
          throw new Refused("upload.zip.hostile");
        }
        rules.element(part, xml);
      }
      case XMLStreamConstants.END_ELEMENT -> open.pop();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        String element = open.peek();
        if (element != null && xml.getTextLength() <= LONGEST_TEXT) {
          rules.text(part, element, xml.getText());
        }
      }
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
        if (xml.getPITarget().startsWith("xml-stylesheet")) {
          throw new Refused("upload.externalLinks");
        }
      }
      default -> {
        // White space, comments and the end say nothing.
      }
    }
  }

  private void remember(XMLStreamReader xml) {
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (names.size() > Limits.NAMES) {
      throw new Refused("upload.zip.hostile");
    }
  }

  /** The value of the attribute with that name, in whatever space of names. */
  static @Nullable String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Stops at a tag that does not end: the parser would keep all of it. */
  private static final class TagGuard extends FilterInputStream {

    private int since;
    private boolean within;

    TagGuard(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, Math.min(length, Limits.LONGEST_TAG / 2));
      for (int i = offset; i < offset + read; i++) {
        if (bytes[i] == '<') {
          within = true;
          since = 0;
        } else if (bytes[i] == '>') {
          within = false;
        } else if (within && ++since > Limits.LONGEST_TAG) {
          throw new Refused("upload.zip.hostile");
        }
      }
      return read;
    }
  }
}
