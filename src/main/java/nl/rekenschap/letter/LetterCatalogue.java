package nl.rekenschap.letter;

import java.util.List;

/** The kinds of letters of a room; each room that sends letters offers one as a bean. */
@FunctionalInterface
public interface LetterCatalogue {

  List<? extends LetterKind> letters();
}
