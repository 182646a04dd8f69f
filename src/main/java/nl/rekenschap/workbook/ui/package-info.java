/** The screen on which workbooks are taken along and handed in. */
@NullMarked
package nl.rekenschap.workbook.ui;

import org.jspecify.annotations.NullMarked;
