// How much the record holds and which state it is in, for the faces of the program.

export { recordState, recordVersion } from '../../record/queries/record-state.ts';
