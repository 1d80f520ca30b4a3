/** What a feed holds: the dates of a whole space or of one's own questions for a calendar, or one's notices for a reader. */
export const FEED_KINDS = ['calendar_space', 'calendar_mine', 'notices'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];
