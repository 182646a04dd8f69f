package nl.rekenschap.amendment;

/** On what a change rests that a provider did not ask for. */
public enum Ground {
  /** Not or not fully carried out (Awb 4:48(1)(a)). */
  NOT_CARRIED_OUT(true),
  /** Obligations not met (Awb 4:48(1)(b)). */
  OBLIGATIONS(true),
  /** Wrong or incomplete data (Awb 4:48(1)(c)). */
  WRONG_DATA(true),
  /** The award was wrong and the provider knew or should have known (Awb 4:48(1)(d)). */
  WRONG_AWARD(true),
  /** The award was wrong, and the provider could not know (Awb 4:50(1)(a)). */
  AWARD_UNJUST(false),
  /** Changed circumstances or other views (Awb 4:50(1)(b)). */
  CIRCUMSTANCES(false),
  /** A case that a regulation names (Awb 4:50(1)(c)). */
  REGULATION(false),
  /** The budget does not make the money available, and the award reserved that (Awb 4:34). */
  RESERVATION(true),
  /** The award or the regulation leaves room for it (Awb 4:38(2), 4:40). */
  HOOK(true);

  private final boolean atOnce;

  Ground(boolean atOnce) {
    this.atOnce = atOnce;
  }

  /** Without a fault of the provider a reasonable term is due, and its damage (Awb 4:50). */
  public boolean needsTerm() {
    return !atOnce;
  }

  /** Whether it can carry a change to the provider's detriment. */
  public boolean carriesDetriment() {
    return this != HOOK;
  }
}
