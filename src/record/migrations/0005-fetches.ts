// What was fetched for `isnad watch`: which pages need not be asked for again, and what to say to the servers of feeds. Frozen: a change of the schema
// is a new migration.

export const SQL = `
CREATE TABLE fetches (
  address {text} PRIMARY KEY,
  etag {text},
  modified {text},
  fetched {text},
  failures {integer} NOT NULL,
  not_before {text}
) {keyed};
`;
