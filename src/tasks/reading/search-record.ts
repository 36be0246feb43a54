// The task of `isnad search`: articles and entities that have the words.

export { searchRecord } from '../../record/queries/search-record.ts';
