/** How a person looks at the work list: what is asked, in which columns, and saved under a name. */
@NullMarked
package nl.rekenschap.workflow.views;

import org.jspecify.annotations.NullMarked;
