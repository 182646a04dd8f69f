package nl.rekenschap.access;

import java.util.Map;

/**
 * Accounts that the login page may name; only the rehearsal offers one.
 *
 * @param accounts account name to who it is, in the order to show
 */
public record LoginHint(Map<String, String> accounts) {}
