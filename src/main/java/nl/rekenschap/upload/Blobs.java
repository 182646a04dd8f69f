package nl.rekenschap.upload;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import nl.rekenschap.kernel.Refused;

/**
 * Where contents lie, each once under its SHA-256, however often it came. For rooms, which have
 * checked who may; an object store can take the place of what is behind this.
 */
public interface Blobs {

  /** Keeps a file that came in, in the transaction of the caller. */
  void keep(Arrived file);

  /**
   * Keeps what the product made itself, in the transaction of the caller.
   *
   * @return its SHA-256 in hex
   */
  String keep(String mediaType, byte[] content);

  /**
   * The content, read piece by piece.
   *
   * @throws Refused {@code upload.waiting} until it was scanned, {@code upload.removed} when a
   *     virus was found in it, {@code kernel.notFound}
   */
  InputStream open(String sha256);

  /** The state of each of these; absent what does not lie here. */
  Map<String, BlobState> states(Collection<String> sha256s);

  /** SHA-256 of what lies there now for each of these; absent what does not. */
  Map<String, String> measured(Collection<String> sha256s);

  /** Removes a content for good, whatever its state. */
  void delete(String sha256);
}
