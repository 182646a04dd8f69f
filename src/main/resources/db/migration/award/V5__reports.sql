-- How often is reported between and when, as the award agrees; awards that are older have nothing here
-- and go by the rhythm of their case.
ALTER TABLE award.award
  ADD COLUMN usual_frequency  text CHECK (usual_frequency IN ('NONE', 'YEAR', 'HALF_YEAR', 'QUARTER')),
  ADD COLUMN frequency        text CHECK (frequency IN ('NONE', 'YEAR', 'HALF_YEAR', 'QUARTER')),
  -- The places in the year of the parts that are reported on, and the last day for each.
  ADD COLUMN report_spans     integer[] NOT NULL DEFAULT '{}',
  ADD COLUMN report_dates     date[] NOT NULL DEFAULT '{}',
  -- Why more often than the arrangement asks; and how often that is, as it was when it was decided.
  ADD COLUMN frequency_ground text NOT NULL DEFAULT '',
  ADD COLUMN most_often       text CHECK (most_often IN ('NONE', 'YEAR', 'HALF_YEAR', 'QUARTER')),
  ADD CHECK (cardinality(report_spans) = cardinality(report_dates));
