// Opens the record for the faces of the program, which import tasks only.

export type { Database, Holder, Opening } from '../record/database.ts';
export { type Location, openRecord } from '../record/open-record.ts';
