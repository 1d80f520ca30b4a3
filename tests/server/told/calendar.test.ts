import { expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { eventsOf } from '../../support/calendar.ts';

/** As long as a title may be, with letters of two, three and four bytes. */
const LONG = 'Чи відбудеться зустріч у Будапешті, “як обіцяли”; 𝄞? '.repeat(6).slice(0, 299).trim();

async function calendar({ as, ann, space: spaceId }: TestApp) {
	const feed = { spaceId, kind: 'calendar_space', name: 'Телефон, робочий; '.repeat(3) } as const;
	const { token } = await as(ann).feed.make(feed);
	return eventsOf((await as(null).feed.read({ token, origin: 'https://presage.test' })).body);
}

test('a title as long as it may be, in Cyrillic, reads back as it was written', async () => {
	const app = testApp();
	app.ask({ title: LONG });
	const [event] = await calendar(app);
	expect(event?.summary).toBe(`Closes, answer due: ${LONG}`);
});

test('a calendar with more questions than it holds ends by saying so, where the first it leaves out would stand', async () => {
	const app = testApp();
	const { ask, clock } = app;
	const closing = (n: number) => clock.at + DAY + n * HOUR;
	const asked = (n: number) => {
		const times = { opensAt: clock.at, deadlineDay: null, zone: 'UTC', resolvesBy: null };
		ask({ title: `Question ${String(n)}`, schedule: { ...times, closesAt: closing(n) } });
	};
	for (let n = 0; n < 250; n++) asked(n);
	const all = await calendar(app);
	expect(all.at(-1)?.summary).toBe('Closes, answer due: Question 249');
	asked(250);
	const cut = await calendar(app);
	expect(cut).toHaveLength(251);
	expect(cut.at(-1)?.summary).toBe('Not all dates are here: only those of 250 questions');
	expect(cut.at(-1)?.startDate.toJSDate().getTime()).toBe(closing(250));
	expect(cut.at(-1)?.description).toBe('https://presage.test/desk/questions');
});
