package nl.rekenschap.programme;

import java.util.List;
import java.util.Optional;

/**
 * A school the plan names; one school, also when it is listed under two areas.
 *
 * @param areas codes of the areas under which it is listed
 */
public record School(
    String code, String name, List<String> areas, Optional<String> note, String source) {}
