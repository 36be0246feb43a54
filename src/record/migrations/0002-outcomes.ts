// Events by what became of them: open plans are found without looking at the rest. Frozen: a change of the schema is a new migration.

export const SQL = `
CREATE INDEX events_outcome ON events (outcome, day, number);
`;
