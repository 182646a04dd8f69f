package nl.rekenschap.upload;

/**
 * A virus was found in a content that had waited; it is gone. Rooms that hold it tell who must
 * know, in the same transaction.
 *
 * @param signature what the scanner calls it
 */
public record BlobInfected(String sha256, String signature) {}
