package nl.rekenschap.workflow;

import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to happen to work that waits, without doing it. */
sealed interface Wish {

  /** It becomes that colleague's to do. */
  record Assign(PersonId to) implements Wish {}

  /** Back to the group. */
  record Release() implements Wish {}

  /** From who has it to the acting person. */
  record TakeOver() implements Wish {}

  /** Who is to do it is told that it waits. */
  record Remind() implements Wish {}

  /** It presses more, or no longer. */
  record Press(Priority priority) implements Wish {}

  /**
   * The whole case goes to a team, with all that waits in it.
   *
   * @param team absent for the whole group
   * @param name of the team; absent for the whole group
   */
  record ToTeam(@Nullable String team, @Nullable String name) implements Wish {}

  default String verb() {
    return switch (this) {
      case Assign assign -> "ASSIGN";
      case Release release -> "RELEASE";
      case TakeOver takeOver -> "TAKE_OVER";
      case Remind remind -> "REMIND";
      case Press press -> press.priority() == Priority.HIGH ? "PRESS" : "EASE";
      case ToTeam toTeam -> "TEAM";
    };
  }
}
