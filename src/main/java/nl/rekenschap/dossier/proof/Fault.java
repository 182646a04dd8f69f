package nl.rekenschap.dossier.proof;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was written.
 *
 * @param caseId case that it is in; absent when it is in no case
 * @param number entry of the case, or number of the seal or reading; 0 when it has none
 * @param line 1-based line of the file; 0 when it was no file
 * @param detail day, seal or count that says more; may be empty
 */
public record Fault(Kind kind, @Nullable String caseId, int number, long line, String detail) {

  /** What is wrong. */
  public enum Kind {
    /** A line that is not what the product writes. */
    UNREADABLE,
    /** An entry whose hash does not follow from what it says and the entry before it. */
    CHANGED,
    /** Words in it were made unreadable, and no later entry of the case says so. */
    UNREADABLE_UNSAID,
    /** An entry is not there, while a later one is. */
    MISSING,
    /** An entry stands elsewhere than it was written. */
    OUT_OF_ORDER,
    /** The last entries are not there, while a seal or a count knows of them. */
    CUT,
    /** More entries than the case is said to have. */
    EXTRA,
    /** The chain is sound by itself, but a seal was made over another one. */
    NOT_AS_SEALED,
    /** Dated on a sealed day, but the seal of that day does not know it. */
    NOT_IN_SEAL,
    /** A seal that does not follow from what it holds and the seal before it. */
    SEAL_CHANGED,
    /** A seal is not there, while a later one is. */
    SEAL_MISSING,
    /** A head that left the building is newer than all of this: an older copy was put back. */
    OLDER,
    /** A head that left the building is not the one of that day here. */
    HEAD_UNLIKE,
    /** A reading that is not as it was written, or that a seal knows otherwise. */
    READING_CHANGED,
    /** A line stands where none of its kind may stand. */
    MISPLACED,
    /** The file does not end as it should. */
    UNFINISHED,
    /** The file as a whole is not the one that was made. */
    FILE_CHANGED
  }

  /** In that language, as one sentence. */
  public String in(Locale language) {
    String text =
        ResourceBundle.getBundle("vaadin-i18n.translations", language)
            .getString("dossier.Fault." + kind);
    String where = caseId == null ? "–" : caseId;
    return new MessageFormat(text, language)
        .format(new Object[] {where, Integer.toString(number), detail});
  }
}
