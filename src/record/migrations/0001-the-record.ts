// The first schema: articles, accounts, events, entities, reviews. Frozen: a change of the schema is a new migration.

export const SQL = `
CREATE TABLE counters (name {text} PRIMARY KEY, value {integer} NOT NULL) {keyed};

CREATE TABLE articles (
  number {integer} PRIMARY KEY,
  id {text} NOT NULL UNIQUE,
  ref {text},
  url {text},
  outlet {text},
  title {text},
  published {text},
  written_start {text},
  written_end {text},
  dated {text},
  original {integer} NOT NULL,
  coder {text} NOT NULL,
  lexicon {text} NOT NULL,
  added {text} NOT NULL,
  setting {text} NOT NULL,
  coded {blob} NOT NULL,
  sketch {blob} NOT NULL
);
CREATE INDEX articles_original ON articles (original);
CREATE INDEX articles_ref ON articles (ref);
CREATE INDEX articles_written ON articles (written_start);
CREATE INDEX articles_lexicon ON articles (lexicon, coder);

CREATE TABLE printings (
  article {integer} NOT NULL,
  printing {text} NOT NULL,
  PRIMARY KEY (article, printing)
) {keyed};

CREATE TABLE article_bands (
  band {integer} NOT NULL,
  article {integer} NOT NULL,
  PRIMARY KEY (band, article)
) {keyed};

CREATE TABLE accounts (
  number {integer} PRIMARY KEY,
  article {integer} NOT NULL,
  key {text} NOT NULL,
  event {integer},
  shown {integer} NOT NULL,
  score {real},
  because {text},
  account {text} NOT NULL,
  UNIQUE (article, key)
);
CREATE INDEX accounts_event ON accounts (event);

CREATE TABLE account_blocks (
  block {integer} NOT NULL,
  shown {integer} NOT NULL,
  rank {text} NOT NULL,
  account {integer} NOT NULL,
  PRIMARY KEY (block, shown, rank, account)
) {keyed};

CREATE TABLE events (
  number {integer} PRIMARY KEY,
  id {text} NOT NULL,
  type {text} NOT NULL,
  outcome {text} NOT NULL,
  is_open {integer} NOT NULL,
  day {text} NOT NULL,
  first_day {text},
  last_day {text},
  place {text},
  accounts {integer} NOT NULL,
  origins {integer} NOT NULL,
  event {text} NOT NULL
);
CREATE INDEX events_day ON events (day, number);
CREATE INDEX events_type ON events (type, day, number);

CREATE TABLE event_entities (
  entity {integer} NOT NULL,
  day {text} NOT NULL,
  event {integer} NOT NULL,
  part {text} NOT NULL,
  PRIMARY KEY (entity, day, event, part)
) {keyed};
CREATE INDEX event_entities_event ON event_entities (event);

CREATE TABLE entities (
  number {integer} PRIMARY KEY,
  id {text} NOT NULL UNIQUE,
  kind {text} NOT NULL,
  name_en {text} NOT NULL,
  name_ar {text} NOT NULL,
  country {text},
  entity {text} NOT NULL
);

CREATE TABLE entity_names (
  name {text} NOT NULL,
  entity {integer} NOT NULL,
  PRIMARY KEY (name, entity)
) {keyed};

CREATE TABLE reviews (
  number {integer} PRIMARY KEY,
  made {text} NOT NULL,
  who {text} NOT NULL,
  action {text} NOT NULL,
  target {text} NOT NULL,
  value {text} NOT NULL,
  note {text},
  undoes {integer}
);
CREATE INDEX reviews_target ON reviews (target);

{fullText article_words}
{fullText entity_words}
`;
