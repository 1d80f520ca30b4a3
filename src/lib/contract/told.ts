import { z } from 'zod';
import { FEED_KINDS } from '#lib/domain/told/feed-kind.ts';
import { MAIL_PACES } from '#lib/domain/told/mail-pace.ts';
import { zId, zLine, zLocalDay, zZone } from './values.ts';

const spaceId = zId('s');
const POINTS = 'Give a whole number of points from 1 to 99.';

export const zWatch = z.strictObject({
	questionId: zId('q'),
	points: z.int(POINTS).min(1, POINTS).max(99, POINTS).nullable(),
	outcome: z.boolean('Say yes or no.'),
	comments: z.boolean('Say yes or no.'),
	day: zLocalDay.nullable()
});
export const zNotices = z.strictObject({
	spaceId,
	/** Where the page before ended: the unread come first. */
	after: z.strictObject({ isRead: z.boolean(), seq: z.int().positive() }).nullable().default(null),
	limit: z.int().min(1).max(100).default(30)
});
export const zReadNotices = z.strictObject({
	spaceId,
	/** Null for all. */
	ids: z.array(zId('n')).max(100, 'At most 100 at once.').nullable()
});

/** What can be an address: one @, a dot behind it, and nothing that could end a line of a mail's head. */
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/u;

export const zMailAddress = z.strictObject({
	/** The space it is set in: its zone is the first guess. */
	spaceId,
	address: z
		.string()
		.trim()
		.max(254, 'That is longer than an address can be.')
		.regex(ADDRESS, 'Give one e-mail address, as ann@example.org.')
});
export const zMailPace = z.strictObject({
	pace: z.enum(MAIL_PACES, 'Choose how often.'),
	hour: z.int('Choose an hour.').min(0, 'Choose an hour.').max(23, 'Choose an hour.'),
	zone: zZone
});
export const zMakeFeed = z.strictObject({
	spaceId,
	kind: z.enum(FEED_KINDS, 'Choose what it holds.'),
	name: zLine('a name to know it by', 60)
});
export const zFeed = z.strictObject({ spaceId, feedId: zId('fd') });
export const zReadFeed = z.strictObject({
	token: z.string().min(1).max(100),
	/** Where links in it lead: the address it was asked for at. */
	origin: z.url().max(300)
});
