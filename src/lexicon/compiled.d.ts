// The lexicon as scripts/build-lexicon.ts compiled it: JSON text of a `CompiledLexicon`.
export const compiled: string;
