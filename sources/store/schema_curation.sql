-- What each line of the log changed, so that any change can be told and undone.
--
-- `existed` says whether the record was there before; `version` is then that of
-- `history` which holds what it said, else the last one that history had.
-- The hash of the line of the log covers these rows and what they point to.
CREATE TABLE change_record(
  sequence INTEGER NOT NULL,  -- of the log
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  existed INTEGER NOT NULL CHECK(existed IN (0, 1)),
  version INTEGER NOT NULL,
  PRIMARY KEY(sequence, kind, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER change_stays BEFORE DELETE ON change_record
BEGIN SELECT RAISE(ABORT, 'changes are never deleted'); END;
CREATE TRIGGER change_is_fixed BEFORE UPDATE ON change_record
BEGIN SELECT RAISE(ABORT, 'changes are never altered'); END;
