import { expect, test } from 'vitest';
import { findCited } from '#lib/domain/article/cited.ts';

test.each([
	['The meeting is on hold, CNN reports.', ['CNN']],
	['According to Reuters, the two spoke on Monday.', ['Reuters']],
	['On Tuesday The New York Times reported that talks had stalled.', ['The New York Times']],
	['A source told Axios that no day was set; Bloomberg reported the same.', ['Axios', 'Bloomberg']],
	['Зустріч відклали, повідомляє Укрінформ.', ['Укрінформ']],
	['Нової дати не названо, повідомляє Укрінформ. Зустріч мала відбутися.', ['Укрінформ']],
	['За даними Укрінформу, переговори відклали.', ['Укрінформ']],
	['Про це пише «Європейська правда» з посиланням на Reuters.', ['Європейська правда', 'Reuters']],
	['Встречу отложили, сообщает ТАСС.', ['ТАСС']],
	['Das Treffen ist laut Spiegel verschoben.', ['Spiegel']],
	['Wie die Welt berichtet, gibt es kein Datum.', ['Welt']],
	['A találkozót elhalasztották, írja a Telex.', ['Telex']],
	['CNN reports that CNN reported it.', ['CNN']]
])('%s', (text, outlets) => {
	expect(findCited(text)).toEqual(outlets);
});

test.each([
	'According to Marco Rubio, no day was named.',
	'Lavrov reports to the president on Friday.',
	'The minister told parliament that “nothing is decided”.',
	'According to NATO and the White House, talks go on.',
	'He said: according to "We will see, later."',
	''
])('nobody is made an outlet who is none: %s', (text) => {
	expect(findCited(text)).toEqual([]);
});

test('a long text is looked through at its beginning, in no time', () => {
	expect(findCited(`${'A B C D '.repeat(500_000)} CNN reports`)).toEqual([]);
});
