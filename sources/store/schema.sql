-- The source base of Attest, schema 4. One file, one table a kind of record.
--
-- What the tables promise by themselves, whoever writes to them:
--   * every fact, series, passage and published check leans on a document, and
--     every document on a publisher: without one it cannot exist;
--   * a verdict "supported" or "refuted" cannot exist without cited evidence;
--   * what was superseded or logged is never changed or deleted.
--
-- Times are kept apart: valid_from/valid_to (when it holds, seconds since 1970,
-- half-open, NULL = open), published (of the document, a TIMEX3 value, ''
-- undated), retrieved (the day it was fetched; never read as publication) and
-- recorded (the day it entered this base, '' unknown).
-- `checksum` is over the row's other columns (table.h): a flipped bit is noticed
-- when the row is read. `version` counts a record's revisions; earlier ones are
-- in `history`.

CREATE TABLE meta(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE publisher(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  name TEXT NOT NULL CHECK(name <> ''),
  tier INTEGER NOT NULL CHECK(tier BETWEEN 1 AND 4),
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  owner TEXT NOT NULL,     -- publishers of one owner are no rivals
  criteria TEXT NOT NULL,  -- why it has its tier
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Reprints of one dispatch share a group; a document alone is its own.
CREATE TABLE origin_group(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE document(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  publisher TEXT NOT NULL REFERENCES publisher(id),
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  published TEXT NOT NULL,
  published_from INTEGER,
  published_to INTEGER,
  retrieved TEXT NOT NULL,
  recorded TEXT NOT NULL,
  origin TEXT NOT NULL REFERENCES origin_group(id),
  language TEXT NOT NULL,
  licence TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL,
  CHECK((published = '') = (published_from IS NULL)),
  CHECK(retrieved = '' OR retrieved GLOB '????-??-??'),
  CHECK(recorded = '' OR recorded GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
CREATE INDEX document_by_publisher ON document(publisher);
CREATE INDEX document_by_origin ON document(origin);

CREATE TABLE entity(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  type TEXT NOT NULL CHECK(type <> ''),
  -- A place may be named before the place that contains it.
  part_of TEXT REFERENCES entity(id) DEFERRABLE INITIALLY DEFERRED,
  weight INTEGER NOT NULL,
  same_as TEXT NOT NULL,  -- its id elsewhere: "wikidata:Q1032"
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL,
  CHECK(part_of IS NULL OR part_of <> id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_by_whole ON entity(part_of) WHERE part_of IS NOT NULL;
CREATE INDEX entity_by_same ON entity(same_as) WHERE same_as <> '';

CREATE TABLE entity_name(
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL CHECK(name <> ''),
  language TEXT NOT NULL,
  -- Not "form IN (…)": for a list SQLite makes a table anew with each row.
  form TEXT NOT NULL CHECK(form = 'name' OR form = 'alias' OR form = 'acronym'
    OR form = 'demonym' OR form = 'title'),
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL,
  PRIMARY KEY(entity, ordinal)
) STRICT, WITHOUT ROWID;

-- Names and world once more, in the form in which a run uses them (claims/
-- text/image.h), in parts. Made anew whenever entities change; `state` is the
-- digest of the rows they were made from.
CREATE TABLE image(
  name TEXT NOT NULL CHECK(name IN ('names', 'world')),
  part INTEGER NOT NULL,
  state TEXT NOT NULL,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE(name, part)
) STRICT;

-- The property catalogue this base was built with, for people who open it.
CREATE TABLE property(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  family TEXT NOT NULL,
  temporal TEXT NOT NULL,
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  one_valued INTEGER NOT NULL CHECK(one_valued IN (0, 1)),
  labels TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK(id <> ''),
  property TEXT NOT NULL CHECK(property <> ''),
  polarity TEXT NOT NULL CHECK(polarity IN ('affirmed', 'negated')),
  modality TEXT NOT NULL,
  value_kind TEXT NOT NULL CHECK(value_kind = 'none' OR value_kind = 'quantity'
    OR value_kind = 'period' OR value_kind = 'duration' OR value_kind = 'term'
    OR value_kind = 'quote'),
  value_entity TEXT,
  unit TEXT NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER,
  statement BLOB NOT NULL,  -- claims/value/statement_code.h
  document TEXT NOT NULL REFERENCES document(id),
  as_of TEXT NOT NULL,
  recorded TEXT NOT NULL,
  rank TEXT NOT NULL CHECK(rank = 'normal' OR rank = 'preferred'
    OR rank = 'deprecated'),
  rank_reason TEXT NOT NULL,
  complete INTEGER NOT NULL CHECK(complete IN (0, 1)),
  sentences TEXT NOT NULL,
  note TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL,
  CHECK(valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  CHECK(rank <> 'deprecated' OR rank_reason <> ''),
  CHECK(as_of = '' OR as_of GLOB '????-??-??'),
  CHECK(recorded = '' OR recorded GLOB '????-??-??')
) STRICT;
CREATE INDEX fact_by_document ON fact(document);

-- Which facts speak of what: entity '' is every fact of the property, 'NER' one
-- that fills a role of it, '=NER' one that is its value. In the order in which
-- it is searched, and no index beside it: the Store puts many rows at once,
-- sorted (mention_index.h), which is what makes a large import fast.
CREATE TABLE fact_mention(
  property TEXT NOT NULL,
  entity TEXT NOT NULL,
  fact INTEGER NOT NULL,
  PRIMARY KEY(property, entity, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE series(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  indicator TEXT NOT NULL CHECK(indicator <> ''),
  unit TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES document(id),
  labels TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX series_by_indicator ON series(indicator);

-- A figure is exact text ("0.1", "22/7"): no value is ever a binary fraction.
CREATE TABLE observation(
  series TEXT NOT NULL REFERENCES series(id),
  entity TEXT NOT NULL,
  period TEXT NOT NULL CHECK(period <> ''),
  vintage TEXT NOT NULL,
  value TEXT NOT NULL CHECK(value <> ''),
  valid_from INTEGER NOT NULL,
  valid_to INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL,
  PRIMARY KEY(series, entity, period, vintage),
  CHECK(vintage = '' OR vintage GLOB '????-??-??')
) STRICT, WITHOUT ROWID;

CREATE TABLE passage(
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id),
  ordinal INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL CHECK(text <> ''),
  caption TEXT NOT NULL,
  about TEXT NOT NULL,  -- lines: "@" and an entity, "#" and a class
  statements BLOB NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL,
  UNIQUE(document, ordinal)
) STRICT;

-- What a passage states, by the article's own extractor: a French claim finds
-- an English passage by property and entity, not by shared words. Entity '' is
-- a statement that names none. `moment` is the day it is about, since 1970, so
-- that of thousands the nearest are found at once.
CREATE TABLE passage_statement(
  property TEXT NOT NULL,
  entity TEXT NOT NULL,
  moment INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  PRIMARY KEY(property, entity, moment, passage)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_check(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK(id <> ''),
  document TEXT NOT NULL REFERENCES document(id),
  claim TEXT NOT NULL CHECK(claim <> ''),
  language TEXT NOT NULL,
  rating TEXT NOT NULL,
  rating_value INTEGER NOT NULL CHECK(rating_value BETWEEN 0 AND 5),
  statement BLOB NOT NULL,  -- empty: none
  version INTEGER NOT NULL DEFAULT 1,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX check_by_document ON published_check(document);

-- Which passages ('p') and published checks ('c') carry a term: a stem, or an
-- id ("p@NER"). Lists in blocks (sources/store/posting.h), those of word n from
-- key n * 2^20 on. A record that says something new has a new key: the old one
-- leads nowhere.
CREATE TABLE word(
  term TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  holders INTEGER NOT NULL,
  blocks INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE posting(
  key INTEGER PRIMARY KEY,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

-- What records said before they were superseded, as JSON.
CREATE TABLE history(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  superseded TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY(kind, id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER history_stays BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER history_is_fixed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;

-- One line a change, chained: hash = SHA-256 of the line before and this one.
CREATE TABLE log(
  sequence INTEGER PRIMARY KEY,
  recorded TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL CHECK(action <> ''),
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  base_revision TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER log_stays BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER log_is_fixed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- No evidence, no verdict. The evidence is put down first, then the verdict;
-- the trigger refuses a decisive one that nothing carries.
CREATE TABLE verdict(
  id TEXT PRIMARY KEY CHECK(id <> ''),
  claim TEXT NOT NULL CHECK(claim <> ''),
  label TEXT NOT NULL CHECK(label IN ('supported', 'refuted', 'conflicting',
    'outdated', 'not_enough_evidence', 'not_checkable')),
  as_of TEXT NOT NULL,
  base_revision TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE verdict_evidence(
  verdict TEXT NOT NULL REFERENCES verdict(id)
    DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK(kind IN ('fact', 'observation', 'passage',
    'published_check')),
  record TEXT NOT NULL,
  stance TEXT NOT NULL CHECK(stance IN ('supports', 'contradicts')),
  PRIMARY KEY(verdict, kind, record)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER evidence_exists BEFORE INSERT ON verdict_evidence
WHEN NOT CASE NEW.kind
  WHEN 'fact' THEN EXISTS(SELECT 1 FROM fact WHERE id = NEW.record)
  WHEN 'observation' THEN EXISTS(SELECT 1 FROM series WHERE id = NEW.record)
  WHEN 'passage' THEN EXISTS(SELECT 1 FROM passage  -- "document#ordinal"
    WHERE document = rtrim(rtrim(NEW.record, '0123456789'), '#')
      AND ordinal = CAST(substr(NEW.record,
        length(rtrim(NEW.record, '0123456789')) + 1) AS INTEGER))
  ELSE EXISTS(SELECT 1 FROM published_check WHERE id = NEW.record) END
BEGIN SELECT RAISE(ABORT, 'evidence must be a record of the base'); END;
CREATE TRIGGER evidence_is_fixed BEFORE UPDATE ON verdict_evidence
BEGIN SELECT RAISE(ABORT, 'the evidence of a verdict is never changed'); END;
CREATE TRIGGER evidence_stays BEFORE DELETE ON verdict_evidence
BEGIN SELECT RAISE(ABORT, 'the evidence of a verdict is never deleted'); END;
CREATE TRIGGER verdict_is_fixed BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'a verdict is never changed'); END;
CREATE TRIGGER no_evidence_no_verdict BEFORE INSERT ON verdict
WHEN (NEW.label = 'supported' AND NOT EXISTS(SELECT 1 FROM verdict_evidence
        WHERE verdict = NEW.id AND stance = 'supports'))
  OR (NEW.label = 'refuted' AND NOT EXISTS(SELECT 1 FROM verdict_evidence
        WHERE verdict = NEW.id AND stance = 'contradicts'))
BEGIN SELECT RAISE(ABORT, 'no evidence, no verdict'); END;
