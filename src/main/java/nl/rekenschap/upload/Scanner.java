package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses. */
interface Scanner {

  /** What a scanner says of a file. */
  sealed interface Answer {

    record Clean() implements Answer {}

    record Infected(String signature) implements Answer {}

    /** More than it looks through; so nothing is known about it. */
    record TooLarge() implements Answer {}
  }

  /** Whether there is one; without, files are taken unscanned and the screens say so. */
  boolean isOn();

  /**
   * @throws IOException when it cannot be reached or gives no answer
   */
  Answer scan(InputStream in) throws IOException;
}
