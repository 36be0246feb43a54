// What the ending of a file's name says of its format, for the faces of the program.

export { formatOfName } from '../formats/readers/format-of.ts';
