package nl.rekenschap.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of a case somebody looks for.
 *
 * @param person name of who did it
 * @param room that said it; the beginning of the message key
 * @param from first day
 * @param until last day
 * @param text somewhere in the values, the reason or the names
 */
public record EntryFilter(
    Optional<String> person,
    Optional<String> room,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> text) {

  public static final EntryFilter ALL =
      new EntryFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
