import { describe, expect, test } from 'vitest';
import { aboutOf, inputOf, nameFields, readAbout } from '#lib/ui/evidence/about.ts';

const zone = 'Europe/Budapest';
const kept = { title: 'T', outlet: null, byline: 'B', canonicalUrl: 'https://a.example/b' };
const at = Date.UTC(2026, 0, 1, 13, 5, 42);

describe('the fields of an article', () => {
	test('show an instant by the space’s clock', () => {
		expect(aboutOf({ ...kept, publishedAt: at, publishedDay: '2026-01-01' }, zone)).toEqual({
			...{ title: 'T', outlet: '', byline: 'B', url: 'https://a.example/b' },
			...{ day: '2026-01-01', time: '14:05' }
		});
	});

	test('leave the time empty where only the day is known', () => {
		const day = { publishedAt: Date.UTC(2025, 11, 31, 23), publishedDay: '2026-01-01' };
		expect(aboutOf({ ...kept, ...day }, zone)).toMatchObject({ day: '2026-01-01', time: '' });
		const none = { publishedAt: null, publishedDay: null };
		expect(aboutOf({ ...kept, ...none }, zone)).toMatchObject({ day: '', time: '' });
	});

	test('give back a date nobody touched to the second, and else what was typed', () => {
		const was = { publishedAt: at, publishedDay: null };
		const about = aboutOf({ ...kept, ...was }, zone);
		expect(inputOf({ ...about, title: 'U', byline: ' ' }, was, zone)).toEqual({
			...{ title: 'U', outlet: null, byline: null, url: 'https://a.example/b', ...was }
		});
		expect(inputOf({ ...about, time: '' }, was, zone)).toMatchObject({
			...{ publishedAt: null, publishedDay: '2026-01-01' }
		});
		expect(inputOf({ ...about, time: '15:00' }, was, zone)).toMatchObject({
			...{ publishedAt: Date.UTC(2026, 0, 1, 14), publishedDay: '2026-01-01' }
		});
		expect(inputOf({ ...about, day: '' }, was, zone)).toMatchObject({
			...{ publishedAt: null, publishedDay: null }
		});
	});
});

test('a draft is read for the texts in it', () => {
	expect(readAbout({ title: 'T', outlet: 3, other: 'x' })).toEqual({ title: 'T' });
	expect(readAbout(null)).toBeNull();
});

test('fields are named as on the form', () => {
	expect(nameFields(['title'])).toBe('title');
	expect(nameFields(['title', 'byline', 'published'])).toBe('title, author and date');
});
