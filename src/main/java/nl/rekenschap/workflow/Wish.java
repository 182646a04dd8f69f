package nl.rekenschap.workflow;

import nl.rekenschap.kernel.PersonId;

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

  default String verb() {
    return switch (this) {
      case Assign assign -> "ASSIGN";
      case Release release -> "RELEASE";
      case TakeOver takeOver -> "TAKE_OVER";
      case Remind remind -> "REMIND";
    };
  }
}
