// Events whose interval ends in a later year than it begins are found from any of its days. Frozen: a change of the schema is a new migration.

export const SQL = `
CREATE INDEX events_long ON events (day, number)
  WHERE last_day IS NOT NULL AND substr(last_day, 1, 4) > substr(first_day, 1, 4);
`;
