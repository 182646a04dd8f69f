package nl.rekenschap.upload;

import java.util.Collection;
import java.util.Set;

/** A room that refers to contents; what no room holds is removed after a day. */
public interface BlobHolder {

  /** Which of these this room still needs. */
  Set<String> held(Collection<String> sha256s);
}
