import { budapestTime } from './budapest-time.ts';
import type { AnalystKey, ExampleStep } from './script.ts';

/** What the analysts say to each other about the summit, and what would change their minds. Invented, like them. */
export const budapestTalk = (): ExampleStep[] => [
	condition(
		'2025-10-17T10:15',
		'd',
		'A week goes by and nobody names a day on which the advisers meet.'
	),
	condition('2025-10-18T09:12', 'a', 'Either side says in public that the advisers will not meet.'),
	said(
		['2025-10-20T18:10', 'b', 'the-call'],
		'They spoke, and neither side named a day for the advisers. Does anybody read that as more than courtesy?'
	),
	said(
		['2025-10-20T18:26', 'd', 'dates-follow-calls'],
		'I do. A call between the two is how a date gets made. That none was named on the same day proves little.',
		'the-call'
	),
	said(
		['2025-10-20T18:41', 'c', 'silence'],
		'It is also what I would expect before a quiet *no*. That is why I have not moved.',
		'dates-follow-calls'
	),
	said(
		['2025-10-21T08:22', 'f', 'one-report'],
		'Evidence 3, 4 and 5 go back to **one** read-out. Count it once before you move.'
	),
	said(
		['2025-10-22T08:35', 'a', 'agreed'],
		'Agreed. I moved on the missing date, which is in the second of them.',
		'one-report'
	)
];

const condition = (wall: string, by: AnalystKey, words: string): ExampleStep => ({
	...{ at: budapestTime(wall), by, do: 'condition', question: 'summit-dec', words }
});

const said = (
	[wall, by, comment]: readonly [wall: string, by: AnalystKey, key: string],
	words: string,
	answers: string | null = null
): ExampleStep => ({
	...{ at: budapestTime(wall), by, do: 'comment', question: 'summit-dec' },
	...{ comment, answers, words }
});
