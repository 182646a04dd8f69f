package nl.rekenschap.council;

/** Kinds of figures from elsewhere that somebody types in, each with its source. */
public enum Series {
  /** An indicator that the council itself set; its subject is the indicator's code. */
  CONTEXT,
  /** School weight; its subject is the school's code. */
  SCHOOL_WEIGHT,
  /** Percentage of households with a low income; its subject is the area's code. */
  LOW_INCOME
}
