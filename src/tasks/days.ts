// Calendar days, for the faces of the program.

export { isIsoDay } from '../coder/calendar.ts';
