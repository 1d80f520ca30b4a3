import { distributionSteps, type DistributionRow } from './forecast-rows.ts';
import type { ExampleStep } from './script.ts';

/** The places offered for the next meeting, in the order shown. */
export const NEXT_MEETING_OPTIONS = [
	{ key: 'budapest', label: 'Budapest' },
	{ key: 'europe', label: 'Elsewhere in Europe' },
	{ key: 'gulf', label: 'The Gulf' },
	{ key: 'russia-us', label: 'Russia or the United States' },
	{ key: 'none', label: 'Other or no meeting before 1 July 2026' }
] as const;

/** Every forecast on the place of the next meeting. Invented, like the analysts. */
export const nextMeetingForecasts = (): ExampleStep[] =>
	distributionSteps('next-meeting', NEXT_MEETING_OPTIONS, ROWS);

const ROWS: readonly DistributionRow[] = [
	['2025-10-17T08:42', 'a', [0.48, 0.06, 0.08, 0.08, 0.3]],
	['2025-10-17T10:00', 'c', [0.28, 0.05, 0.08, 0.09, 0.5]],
	[
		'2025-10-17T10:30',
		'd',
		[0.52, 0.05, 0.1, 0.1, 0.23],
		'The place has been named, which is half the work.'
	],
	['2025-10-17T11:40', 'b', [0.4, 0.05, 0.1, 0.1, 0.35]],
	['2025-10-17T14:50', 'e', [0.26, 0.06, 0.1, 0.08, 0.5]],
	['2025-10-19T19:12', 'e', [0.32, 0.06, 0.09, 0.08, 0.45]],
	['2025-10-20T18:58', 'a', [0.45, 0.06, 0.09, 0.08, 0.32]],
	['2025-10-20T17:58', 'b', [0.39, 0.05, 0.1, 0.1, 0.36]],
	['2025-10-21T08:06', 'a', [0.3, 0.06, 0.1, 0.1, 0.44]],
	[
		'2025-10-21T08:29',
		'b',
		[0.24, 0.06, 0.12, 0.12, 0.46],
		'What Budapest loses goes mostly to no meeting at all.'
	],
	['2025-10-21T08:46', 'c', [0.17, 0.05, 0.09, 0.09, 0.6]],
	['2025-10-21T09:02', 'e', [0.2, 0.06, 0.11, 0.09, 0.54]],
	['2025-10-21T09:21', 'd', [0.38, 0.06, 0.12, 0.12, 0.32]],
	[
		'2025-10-23T08:34',
		'c',
		[0.06, 0.05, 0.1, 0.09, 0.7],
		'Cancelled. If they do meet, somewhere else is as likely.'
	],
	['2025-10-23T09:24', 'a', [0.15, 0.07, 0.12, 0.12, 0.54]],
	['2025-10-23T10:56', 'd', [0.22, 0.08, 0.15, 0.15, 0.4]],
	['2025-10-24T08:40', 'b', [0.1, 0.06, 0.14, 0.14, 0.56]],
	['2025-11-10T09:08', 'e', [0.08, 0.06, 0.12, 0.1, 0.64]],
	['2025-11-24T19:27', 'd', [0.16, 0.08, 0.15, 0.16, 0.45]],
	['2025-12-02T11:18', 'a', [0.09, 0.07, 0.12, 0.12, 0.6]],
	['2025-12-19T09:28', 'b', 'reaffirm'],
	[
		'2026-01-02T10:15',
		'c',
		[0.03, 0.04, 0.09, 0.09, 0.75],
		'A new year, and still nothing scheduled.'
	],
	['2026-01-05T09:30', 'd', [0.1, 0.08, 0.15, 0.17, 0.5]]
];
