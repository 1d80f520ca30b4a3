import type { UserId } from '#lib/domain/ids.ts';
import { asText } from '#lib/domain/told/sentence.ts';
import { calendarDates, type CalendarDate } from '#lib/domain/told/calendar-dates.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import type { NoticeId } from '#lib/domain/ids.ts';
import { findHere, type Here } from '#lib/server/actions/here.ts';
import type { QuestionDates } from '#lib/server/store/dates.ts';
import type { MailSetting } from '#lib/server/store/mails.ts';
import type { Store } from '#lib/server/store/open.ts';
import { seenNotice } from '#lib/server/told/seen-notices.ts';

export type Line = { text: string; path: string };
/** What is new in one space, for one person. */
export type DigestPart = {
	space: string;
	/** The space's address: `/desk`. */
	base: string;
	notices: Line[];
	dates: Line[];
};

/** How long before it a daily mail tells of a closing, or of an answer that falls due. */
const AHEAD: Instant = 2 * DAY;
/** More notices than a mail is read for; the rest stands in the app, and in the next. */
const MOST = 100;

/**
 * What a mail would tell somebody now: notices that they have not read and no mail has told, and once a day the dates that have
 * come within two days since the last look. The example plays by a clock moved by hand, and sends nothing.
 */
export function digestFor(store: Store, setting: MailSetting, now: Instant) {
	const parts: DigestPart[] = [];
	const taken: NoticeId[] = [];
	for (const { id: spaceId, asOf } of store.spaces.listFor(setting.userId)) {
		const here =
			asOf === null ? findHere(store, { userId: setting.userId, spaceId }, now) : undefined;
		if (here === undefined) continue;
		const seen = store.notices
			.listUnmailed({ userId: setting.userId, spaceId }, MOST)
			.flatMap((notice) => seenNotice(store, here, notice) ?? []);
		const notices = seen.map((notice) => ({
			text: asText(notice.sentence, notice.question.title),
			path: notice.path
		}));
		const dates = setting.pace === 'daily' ? nearDates(store, here, setting.lookedAt ?? now) : [];
		if (notices.length + dates.length === 0) continue;
		taken.push(...seen.map(({ id }) => id));
		const base = `/${encodeURIComponent(here.space.slug)}`;
		parts.push({ space: here.space.name, base, notices, dates });
	}
	return { parts, taken };
}

/** Dates of what somebody watches or has forecast that have come near since `since`: each once. */
function nearDates(store: Store, here: Here & { userId: UserId }, since: Instant): Line[] {
	const { userId, forecasterId, now, space } = here;
	const from = Math.max(now, since + AHEAD);
	const isNear = (at: Instant) => at > from && at <= now + AHEAD;
	return store.dates
		.ofMember({ spaceId: space.id, userId, forecasterId }, { from: now, now })
		.flatMap((question) =>
			calendarDates(question)
				.filter(({ what }) => isNear(what === 'due' ? question.resolvesBy : question.closesAt))
				.map((date) => ({ text: dateWords(question, date), path: `questions/${question.id}` }))
		);
}

const WORDS: Record<CalendarDate['what'], string> = {
	closes: 'closes',
	due: 'is due for its answer',
	both: 'closes and is due for its answer'
};

function dateWords({ title, zone }: QuestionDates, { what, when }: CalendarDate): string {
	const time =
		when.kind === 'day'
			? `at the end of ${when.day} (${zone})`
			: `on ${new Date(when.at).toISOString().slice(0, 16).replace('T', ' at ')} (UTC)`;
	return `“${title}” ${WORDS[what]} ${time}`;
}
