import { budapestTime } from './budapest-time.ts';
import {
	evidenceSteps,
	judgementSteps,
	type EvidenceRow,
	type JudgementRow
} from './evidence-rows.ts';
import type { ExampleStep } from './script.ts';
import { RATE_OPTIONS, ROUNDS_OPTIONS } from './vesnia-forecasts.ts';

/**
 * What is heard about the rate decision of 6 November, three times from one briefing, and what the analysts make of that and of the other
 * news from Vesnia. All of it is fiction.
 */
export const vesniaJudgements = (): ExampleStep[] => [
	...evidenceSteps(RATE),
	...['vesnia-rate-radio', 'vesnia-rate-wire'].map((evidence): ExampleStep => ({
		...{ at: budapestTime('2025-10-14T13:10'), by: 'c', do: 'group', question: 'vesnia-rate' },
		...{ evidence, sameAs: 'vesnia-rate-paper' }
	})),
	{
		...{ at: budapestTime('2025-09-22T09:15'), by: 'e', do: 'start' },
		question: 'vesnia-budget-oct',
		prior: {
			...{ kind: 'base_rate', happened: 3, cases: 8 },
			reference: 'years in which the Vesnian budget passed in time'
		}
	},
	...['vesnia-rate', 'vesnia-rounds'].map((question): ExampleStep => ({
		...{ at: budapestTime('2025-10-09T17:00'), by: 'c', do: 'start', question },
		prior: { kind: 'even' }
	})),
	...judgementSteps(JUDGED, { 'vesnia-rate': RATE_OPTIONS, 'vesnia-rounds': ROUNDS_OPTIONS })
];

const by = (
	[at, who, published]: readonly [at: string, by: EvidenceRow['by'], published: string],
	evidence: string,
	claim: string,
	credibility: string,
	attach: EvidenceRow['attach']
): EvidenceRow => ({
	...{ at, by: who, evidence, article: null, claim, excerpt: null },
	...{ published, credibility, attach }
});

const RATE: readonly EvidenceRow[] = [
	by(
		['2025-10-09T10:00', 'c', '2025-10-09T09:00'],
		'vesnia-rate-minutes',
		'The minutes of September record two votes for a cut',
		'A1',
		[
			['vesnia-rate', 'for', 'weak', 'cut-large'],
			['vesnia-rate', 'against', 'weak', 'hold'],
			['vesnia-rate', 'against', 'moderate', 'raise'],
			['vesnia-rate', 'for', 'moderate', 'cut-small']
		]
	),
	by(
		['2025-10-13T09:30', 'b', '2025-10-13T06:00'],
		'vesnia-rate-paper',
		'A business paper has it from the bank that the council leans towards waiting',
		'C3',
		[
			['vesnia-rate', 'against', 'weak', 'cut-large'],
			['vesnia-rate', 'against', 'weak', 'cut-small'],
			['vesnia-rate', 'for', 'moderate', 'hold']
		]
	),
	by(
		['2025-10-13T18:20', 'f', '2025-10-13T17:30'],
		'vesnia-rate-radio',
		'The public broadcaster says the same of the council',
		'B3',
		[
			['vesnia-rate', 'against', 'moderate', 'cut-small'],
			['vesnia-rate', 'for', 'moderate', 'hold']
		]
	),
	by(
		['2025-10-14T09:05', 'e', '2025-10-14T07:00'],
		'vesnia-rate-wire',
		'A wire service reports that no cut is expected within the bank',
		'B3',
		[
			['vesnia-rate', 'against', 'weak', 'cut-small'],
			['vesnia-rate', 'for', 'weak', 'hold']
		]
	),
	by(
		['2025-11-04T10:30', 'b', '2025-11-04T09:00'],
		'vesnia-growth-lowered',
		'The finance ministry lowers its forecast of growth to 0.8%',
		'A1',
		[
			['vesnia-rate', 'for', 'weak', 'cut-large'],
			['vesnia-rate', 'against', 'weak', 'hold'],
			['vesnia-rate', 'against', 'weak', 'raise'],
			['vesnia-rate', 'for', 'moderate', 'cut-small']
		]
	)
];

const JUDGED: readonly JudgementRow[] = [
	['2025-10-09T17:25', 'd', 'vesnia-first-round', 'vesnia-rounds', [1 / 30, 1, 1.5, 3]],
	['2025-10-10T08:25', 'c', 'vesnia-first-round', 'vesnia-rounds', [1 / 30, 1, 1, 1]],
	['2025-10-14T10:15', 'd', 'vesnia-rate-minutes', 'vesnia-rate', [1, 1.5, 1 / 1.5, 1 / 3]],
	['2025-10-14T10:20', 'd', 'vesnia-rate-paper', 'vesnia-rate', [1 / 3, 1 / 3, 10, 1]],
	['2025-10-14T13:15', 'c', 'vesnia-rate-paper', 'vesnia-rate', [1, 1 / 1.5, 1.5, 1]],
	['2025-10-16T14:10', 'a', 'vesnia-inflation-september', 'vesnia-inflation', 1 / 3],
	['2025-10-16T14:20', 'a', 'vesnia-inflation-september', 'vesnia-rate', [1.5, 1.5, 1, 1 / 3]],
	['2025-10-16T18:30', 'd', 'vesnia-inflation-september', 'vesnia-inflation', 1.5],
	['2025-10-22T08:38', 'c', 'vesnia-reading-put-off', 'vesnia-budget-nov', 1 / 1.5],
	['2025-10-22T08:46', 'c', 'vesnia-weak-vesna', 'vesnia-fixing', 1.5],
	['2025-10-22T08:53', 'c', 'vesnia-weak-vesna', 'vesnia-rate', [1 / 1.5, 1 / 1.5, 1.5, 1.5]],
	['2025-11-04T08:33', 'c', 'vesnia-pay-deal', 'vesnia-strike', 1 / 10],
	['2025-11-04T10:53', 'b', 'vesnia-pay-deal', 'vesnia-strike', 1 / 3],
	['2025-11-11T08:28', 'c', 'vesnia-bridge-load-test', 'vesnia-crossing', 3],
	['2025-11-12T14:33', 'f', 'vesnia-bridge-load-test', 'vesnia-crossing', 1.5],
	['2025-11-15T10:18', 'd', 'vesnia-committee-agrees', 'vesnia-budget-nov', 30],
	['2025-11-17T08:43', 'c', 'vesnia-committee-agrees', 'vesnia-budget-nov', 10],
	['2025-11-28T08:38', 'c', 'vesnia-second-round', 'vesnia-rounds', [1, 1 / 30, 10, 1.5]]
];
