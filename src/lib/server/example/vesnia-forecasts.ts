import {
	distributionSteps,
	forecastSteps,
	type DistributionRow,
	type ForecastRow
} from './forecast-rows.ts';
import type { ExampleStep } from './script.ts';

export const RATE_OPTIONS = [
	{ key: 'cut-large', label: 'A cut of more than 0.25 points' },
	{ key: 'cut-small', label: 'A cut of 0.25 points or less' },
	{ key: 'hold', label: 'No change' },
	{ key: 'raise', label: 'A rise' }
] as const;

export const ROUNDS_OPTIONS = [
	{ key: 'none', label: 'None' },
	{ key: 'one', label: 'One' },
	{ key: 'two', label: 'Two' },
	{ key: 'three', label: 'Three or more' }
] as const;

export const SPEAKER_OPTIONS = [
	{ key: 'larger', label: 'A member of the larger coalition party' },
	{ key: 'smaller', label: 'A member of the smaller coalition party' },
	{ key: 'opposition', label: 'A member of the opposition' },
	{ key: 'independent', label: 'A member without a party' }
] as const;

/** Every forecast on the questions about Vesnia that are not yet resolved at the start. */
export const vesniaForecasts = (): ExampleStep[] => [
	...Object.entries(BINARY).flatMap(([question, rows]) => forecastSteps(question, rows)),
	...distributionSteps('vesnia-rate', RATE_OPTIONS, RATE),
	...distributionSteps('vesnia-rounds', ROUNDS_OPTIONS, ROUNDS),
	...distributionSteps('vesnia-speaker', SPEAKER_OPTIONS, SPEAKER)
];

const BINARY: Readonly<Record<string, readonly ForecastRow[]>> = {
	'vesnia-budget-oct': [
		['2025-09-22T09:20', 'e', 0.4, 'In time in three of the last eight years.'],
		['2025-09-23T10:00', 'a', 0.45],
		['2025-09-24T16:30', 'd', 0.6],
		['2025-09-26T11:15', 'c', 0.35],
		['2025-10-06T10:15', 'e', 0.3],
		['2025-10-13T09:10', 'd', 0.45],
		[
			'2025-10-14T08:30',
			'c',
			0.2,
			'The railway money is not settled and there are four sitting days left.'
		],
		['2025-10-17T15:20', 'a', 0.25],
		['2025-10-20T09:05', 'e', 0.08]
	],
	'vesnia-budget-nov': [
		['2025-10-06T10:20', 'e', 0.75],
		['2025-10-07T09:00', 'c', 0.8, 'Late is usual. A year without a budget has happened once.'],
		['2025-10-08T14:10', 'b', 0.7],
		['2025-10-13T09:14', 'd', 0.9],
		['2025-10-20T09:09', 'e', 0.7],
		['2025-10-22T08:40', 'c', 0.76, null, ['vesnia-reading-put-off']],
		['2025-10-23T11:30', 'b', 0.65],
		['2025-11-04T10:50', 'a', 0.7],
		['2025-11-14T15:15', 'e', 0.88, null, ['vesnia-committee-agrees']],
		['2025-11-15T10:20', 'd', 0.97],
		['2025-11-17T08:45', 'c', 0.92, null, ['vesnia-committee-agrees']]
	],
	'vesnia-election': [
		['2025-08-25T14:40', 'b', 0.1],
		['2025-08-27T09:30', 'f', 0.15],
		['2025-09-02T17:05', 'd', 0.06],
		['2025-09-09T08:20', 'c', 0.07],
		['2025-10-17T15:25', 'a', 0.1],
		['2025-10-22T08:44', 'c', 0.09, 'A late budget is a reason, but nobody is calling for it.'],
		['2025-10-24T12:00', 'f', 0.2],
		['2025-11-15T10:24', 'd', 0.02, null, ['vesnia-committee-agrees']],
		['2025-11-20T09:20', 'c', 0.02],
		['2025-11-24T09:00', 'b', 0.03],
		['2025-12-15T10:10', 'f', 0.03]
	],
	'vesnia-minister': [
		['2025-10-28T09:35', 'a', 0.82],
		[
			'2025-10-29T10:10',
			'c',
			0.86,
			'Finance ministers here have stayed for three years on average.'
		],
		['2025-10-30T18:15', 'd', 0.92],
		['2025-11-20T09:25', 'c', 0.92, 'The budget is through, and with it the best occasion.'],
		['2025-11-21T14:00', 'a', 0.9],
		['2026-01-05T09:45', 'e', 0.85]
	],
	'vesnia-fixing': [
		['2025-09-15T11:25', 'f', 0.2],
		['2025-09-16T09:10', 'c', 0.14, 'It has moved by less than two per cent in a month this year.'],
		['2025-09-18T13:45', 'e', 0.25],
		['2025-09-30T10:30', 'b', 0.18],
		['2025-10-14T08:34', 'c', 0.16],
		['2025-10-21T18:20', 'f', 0.38, null, ['vesnia-weak-vesna']],
		['2025-10-22T08:48', 'c', 0.24, null, ['vesnia-weak-vesna']],
		['2025-11-06T15:25', 'c', 0.1],
		['2025-11-10T12:30', 'f', 0.18],
		['2025-11-24T09:05', 'b', 0.03]
	],
	'vesnia-inflation': [
		['2025-10-08T09:50', 'c', 0.22],
		['2025-10-08T16:10', 'a', 0.3],
		['2025-10-09T11:00', 'e', 0.35],
		['2025-10-10T18:40', 'd', 0.45],
		[
			'2025-10-16T09:30',
			'c',
			0.15,
			'Three tenths in one month would be the largest fall this year.',
			['vesnia-inflation-september']
		],
		['2025-10-16T14:15', 'a', 0.2, null, ['vesnia-inflation-september']],
		['2025-11-11T10:00', 'd', 0.2],
		['2025-11-12T09:15', 'e', 0.25]
	],
	'vesnia-strike': [
		['2025-10-01T13:30', 'd', 0.4],
		['2025-10-02T10:10', 'b', 0.3],
		['2025-10-03T09:25', 'f', 0.55, 'The union’s tone is sharper than last time.'],
		['2025-10-07T08:50', 'c', 0.25],
		['2025-10-20T16:00', 'd', 0.5],
		['2025-10-27T11:40', 'b', 0.35],
		['2025-11-02T15:00', 'f', 'withdraw'],
		['2025-11-03T17:50', 'd', 0.08, null, ['vesnia-pay-deal']],
		['2025-11-04T08:35', 'c', 0.03, null, ['vesnia-pay-deal']],
		['2025-11-04T10:55', 'b', 0.06]
	],
	'vesnia-gas': [
		['2025-09-19T10:40', 'b', 0.55],
		['2025-09-22T14:20', 'e', 0.6],
		[
			'2025-09-25T09:00',
			'c',
			0.62,
			'At the present rate it would be 90.4% on the day. Close, and October is often mild.'
		],
		['2025-10-02T18:10', 'd', 0.85],
		['2025-10-13T09:50', 'b', 0.65],
		['2025-10-20T12:30', 'c', 0.74],
		['2025-10-27T11:45', 'b', 0.8],
		['2025-10-29T10:15', 'c', 0.9],
		['2025-10-30T09:20', 'e', 0.75]
	],
	'vesnia-crossing': [
		['2025-10-10T09:00', 'd', 0.55],
		['2025-10-13T13:10', 'b', 0.4, 'The repair is said to be done; the load test has not been.'],
		['2025-10-15T09:40', 'f', 0.3],
		['2025-10-20T12:35', 'c', 0.38],
		['2025-11-03T18:00', 'd', 0.5],
		['2025-11-10T12:20', 'b', 0.75, null, ['vesnia-bridge-load-test']],
		['2025-11-11T08:30', 'c', 0.78, null, ['vesnia-bridge-load-test']],
		['2025-11-12T14:35', 'f', 0.6],
		[
			'2025-11-24T18:00',
			'f',
			0.95,
			'I read of the reopening only this evening, so this will not count.'
		]
	],
	'vesnia-ambassadors': [
		['2025-11-25T10:15', 'c', 0.2],
		['2025-11-26T09:30', 'a', 0.3],
		['2025-11-27T16:40', 'a', 0.35, null, ['vesnia-second-round']],
		['2025-11-28T17:10', 'd', 0.15],
		['2025-12-12T11:00', 'e', 0.3],
		['2026-01-05T10:00', 'c', 0.14, 'Eight weeks, and neither side has named a candidate.']
	]
};

const RATE: readonly DistributionRow[] = [
	['2025-09-29T08:50', 'c', [0.05, 0.6, 0.33, 0.02]],
	['2025-09-30T10:35', 'b', [0.05, 0.65, 0.28, 0.02]],
	['2025-10-02T18:20', 'd', [0.03, 0.85, 0.12, 0]],
	['2025-10-06T13:00', 'e', [0.1, 0.45, 0.4, 0.05]],
	['2025-10-16T09:40', 'c', [0.04, 0.66, 0.28, 0.02], 'Prices move the right way, if slowly.'],
	['2025-10-22T08:55', 'c', [0.02, 0.58, 0.38, 0.02], 'A weak vesna is an argument for waiting.'],
	['2025-10-23T11:40', 'b', [0.02, 0.55, 0.4, 0.03]],
	['2025-11-05T10:00', 'c', [0.02, 0.7, 0.27, 0.01]],
	['2025-11-05T18:10', 'd', [0.01, 0.9, 0.09, 0]]
];

const ROUNDS: readonly DistributionRow[] = [
	['2025-09-01T09:40', 'a', [0.05, 0.25, 0.4, 0.3]],
	['2025-09-03T10:20', 'c', [0.1, 0.35, 0.38, 0.17], 'Planned rounds slip; I take one off.'],
	['2025-09-04T18:00', 'd', [0.02, 0.13, 0.3, 0.55]],
	['2025-09-10T09:15', 'f', [0.2, 0.3, 0.3, 0.2]],
	['2025-10-09T17:20', 'a', [0, 0.25, 0.5, 0.25], 'The first has been opened.'],
	['2025-10-10T08:30', 'c', [0, 0.37, 0.5, 0.13]],
	['2025-10-10T09:10', 'd', [0, 0.15, 0.45, 0.4]],
	['2025-11-18T16:55', 'a', [0, 0.35, 0.57, 0.08]],
	[
		'2025-11-27T16:45',
		'a',
		[0, 0, 0.93, 0.07],
		'The second has been opened, and a third before the year ends is unlikely.'
	],
	['2025-11-28T08:40', 'c', [0, 0, 0.96, 0.04]],
	['2025-12-01T18:30', 'd', [0, 0, 0.98, 0.02]]
];

const SPEAKER: readonly DistributionRow[] = [
	['2025-10-13T09:10', 'd', [0.8, 0.15, 0.03, 0.02]],
	[
		'2025-10-14T08:40',
		'c',
		[0.62, 0.25, 0.05, 0.08],
		'The post goes to the larger party by custom, not by rule.'
	],
	['2025-10-15T11:30', 'b', [0.6, 0.28, 0.04, 0.08]],
	['2025-10-17T15:35', 'a', [0.55, 0.3, 0.05, 0.1]],
	[
		'2025-11-20T09:35',
		'c',
		[0.55, 0.34, 0.04, 0.07],
		'The smaller partner gave way on the budget and will want something for it.'
	],
	['2025-12-05T10:25', 'b', 'reaffirm'],
	['2026-01-05T18:15', 'd', [0.7, 0.25, 0.03, 0.02]]
];
