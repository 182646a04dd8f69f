package nl.rekenschap.access;

/** What may happen to people and their accounts. */
public enum PersonAct {
  /** The administrator made an account. */
  ADDED,
  INVITED,
  /** The same invitation once more, with another link. */
  INVITED_AGAIN,
  INVITATION_WITHDRAWN,
  /** Who was invited has an account now. */
  JOINED,
  DUTIES_CHANGED,
  /** A key for a program of this person. */
  KEY_MADE,
  KEY_REVOKED,
  /** The account lets nobody in until it is given back. */
  BLOCKED,
  UNBLOCKED,
  PASSWORD_CHANGED,
  SECOND_STEP_SET,
  /** The administrator took it away; it is set up anew at the next login. */
  SECOND_STEP_RESET,
  SESSIONS_ENDED,
  /** The municipality's own login says so. */
  ROLES_CHANGED,
  REMOVED
}
