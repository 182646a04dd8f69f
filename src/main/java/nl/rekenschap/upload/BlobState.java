package nl.rekenschap.upload;

/** Whether a content may be given out. */
public enum BlobState {
  /** Scanned, or made by the product. */
  CLEAN,
  /** Taken where nothing scans. */
  UNSCANNED,
  /** Not scanned yet: nobody gets it. */
  WAITING,
  /** A virus was found in it, and it is gone. */
  INFECTED
}
