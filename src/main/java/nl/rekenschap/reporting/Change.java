package nl.rekenschap.reporting;

/**
 * One field of a draft as somebody typed it.
 *
 * @param field see {@link FieldName}
 * @param text as typed; empty clears the field
 * @param basedOn version of the draft in which this person saw the field change last; 0 when it was
 *     empty
 */
public record Change(String field, String text, long basedOn) {}
