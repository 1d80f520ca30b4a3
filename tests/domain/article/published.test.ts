import { expect, test } from 'vitest';
import { readPublished } from '#lib/domain/article/published.ts';

test.each([
	['2025-10-21T14:05:00Z', Date.UTC(2025, 9, 21, 14, 5)],
	['2025-10-21T14:05Z', Date.UTC(2025, 9, 21, 14, 5)],
	['2025-10-21T14:05:00.250+0300', Date.UTC(2025, 9, 21, 11, 5, 0, 250)],
	['2025-10-21 14:05:00 -04:00', Date.UTC(2025, 9, 21, 18, 5)],
	['2025-10-21T00:30:00+03:00', Date.UTC(2025, 9, 20, 21, 30)]
])('%s is an instant, on the day that is printed', (text, publishedAt) => {
	expect(readPublished(text)).toEqual({ publishedAt, publishedDay: '2025-10-21' });
});

test.each([
	'2025-10-21',
	'2025-10-21T14:05:00',
	'2025-10-21 25:99Z',
	'2025/10/21',
	'21.10.2025',
	'21 October 2025',
	'21st of October, 2025',
	'21. Oct. 2025',
	'October 21, 2025',
	'Oct 21st 2025',
	'10:05 AM EDT, Tue October 21, 2025',
	'Tue, 21 Oct 2025 14:05:00 GMT',
	'21 октября 2025 года',
	'14:05, 21 ОКТ. 2025',
	'21 жовтня 2025',
	'21. Oktober 2025',
	'2025. október 21., kedd',
	'2025. okt. 21.'
])('%s is a day without an instant', (text) => {
	expect(readPublished(text)).toEqual({ publishedAt: null, publishedDay: '2025-10-21' });
});

test.each([
	'10/11/2025',
	'31 February 2025',
	'2025-13-01',
	'21 Smarch 2025',
	'21 October',
	'October 2025',
	'yesterday',
	'1.2.3.2025',
	'21 October 1625',
	''
])('%j says no day', (text) => {
	expect(readPublished(text)).toEqual({ publishedAt: null, publishedDay: null });
});
