// The ends of intervals of ISO calendar days that are open on one side.

/** Before all days. */
export const FIRST_DAY = '0000-01-01';
/** After all days: the end of what goes on. */
export const LAST_DAY = '9999-12-31';
