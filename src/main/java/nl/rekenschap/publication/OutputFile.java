package nl.rekenschap.publication;

import java.nio.charset.StandardCharsets;

/**
 * A file of an edition.
 *
 * @param name without a folder; files of one edition stand beside each other and link so
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutputFile(String name, String mediaType, byte[] content) {

  static OutputFile text(String name, String mediaType, String text) {
    return new OutputFile(
        name, mediaType + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
