import { budapestTime, ZONE } from './budapest-time.ts';
import type { AnalystKey, ExampleStep } from './script.ts';
import {
	RATE_OPTIONS,
	ROUNDS_OPTIONS,
	SPEAKER_OPTIONS,
	vesniaForecasts
} from './vesnia-forecasts.ts';
import { vesniaNews } from './vesnia-news.ts';
import { vesniaJudgements } from './vesnia-rate-news.ts';
import { vesniaResolutions } from './vesnia-resolutions.ts';

type Ask = Extract<ExampleStep, { do: 'ask' }>;
type Asked = Pick<Ask, 'title' | 'criteria' | 'background' | 'tags' | 'deadlineDay'> &
	Partial<Pick<Ask, 'closesAt' | 'options' | 'ordered'>>;

/**
 * Questions about Vesnia, a fictional country, that are open or due when the example starts, or are asked later, with
 * all that happens to them.
 */
export const vesniaOpenSteps = (): ExampleStep[] => [
	...parliamentQuestions(),
	...economyQuestions(),
	...neighbourQuestions(),
	...vesniaNews(),
	...vesniaJudgements(),
	...vesniaForecasts(),
	...vesniaResolutions()
];

const ask = (wall: string, by: AnalystKey, question: string, asked: Asked): Ask => ({
	at: budapestTime(wall),
	by,
	do: 'ask',
	question,
	kind: asked.options === undefined ? 'binary' : 'multiple_choice',
	zone: ZONE,
	...asked
});

const parliamentQuestions = (): Ask[] => [
	ask('2025-09-22T09:10', 'e', 'vesnia-budget-oct', {
		title: 'Will the Vesnian parliament pass the 2026 budget by 20 October 2025?',
		criteria:
			'Happens if the budget for 2026 passes its final reading in the Vesnian parliament before the end of 20 October 2025, according to the parliamentary record.',
		background:
			'Vesnia is a fictional country. Its coalition has a majority of three, and its smaller partner wants more money for the railways.',
		tags: ['Vesnia', 'parliament', 'economy'],
		deadlineDay: '2025-10-20'
	}),
	ask('2025-10-06T10:05', 'e', 'vesnia-budget-nov', {
		title: 'Will the Vesnian parliament pass the 2026 budget by 30 November 2025?',
		criteria:
			'Happens if the budget for 2026 passes its final reading in the Vesnian parliament before the end of 30 November 2025, according to the parliamentary record.',
		background:
			'Asked beside the question on 20 October: a late budget is common in Vesnia, no budget at all is rare.',
		tags: ['Vesnia', 'parliament', 'economy'],
		deadlineDay: '2025-11-30'
	}),
	ask('2025-08-25T14:30', 'b', 'vesnia-election', {
		title: 'Will Vesnia call an early parliamentary election by 31 December 2025?',
		criteria:
			'Happens if the president of Vesnia signs a decree for an election before the regular date, and the decree is in the official gazette before the end of 31 December 2025.',
		background: 'The regular election is due in the spring of 2027.',
		tags: ['Vesnia', 'parliament'],
		deadlineDay: '2025-12-31'
	}),
	ask('2025-10-13T09:00', 'd', 'vesnia-speaker', {
		title: 'Who will be the next speaker of the Vesnian parliament?',
		criteria:
			'The option that describes the member who next wins the vote for speaker, according to the parliamentary record. A speaker who only acts until the vote does not count.',
		background:
			'The speaker has said that they will step down once the budget is law. No day is set for the vote.',
		tags: ['Vesnia', 'parliament'],
		deadlineDay: null,
		closesAt: budapestTime('2026-03-31T12:00'),
		options: SPEAKER_OPTIONS
	}),
	ask('2025-10-28T09:30', 'a', 'vesnia-minister', {
		title: 'Will Vesnia’s finance minister still be in office on 31 January 2026?',
		criteria:
			'Happens if the person who held the office on 28 October 2025 holds it, even in a caretaker role, at noon on 31 January 2026, according to the government’s own list.',
		background: 'The budget is late, and the smaller coalition partner blames the ministry.',
		tags: ['Vesnia', 'parliament'],
		deadlineDay: '2026-01-31'
	})
];

const economyQuestions = (): Ask[] => [
	ask('2025-09-29T08:40', 'c', 'vesnia-rate', {
		title: 'What will the central bank of Vesnia do with its policy rate on 6 November 2025?',
		criteria:
			'The option that describes the change of the policy rate announced after the regular meeting of 6 November 2025. A change at an extraordinary meeting before that does not count.',
		background:
			'The rate stands at 4.50%. The bank’s last three changes were cuts of 0.25 points each.',
		tags: ['Vesnia', 'economy'],
		deadlineDay: '2025-11-06',
		closesAt: budapestTime('2025-11-06T14:00'),
		options: RATE_OPTIONS,
		ordered: true
	}),
	ask('2025-09-15T11:15', 'f', 'vesnia-fixing', {
		title: 'Will the vesna be fixed weaker than 5.00 to the euro by 30 November 2025?',
		criteria:
			'Happens if any daily fixing of the central bank up to and including 30 November 2025 is above 5.00 vesna to the euro.',
		background: 'The vesna was fixed at 4.82 to the euro on 15 September 2025.',
		tags: ['Vesnia', 'economy'],
		deadlineDay: '2025-11-30'
	}),
	ask('2025-10-08T09:45', 'c', 'vesnia-inflation', {
		title: 'Will Vesnia’s inflation for October 2025 be published at 4.0% or lower?',
		criteria:
			'Happens if the first estimate of the yearly change in consumer prices to October 2025, due on 14 November 2025 at 09:00, is 4.0% or lower as printed. Later revisions do not matter.',
		background: 'The figure for August was 4.4%, the one for September 4.3%.',
		tags: ['Vesnia', 'economy'],
		deadlineDay: '2025-11-14',
		closesAt: budapestTime('2025-11-14T09:00')
	}),
	ask('2025-10-01T13:20', 'd', 'vesnia-strike', {
		title: 'Will the dock workers at Port Amel go on strike by 15 November 2025?',
		criteria:
			'Happens if a strike called by the dock workers’ union stops work at Port Amel for at least one whole shift before the end of 15 November 2025. A warning strike of a few hours does not count.',
		background: 'The pay agreement ran out at the end of September.',
		tags: ['Vesnia', 'economy'],
		deadlineDay: '2025-11-15'
	})
];

const neighbourQuestions = (): Ask[] => [
	ask('2025-09-19T10:30', 'b', 'vesnia-gas', {
		title: 'Will Vesnia’s gas stores be at least 90% full on 1 November 2025?',
		criteria:
			'Happens if the grid operator gives a filling level of 90.0% or more for the morning of 1 November 2025.',
		background:
			'On 15 September the stores were 81% full and gained about a fifth of a point a day.',
		tags: ['Vesnia', 'energy'],
		deadlineDay: '2025-11-01'
	}),
	ask('2025-09-01T09:30', 'a', 'vesnia-rounds', {
		title:
			'How many rounds of talks on the river Velm will Vesnia and Kestria open by 31 December 2025?',
		criteria:
			'The number of rounds that the two delegations open in person between 1 September and the end of 31 December 2025, according to both foreign ministries. A round that is interrupted and taken up again counts once.',
		background:
			'The treaty on the water of the Velm expires in June 2026. Three rounds are planned.',
		tags: ['Vesnia', 'diplomacy'],
		deadlineDay: '2025-12-31',
		options: ROUNDS_OPTIONS,
		ordered: true
	}),
	ask('2025-10-10T08:50', 'd', 'vesnia-crossing', {
		title:
			'Will the Halmir crossing between Vesnia and Ilmaria reopen to lorries by 30 November 2025?',
		criteria:
			'Happens if lorries pass the Halmir crossing in both directions on the same day before the end of 30 November 2025, according to the border police of either country.',
		background: 'The bridge was closed to heavy traffic in July after an inspection found cracks.',
		tags: ['Vesnia', 'security', 'diplomacy'],
		deadlineDay: '2025-11-30'
	}),
	ask('2025-11-25T10:10', 'c', 'vesnia-ambassadors', {
		title: 'Will Vesnia and Kestria exchange ambassadors again by 28 February 2026?',
		criteria:
			'Happens if an ambassador of each country has presented credentials in the other before the end of 28 February 2026, according to both foreign ministries.',
		background: 'Both embassies have been led by chargés d’affaires since the spring.',
		tags: ['Vesnia', 'diplomacy'],
		deadlineDay: '2026-02-28'
	})
];
