package nl.rekenschap.kernel;

import java.util.List;

/** A room that knows how some part of the product is doing. */
public interface Vitals {

  /** As it is now; asked for with all rows in sight, a few times a minute at most. */
  List<Vital> now();
}
