package nl.rekenschap.programme;

/**
 * A statement of the plan in our own words, with the place where it stands.
 *
 * @param source such as {@code S1:495} (line 495 of the plan); the file's head explains the letters
 */
public record Fact(String text, String source) {}
