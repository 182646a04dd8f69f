package nl.rekenschap.dossier;

import java.util.List;
import nl.rekenschap.dossier.proof.Line;

/** Tells which cases were destroyed rather than lost; the room that destroys them offers it. */
public interface Graves {

  /** All, in order of case. */
  List<Line.Gone> all();
}
