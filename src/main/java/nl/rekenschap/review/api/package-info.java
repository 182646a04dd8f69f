/** Questions at figures, for a provider's programs: see {@code src/docs/api.md}. */
@NullMarked
package nl.rekenschap.review.api;

import org.jspecify.annotations.NullMarked;
