package nl.rekenschap.workflow.operations;

/**
 * An element of a diagram where something waits.
 *
 * @param element id of it in the drawing
 * @param tokens how many wait there
 * @param moves whether the newest version has it too, so that what waits there can go along
 */
public record Place(String element, String name, int tokens, boolean moves) {}
