-- The key that workbooks are sealed with, made at the first start when the settings give none.
CREATE TABLE workbook.seal_key (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  key      bytea NOT NULL CHECK (length(key) >= 32)
);
