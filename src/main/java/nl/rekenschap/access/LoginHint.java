package nl.rekenschap.access;

import java.util.Map;

/**
 * Accounts that the login page may name; only the rehearsal offers one.
 *
 * @param accounts account name to the message key of its role, or the name of its organisation; in
 *     the order to show
 */
public record LoginHint(Map<String, String> accounts) {}
