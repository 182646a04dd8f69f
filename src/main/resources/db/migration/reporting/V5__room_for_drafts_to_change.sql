-- A draft is changed time and again, and a workbook changes all of its fields at once. With half of each
-- page left free the new text finds room beside the old one, and the key's index need not know of it.
ALTER TABLE reporting.draft_value SET (fillfactor = 50);
