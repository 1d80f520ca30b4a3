import { NEXT_MEETING_OPTIONS } from './budapest-next.ts';
import { budapestTime } from './budapest-time.ts';
import { judgementSteps, type JudgementRow } from './evidence-rows.ts';
import type { ExampleStep } from './script.ts';

/**
 * What the others make of the evidence on the summit, and the base rate that one of them starts from. Invented, like the analysts: the count
 * of cases too, and it says so.
 */
export const budapestJudgements = (): ExampleStep[] => [
	{
		...{ at: budapestTime('2025-10-17T09:36'), by: 'c', do: 'start', question: 'summit-dec' },
		prior: {
			...{ kind: 'base_rate', happened: 4, cases: 24 },
			reference:
				'stretches of ten weeks in which the two presidents met in person (an invented count)'
		}
	},
	{
		...{ at: budapestTime('2025-10-17T09:56'), by: 'c', do: 'start', question: 'next-meeting' },
		prior: { kind: 'even' }
	},
	...judgementSteps([...BEFORE, ...AFTER], { 'next-meeting': NEXT_MEETING_OPTIONS })
];

const BEFORE: readonly JudgementRow[] = [
	['2025-10-17T09:38', 'c', 'agreed-to-meet', 'summit-dec', 1.5],
	['2025-10-17T09:43', 'c', 'agreed-to-meet', 'summit-nov', 1.5],
	['2025-10-17T09:58', 'c', 'agreed-to-meet', 'next-meeting', [3, 1, 1, 1, 1 / 1.5]],
	['2025-10-17T10:08', 'd', 'agreed-to-meet', 'summit-dec', 10],
	['2025-10-17T10:12', 'd', 'agreed-to-meet', 'summit-nov', 10],
	['2025-10-17T10:28', 'd', 'agreed-to-meet', 'next-meeting', [10, 1, 1, 1 / 1.5, 1 / 3]],
	['2025-10-17T11:18', 'b', 'agreed-to-meet', 'summit-dec', 3],
	['2025-10-17T11:29', 'b', 'agreed-to-meet', 'ministers-meet', 3],
	['2025-10-17T14:28', 'e', 'agreed-to-meet', 'summit-dec', 3],
	['2025-10-18T12:28', 'b', 'freeze-suggested', 'summit-dec', 1.5],
	['2025-10-18T12:32', 'b', 'freeze-suggested', 'ceasefire', 1.5],
	['2025-10-18T13:13', 'd', 'freeze-suggested', 'summit-dec', 1.5],
	['2025-10-18T13:17', 'd', 'freeze-suggested', 'ceasefire', 3],
	['2025-10-20T18:38', 'a', 'ministers-spoke', 'summit-dec', 1],
	['2025-10-20T18:39', 'a', 'no-date-named', 'summit-dec', 1 / 3],
	['2025-10-20T19:15', 'd', 'ministers-spoke', 'summit-dec', 3],
	['2025-10-20T19:18', 'd', 'no-date-named', 'summit-dec', 1 / 1.5],
	['2025-10-20T19:25', 'd', 'tone-differs', 'summit-dec', 1],
	['2025-10-20T19:28', 'd', 'ministers-spoke', 'ministers-meet', 3],
	['2025-10-20T20:08', 'e', 'no-date-named', 'summit-dec', 1 / 3],
	['2025-10-20T20:14', 'e', 'no-date-named', 'next-meeting', [1 / 3, 1, 1, 1, 1.5]]
];

const AFTER: readonly JudgementRow[] = [
	['2025-10-21T16:38', 'a', 'preparation-on-hold', 'summit-dec', 1 / 3],
	['2025-10-21T16:42', 'a', 'preparation-on-hold', 'ministers-meet', 1 / 3],
	['2025-10-21T18:10', 'c', 'preparation-on-hold', 'summit-dec', 1 / 10],
	['2025-10-21T18:13', 'c', 'not-recommended', 'summit-dec', 1 / 10],
	['2025-10-21T18:20', 'c', 'preparation-on-hold', 'next-meeting', [1 / 10, 1, 1, 1, 3]],
	['2025-10-21T20:08', 'd', 'preparation-on-hold', 'summit-dec', 1 / 1.5],
	['2025-10-21T20:12', 'd', 'preparation-on-hold', 'summit-nov', 1 / 3],
	['2025-10-23T08:18', 'c', 'meeting-cancelled', 'summit-dec', 1 / 30],
	['2025-10-23T08:22', 'c', 'meeting-cancelled', 'summit-nov', 1 / 30],
	['2025-10-23T09:08', 'a', 'meeting-cancelled', 'summit-dec', 1 / 3],
	['2025-10-23T10:43', 'd', 'meeting-cancelled', 'summit-dec', 1 / 3],
	['2025-10-23T10:48', 'd', 'meeting-cancelled', 'summit-nov', 1 / 3],
	['2025-10-23T10:54', 'd', 'meeting-cancelled', 'next-meeting', [1 / 3, 1.5, 1.5, 1.5, 1.5]]
];
