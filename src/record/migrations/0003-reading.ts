// What lists, counts and sums over many events read stands in indexes of its own, so that none of them opens the rows; and an event knows its modes, by
// which it is scored. Frozen: a change of the schema is a new migration.

export const SQL = `
ALTER TABLE events ADD COLUMN modes {text} NOT NULL DEFAULT '[]';
UPDATE events SET modes = coalesce((SELECT {json account modes} FROM accounts WHERE accounts.number = events.number), '[]');
CREATE INDEX events_counted ON events (day, outcome, type, origins, accounts, last_day, place, modes, number);
CREATE INDEX events_told_often ON events (day, number) WHERE accounts > 1;
CREATE INDEX accounts_article ON accounts (article, event);
CREATE INDEX articles_outlet ON articles (outlet, original, written_start, number);
CREATE INDEX articles_latest ON articles ((coalesce(written_start, '')), number);
CREATE INDEX entities_kind ON entities (kind, number);
`;
