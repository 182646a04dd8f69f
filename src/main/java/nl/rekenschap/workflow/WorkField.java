package nl.rekenschap.workflow;

import nl.rekenschap.kernel.Refused;

/** What the work list can be narrowed to, value by value. */
public enum WorkField {
  /** Id of the organisation. */
  PROVIDER,
  /** Code of the intervention. */
  INTERVENTION,
  /** Code of the programme line. */
  LINE,
  /** Code of the district; a case can be in several. */
  DISTRICT,
  /** A year such as {@code 2025}, or a period of it such as {@code 2025-q1}. */
  PERIOD,
  /** Id of the user task in the diagram. */
  KIND,
  /** Id of the team that the case is with. */
  TEAM;

  /**
   * The field that a kept view or an address names.
   *
   * @throws Refused {@code workflow.query.noField} when there is none of that name (any more)
   */
  public static WorkField named(String name) {
    for (WorkField field : values()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw new Refused("workflow.query.noField", name);
  }
}
