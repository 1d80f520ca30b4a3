import { forecastSteps, type ForecastRow } from './forecast-rows.ts';
import type { ExampleStep } from './script.ts';

/**
 * Every forecast on the summit by 31 December 2025. Invented, like the analysts. The crowd's median stands at 45% on
 * 20 October and at 28% on the morning of the 21st.
 */
export const summitForecasts = (): ExampleStep[] =>
	forecastSteps('summit-dec', [...FIRST_DAYS, ...MORNING, ...AFTER_THE_REPORT, ...LATER]);

const FIRST_DAYS: readonly ForecastRow[] = [
	[
		'2025-10-17T08:20',
		'a',
		0.55,
		'Both have said yes in public, and the host is willing. Something can still go wrong in ten weeks.',
		['agreed-to-meet']
	],
	[
		'2025-10-17T09:40',
		'c',
		0.3,
		'Announced meetings without a date often do not take place. I start from that.',
		['agreed-to-meet']
	],
	['2025-10-17T10:10', 'd', 0.62, 'They met in Anchorage at a week’s notice.', ['agreed-to-meet']],
	['2025-10-17T11:20', 'b', 0.45, 'Close to even until the advisers have a date.'],
	['2025-10-17T12:00', 'f', 0.45],
	['2025-10-17T14:30', 'e', 0.22, 'A step that must come first is a step that can fail.'],
	['2025-10-17T16:05', 'c', 0.28],
	['2025-10-17T18:20', 'a', 0.58],
	['2025-10-17T19:45', 'b', 0.42],
	['2025-10-17T20:40', 'd', 0.6],
	['2025-10-17T21:10', 'f', 0.42],
	['2025-10-17T22:00', 'e', 0.28, 'I was too low for something both sides want.'],
	['2025-10-18T08:50', 'c', 0.3],
	['2025-10-18T09:10', 'a', 0.6, 'The new criteria change nothing for me.'],
	['2025-10-18T10:40', 'e', 0.3],
	['2025-10-18T11:30', 'f', 0.4],
	[
		'2025-10-18T12:30',
		'b',
		0.45,
		'A freeze is something the two could talk about.',
		['freeze-suggested']
	],
	['2025-10-18T13:15', 'd', 0.62, null, ['freeze-suggested']],
	['2025-10-18T17:45', 'f', 0.44],
	['2025-10-18T19:30', 'c', 0.25, 'Two days on, and still no day for the advisers.'],
	['2025-10-18T20:20', 'e', 0.35],
	['2025-10-18T21:00', 'a', 'reaffirm'],
	['2025-10-18T22:10', 'b', 0.48],
	['2025-10-18T23:05', 'd', 0.58],
	['2025-10-19T09:20', 'c', 'reaffirm'],
	['2025-10-19T10:15', 'a', 0.62],
	['2025-10-19T10:50', 'f', 0.4],
	['2025-10-19T11:00', 'b', 0.5],
	['2025-10-19T12:40', 'd', 'reaffirm'],
	['2025-10-19T13:30', 'e', 'reaffirm'],
	['2025-10-19T16:20', 'f', 'reaffirm'],
	['2025-10-19T18:10', 'c', 0.27],
	['2025-10-19T19:00', 'e', 0.38],
	['2025-10-19T20:30', 'a', 0.6, 'A quiet Sunday; back to where I was.'],
	['2025-10-19T21:15', 'b', 'reaffirm'],
	['2025-10-19T22:00', 'd', 0.6],
	['2025-10-20T17:30', 'c', 0.28, 'The call is a small plus.', ['ministers-spoke']],
	['2025-10-20T17:50', 'b', 'reaffirm'],
	[
		'2025-10-20T18:40',
		'a',
		0.5,
		'The call happened, the date did not.',
		['ministers-spoke', 'no-date-named']
	],
	['2025-10-20T19:20', 'd', 0.55, null, ['no-date-named']],
	['2025-10-20T20:10', 'e', 0.35, 'They spoke and named no date.', ['no-date-named']],
	['2025-10-20T21:30', 'f', 'reaffirm']
];

const MORNING: readonly ForecastRow[] = [
	[
		'2025-10-21T07:55',
		'a',
		0.35,
		'The radio quotes an American report: the preparatory meeting is off for now.'
	],
	[
		'2025-10-21T08:10',
		'b',
		0.31,
		'Heard the same. I will attach the report once I have read it.',
		[],
		{ level: 'low', basis: 'A report at second hand, not read yet.' }
	],
	['2025-10-21T08:30', 'c', 0.2],
	[
		'2025-10-21T08:45',
		'e',
		0.22,
		'This is the step that could fail, failing.',
		[],
		{
			level: 'moderate',
			basis: 'The order of the steps is known; the reason for the delay is not.'
		}
	],
	['2025-10-21T09:05', 'd', 0.42, 'Still ten weeks. A date can be found late.'],
	['2025-10-21T09:20', 'f', 0.25]
];

const REPORT = ['preparation-on-hold', 'not-recommended'];

const AFTER_THE_REPORT: readonly ForecastRow[] = [
	[
		'2025-10-21T15:20',
		'b',
		0.24,
		'Having read it: on hold, and no word of a new date.',
		REPORT,
		{ level: 'moderate', basis: 'One report, by an outlet that has been right on such meetings.' }
	],
	['2025-10-21T16:40', 'a', 0.28, null, REPORT],
	['2025-10-21T17:30', 'e', 0.18],
	[
		'2025-10-21T18:15',
		'c',
		0.15,
		'Without his advice, the step that must come first has no date.',
		REPORT
	],
	['2025-10-21T20:10', 'd', 0.35],
	['2025-10-21T21:00', 'f', 0.2],
	['2025-10-22T10:30', 'd', 0.33],
	[
		'2025-10-23T08:05',
		'b',
		0.1,
		'Cancelled by the man who announced it. Ten weeks are enough to change course again, so not zero.',
		['meeting-cancelled']
	],
	['2025-10-23T08:20', 'c', 0.05, null, ['meeting-cancelled']],
	[
		'2025-10-23T08:40',
		'e',
		0.07,
		'Sanctions the same day do not look like a pause.',
		['oil-sanctions-imposed']
	],
	['2025-10-23T09:10', 'a', 0.16, null, ['meeting-cancelled']],
	['2025-10-23T09:30', 'f', 0.09],
	[
		'2025-10-23T10:45',
		'd',
		0.22,
		'Plans between these two have come back before.',
		['meeting-cancelled']
	]
];

const LATER: readonly ForecastRow[] = [
	['2025-10-30T09:10', 'b', 0.09],
	['2025-11-03T10:20', 'a', 0.14, 'October is over and nothing is scheduled.'],
	['2025-11-03T11:35', 'c', 0.04],
	['2025-11-05T18:00', 'd', 0.18],
	['2025-11-10T09:00', 'e', 'reaffirm'],
	['2025-11-12T14:25', 'f', 0.07],
	['2025-11-17T09:30', 'a', 0.11],
	['2025-11-18T16:45', 'b', 0.08],
	['2025-11-20T08:40', 'c', 0.03],
	['2025-11-24T19:15', 'd', 0.14, 'Lower with every week that brings no date.'],
	['2025-11-28T10:05', 'e', 0.06],
	['2025-12-01T09:45', 'f', 0.05],
	['2025-12-02T11:10', 'a', 0.08],
	['2025-12-04T15:30', 'b', 0.06, 'Four weeks, two of them holidays.'],
	['2025-12-08T08:30', 'c', 0.02],
	['2025-12-09T17:20', 'd', 0.1],
	['2025-12-11T09:50', 'e', 0.04],
	['2025-12-15T10:00', 'a', 0.05],
	['2025-12-16T12:40', 'f', 0.03],
	['2025-12-18T18:30', 'd', 0.06],
	['2025-12-19T09:20', 'b', 0.05],
	['2025-12-22T08:50', 'c', 0.01],
	['2025-12-23T11:15', 'e', 0.03],
	['2025-12-27T10:30', 'a', 0.03],
	['2025-12-29T13:05', 'f', 0.02]
];
