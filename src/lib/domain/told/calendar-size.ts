/** The questions whose dates a calendar holds at most: more than one shows well, and writing a thousand takes most of a second. */
export const CALENDAR_SIZE = 250;
