import { articleSteps } from './articles.ts';
import { budapestEvidence } from './budapest-evidence.ts';
import { budapestJudgements } from './budapest-judgements.ts';
import { linkedForecasts } from './budapest-linked.ts';
import { NEXT_MEETING_OPTIONS, nextMeetingForecasts } from './budapest-next.ts';
import { summitForecasts } from './budapest-summit.ts';
import { budapestTalk } from './budapest-talk.ts';
import { budapestTime, ZONE } from './budapest-time.ts';
import type { AnalystKey, ExampleStep } from './script.ts';

type Ask = Extract<ExampleStep, { do: 'ask' }>;

/**
 * The questions round the Budapest summit with all that happens to them. About real people, so the script resolves
 * only what is on the public record; the summit by 31 December and the telephone call are left to the user.
 */
export const budapestSteps = (): ExampleStep[] => [
	...summitQuestions(),
	...otherQuestions(),
	{
		at: budapestTime('2025-10-18T09:00'),
		by: 'a',
		do: 'revise',
		question: 'summit-dec',
		criteria: SUMMIT_CRITERIA,
		note: 'Said which clock decides.',
		minor: false
	},
	...articleSteps(),
	...budapestEvidence(),
	...budapestJudgements(),
	...summitForecasts(),
	...linkedForecasts(),
	...nextMeetingForecasts(),
	...budapestTalk(),
	...waiting(),
	...resolutions()
];

const binary = (
	wall: string,
	by: AnalystKey,
	question: string,
	rest: Pick<Ask, 'title' | 'criteria' | 'background' | 'tags' | 'deadlineDay'>
): Ask => ({
	at: budapestTime(wall),
	by,
	do: 'ask',
	question,
	kind: 'binary',
	zone: ZONE,
	...rest
});

const SUMMIT_BACKGROUND =
	'The two met in Anchorage on 15 August 2025. By telephone on 16 October they agreed that their top advisers would meet first, with a summit in Budapest to follow. No date was set.';

const SUMMIT_CRITERIA = `Happens if Donald Trump and Vladimir Putin are in the same room in Budapest before 1 January 2026, 00:00 in Budapest, as reported by two independent outlets or by both governments.

A video call does not count, nor does a meeting elsewhere in Hungary. If reports disagree on the date, the local date in Budapest decides.`;

const summitQuestions = (): Ask[] => [
	binary('2025-10-17T07:30', 'a', 'summit-dec', {
		title: 'Will Trump and Putin meet in Budapest by 31 December 2025?',
		criteria:
			'Happens if Donald Trump and Vladimir Putin are in the same room in Budapest by 31 December 2025, as reported by two independent outlets or by both governments. A video call does not count.',
		background: SUMMIT_BACKGROUND,
		tags: ['summit', 'Ukraine'],
		deadlineDay: '2025-12-31'
	}),
	binary('2025-10-17T07:38', 'a', 'summit-nov', {
		title: 'Will Trump and Putin meet in Budapest by 30 November 2025?',
		criteria:
			'Happens if Donald Trump and Vladimir Putin are in the same room in Budapest before 1 December 2025, 00:00 in Budapest, as reported by two independent outlets or by both governments. A video call does not count.',
		background: SUMMIT_BACKGROUND,
		tags: ['summit', 'Ukraine'],
		deadlineDay: '2025-11-30'
	}),
	binary('2025-10-17T07:41', 'a', 'summit-oct', {
		title: 'Will Trump and Putin meet in Budapest by 31 October 2025?',
		criteria:
			'Happens if Donald Trump and Vladimir Putin are in the same room in Budapest before 1 November 2025, 00:00 in Budapest, as reported by two independent outlets or by both governments. A video call does not count.',
		background: SUMMIT_BACKGROUND,
		tags: ['summit', 'Ukraine'],
		deadlineDay: '2025-10-31'
	}),
	{
		...binary('2025-10-17T07:52', 'd', 'next-meeting', {
			title: 'Where will Trump and Putin next meet in person?',
			criteria:
				'The option that names the place of their first meeting in person after 17 October 2025, as reported by two independent outlets or by both governments. “The Gulf” means a member of the Gulf Cooperation Council. If they do not meet before 1 July 2026, 00:00 in Budapest, the last option is the answer.',
			background: SUMMIT_BACKGROUND,
			tags: ['summit', 'Ukraine'],
			deadlineDay: '2026-06-30'
		}),
		kind: 'multiple_choice',
		options: NEXT_MEETING_OPTIONS
	}
];

const otherQuestions = (): Ask[] => [
	binary('2025-10-06T09:20', 'c', 'ceasefire', {
		title: 'Will a ceasefire in Ukraine be in force on 31 December 2025?',
		criteria:
			'Happens if, at noon in Kyiv on 31 December 2025, a ceasefire along the whole front that both governments have announced is in force. Breaches do not matter as long as neither government has declared it over. A truce limited to some targets or regions does not count.',
		background:
			'Several limited or temporary truces have been proposed or declared during the war. None has become a general ceasefire.',
		tags: ['ceasefire', 'Ukraine'],
		deadlineDay: '2025-12-31'
	}),
	binary('2025-10-10T11:05', 'e', 'oil-sanctions', {
		title: 'Will the United States put new sanctions on Russian oil companies by 31 October 2025?',
		criteria:
			'Happens if the US Treasury adds at least one Russian company whose main business is producing or refining oil to its list of blocked persons before 1 November 2025, 00:00 in Budapest. Adding only ships, traders or banks does not count.',
		background:
			'Washington has threatened further measures several times this year. The question is whether a large step falls into this month.',
		tags: ['sanctions', 'Ukraine'],
		deadlineDay: '2025-10-31'
	}),
	binary('2025-10-10T11:20', 'e', 'eu-package', {
		title: 'Will the EU adopt its 19th package of sanctions by 31 October 2025?',
		criteria:
			'Happens if the Council of the European Union formally adopts the nineteenth package of sanctions against Russia before 1 November 2025, 00:00 in Budapest. A political agreement without adoption does not count.',
		background:
			'A package needs the consent of every member state. The proposal has been on the table since September 2025.',
		tags: ['sanctions', 'Ukraine'],
		deadlineDay: '2025-10-31'
	}),
	binary('2025-10-17T07:46', 'a', 'ministers-meet', {
		title: 'Will Rubio and Lavrov meet in person by 31 October 2025?',
		criteria:
			'Happens if Marco Rubio and Sergey Lavrov hold a meeting in person, anywhere, before 1 November 2025, 00:00 in Budapest, as confirmed by both ministries. Being in the same room at a larger conference does not count.',
		background: 'The meeting of the advisers was to come before the summit and prepare it.',
		tags: ['diplomacy', 'summit', 'Ukraine'],
		deadlineDay: '2025-10-31'
	}),
	binary('2025-10-17T07:49', 'b', 'ministers-call', {
		title: 'Will Rubio and Lavrov speak by telephone by 20 October 2025?',
		criteria:
			'Happens if Marco Rubio and Sergey Lavrov speak with each other by telephone or video link between 17 October and the end of 20 October 2025 in Budapest, as confirmed by at least one of the two ministries.',
		background: 'A call would be the first visible step after the presidents spoke on 16 October.',
		tags: ['diplomacy', 'Ukraine'],
		deadlineDay: '2025-10-20'
	})
];

/** A note on the criteria, and an outcome that waits for a second person. */
const waiting = (): ExampleStep[] => [
	{
		at: budapestTime('2025-10-18T10:30'),
		by: 'b',
		do: 'clarify',
		question: 'ministers-call',
		text: 'One ministry’s read-out is enough, also where the other says nothing.'
	},
	{
		at: budapestTime('2025-10-21T08:50'),
		by: 'd',
		do: 'propose',
		question: 'ministers-call',
		outcome: 'yes',
		happenedAt: null,
		knownAt: budapestTime('2025-10-20T17:00'),
		note: 'The read-out names the day and both ministers.',
		evidence: ['ministers-spoke']
	}
];

const resolutions = (): ExampleStep[] => [
	{
		at: budapestTime('2025-10-23T12:00'),
		by: 'b',
		do: 'resolve',
		question: 'oil-sanctions',
		outcome: 'yes',
		happenedAt: budapestTime('2025-10-22T22:00'),
		knownAt: budapestTime('2025-10-22T23:30'),
		note: 'The Treasury listed Rosneft and Lukoil on 22 October. The day is certain, the hour approximate.',
		evidence: ['oil-sanctions-imposed']
	},
	{
		at: budapestTime('2025-10-23T16:10'),
		by: 'e',
		do: 'resolve',
		question: 'eu-package',
		outcome: 'yes',
		happenedAt: budapestTime('2025-10-23T08:00'),
		knownAt: budapestTime('2025-10-23T08:30'),
		note: 'Adopted on the morning of 23 October. The day is certain, the hour approximate.',
		evidence: ['package-adopted']
	},
	{
		at: budapestTime('2025-11-01T10:05'),
		by: 'a',
		do: 'resolve',
		question: 'summit-oct',
		outcome: 'no',
		happenedAt: null,
		knownAt: budapestTime('2025-11-01T00:00'),
		note: 'No meeting in Budapest by the end of October.'
	},
	{
		at: budapestTime('2025-12-01T09:10'),
		by: 'a',
		do: 'resolve',
		question: 'summit-nov',
		outcome: 'no',
		happenedAt: null,
		knownAt: budapestTime('2025-12-01T00:00'),
		note: 'No meeting in Budapest by the end of November.'
	}
];
