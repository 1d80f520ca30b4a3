import { budapestTime } from './budapest-time.ts';
import { evidenceSteps, type EvidenceRow } from './evidence-rows.ts';
import type { ExampleStep } from './script.ts';

/** The news from Vesnia and what it shows. All of it is fiction. */
export const vesniaNews = (): ExampleStep[] => [
	{
		at: budapestTime('2025-10-21T18:00'),
		by: 'e',
		do: 'capture',
		article: 'vesnia-budget-delay',
		title: 'Final reading of the Vesnian budget put off to November',
		outlet: 'Vesnia desk (fiction)',
		byline: null,
		publishedAt: budapestTime('2025-10-20T19:30'),
		url: null,
		text: BUDGET_DELAY
	},
	{
		at: budapestTime('2025-11-27T16:20'),
		by: 'a',
		do: 'capture',
		article: 'vesnia-velm-round',
		title: 'Second round of talks on the Velm opens',
		outlet: 'Vesnia desk (fiction)',
		byline: null,
		publishedAt: budapestTime('2025-11-27T13:00'),
		url: null,
		text: VELM_ROUND
	},
	...evidenceSteps(ROWS)
];

const BUDGET_DELAY = `Vesnia is a fictional country, and this report was written for the example.

The speaker of the Vesnian parliament took the final reading of the 2026 budget off the agenda on the afternoon of 20 October. It is to come back in the third week of November.

The coalition has a majority of three. Its smaller partner has asked for more money for the railways and says that talks with the finance ministry go on.

The central bank fixed the vesna at 4.91 to the euro, its weakest value this month.`;

const VELM_ROUND = `Vesnia is a fictional country, and this report was written for the example.

Delegations of Vesnia and Kestria opened their second round of talks on the water of the Velm on 27 November. The first took place in October.

The two sides have exchanged drafts on flood warnings. On the quantity of water they are as far apart as before. Neither expects a third round this year.`;

const ROWS: readonly EvidenceRow[] = [
	{
		at: '2025-10-09T17:10',
		by: 'a',
		evidence: 'vesnia-first-round',
		article: null,
		claim: 'Vesnia and Kestria open a first round of talks on the Velm',
		excerpt: null,
		published: '2025-10-09T12:00',
		credibility: 'B1',
		attach: [['vesnia-rounds', 'against', 'strong', 'none']]
	},
	{
		at: '2025-10-16T09:25',
		by: 'c',
		evidence: 'vesnia-inflation-september',
		article: null,
		claim: 'Vesnia’s inflation slows by a tenth of a point, to 4.3% in September',
		excerpt: null,
		published: '2025-10-15T09:00',
		credibility: 'A1',
		attach: [
			['vesnia-inflation', 'against', 'moderate'],
			['vesnia-rate', 'against', 'weak', 'raise'],
			['vesnia-rate', 'for', 'weak', 'cut-small']
		]
	},
	{
		at: '2025-10-21T18:05',
		by: 'e',
		evidence: 'vesnia-reading-put-off',
		article: 'vesnia-budget-delay',
		claim: 'The final reading of the budget is put off to November',
		excerpt:
			'The speaker of the Vesnian parliament took the final reading of the 2026 budget off the agenda on the afternoon of 20 October.',
		published: '2025-10-20T19:30',
		credibility: 'A1',
		attach: [
			['vesnia-budget-oct', 'against', 'strong'],
			['vesnia-budget-nov', 'for', 'weak'],
			['vesnia-election', 'for', 'weak']
		]
	},
	{
		at: '2025-10-21T18:10',
		by: 'f',
		evidence: 'vesnia-weak-vesna',
		article: 'vesnia-budget-delay',
		claim: 'The vesna falls to its weakest value this month',
		excerpt: 'The central bank fixed the vesna at 4.91 to the euro, its weakest value this month.',
		published: '2025-10-20T19:30',
		credibility: 'A1',
		attach: [
			['vesnia-fixing', 'for', 'moderate'],
			['vesnia-rate', 'against', 'weak', 'cut-small'],
			['vesnia-rate', 'for', 'weak', 'raise'],
			['vesnia-rate', 'for', 'weak', 'hold']
		]
	},
	{
		at: '2025-11-03T17:40',
		by: 'd',
		evidence: 'vesnia-pay-deal',
		article: null,
		claim: 'Port Amel’s employers and dock workers agree on pay',
		excerpt: null,
		published: '2025-11-03T16:00',
		credibility: 'B2',
		attach: [['vesnia-strike', 'against', 'strong']]
	},
	{
		at: '2025-11-10T12:15',
		by: 'b',
		evidence: 'vesnia-bridge-load-test',
		article: null,
		claim: 'The bridge at Halmir passes its load test',
		excerpt: null,
		published: '2025-11-10T10:00',
		credibility: 'B1',
		attach: [['vesnia-crossing', 'for', 'strong']]
	},
	{
		at: '2025-11-14T15:05',
		by: 'e',
		evidence: 'vesnia-committee-agrees',
		article: null,
		claim: 'The budget committee agrees on the railway money and sends the budget to the floor',
		excerpt: null,
		published: '2025-11-14T13:30',
		credibility: 'A2',
		attach: [
			['vesnia-budget-nov', 'for', 'strong'],
			['vesnia-minister', 'for', 'weak'],
			['vesnia-election', 'against', 'moderate']
		]
	},
	{
		at: '2025-11-19T18:00',
		by: 'e',
		evidence: 'vesnia-budget-passed',
		article: null,
		claim: 'The Vesnian parliament passes the 2026 budget by two votes',
		excerpt: null,
		published: '2025-11-19T17:00',
		credibility: 'A1',
		attach: [['vesnia-budget-nov', 'for', 'strong']]
	},
	{
		at: '2025-11-27T16:25',
		by: 'a',
		evidence: 'vesnia-second-round',
		article: 'vesnia-velm-round',
		claim: 'The second round of talks on the Velm opens',
		excerpt:
			'Delegations of Vesnia and Kestria opened their second round of talks on the water of the Velm on 27 November.',
		published: '2025-11-27T13:00',
		credibility: 'B1',
		attach: [
			['vesnia-rounds', 'against', 'strong', 'one'],
			['vesnia-rounds', 'for', 'strong', 'two'],
			['vesnia-ambassadors', 'for', 'weak']
		]
	}
];
