import { evidenceSteps, type EvidenceRow } from './evidence-rows.ts';
import type { ExampleStep } from './script.ts';

/** What the articles about the summit show, and on which questions, as whoever added them judged it. The tour's report is attached after the start. */
export const budapestEvidence = (): ExampleStep[] => evidenceSteps(ROWS);

const ROWS: readonly EvidenceRow[] = [
	{
		at: '2025-10-17T08:15',
		by: 'a',
		evidence: 'agreed-to-meet',
		article: 'call-16-oct',
		claim: 'Both leaders agree to meet in Budapest after their advisers have met',
		excerpt:
			'Before that, their top advisers are to meet and prepare the ground; the summit follows once they have done so.',
		published: '2025-10-16T20:00',
		credibility: 'A1',
		attach: [
			['summit-dec', 'for', 'strong'],
			['summit-nov', 'for', 'moderate'],
			['summit-oct', 'for', 'weak'],
			['ministers-meet', 'for', 'strong'],
			['next-meeting', 'for', 'strong', 'budapest'],
			['next-meeting', 'against', 'weak', 'europe'],
			['next-meeting', 'against', 'weak', 'gulf'],
			['next-meeting', 'against', 'weak', 'russia-us'],
			['next-meeting', 'against', 'moderate', 'none'],
			['ceasefire', 'for', 'weak'],
			['oil-sanctions', 'against', 'weak']
		]
	},
	{
		at: '2025-10-18T08:30',
		by: 'c',
		evidence: 'freeze-suggested',
		article: 'freeze-18-oct',
		claim: 'Trump suggests freezing the front along the current lines',
		excerpt: 'No timetable goes with it, and nothing has been signed.',
		published: '2025-10-18T03:00',
		credibility: 'A2',
		attach: [
			['ceasefire', 'for', 'weak'],
			['summit-dec', 'neither', 'weak'],
			['next-meeting', 'against', 'weak', 'none']
		]
	},
	{
		at: '2025-10-20T17:25',
		by: 'b',
		evidence: 'ministers-spoke',
		article: 'readout-20-oct',
		claim: 'Rubio and Lavrov speak by telephone about preparing the meeting',
		excerpt: 'Marco Rubio and Sergey Lavrov spoke by telephone on 20 October.',
		published: '2025-10-20T17:00',
		credibility: 'B1',
		attach: [
			['ministers-call', 'for', 'strong'],
			['summit-dec', 'for', 'weak'],
			['ministers-meet', 'for', 'weak'],
			['next-meeting', 'against', 'weak', 'none'],
			['next-meeting', 'for', 'weak', 'budapest']
		]
	},
	{
		at: '2025-10-20T17:30',
		by: 'c',
		evidence: 'no-date-named',
		article: 'readout-20-oct',
		claim: 'Neither read-out names a day for the ministers to meet',
		excerpt: 'Neither side named a day or a place for a meeting of the two ministers in person.',
		published: '2025-10-20T17:00',
		credibility: 'B1',
		attach: [
			['ministers-meet', 'against', 'moderate'],
			['summit-oct', 'against', 'moderate'],
			['summit-nov', 'against', 'weak'],
			['summit-dec', 'against', 'moderate'],
			['next-meeting', 'against', 'moderate', 'budapest'],
			['next-meeting', 'for', 'weak', 'none']
		]
	},
	{
		at: '2025-10-20T17:45',
		by: 'e',
		evidence: 'tone-differs',
		article: 'readout-20-oct',
		claim: 'Only the Russian side calls the conversation constructive',
		excerpt: 'The Russian side called the conversation constructive.',
		published: '2025-10-20T17:00',
		credibility: 'B1',
		attach: [
			['summit-dec', 'against', 'weak'],
			['ministers-meet', 'against', 'weak']
		]
	},
	{
		at: '2025-10-21T15:05',
		by: 'b',
		evidence: 'preparation-on-hold',
		article: 'cnn-21-oct',
		claim: 'The Rubio–Lavrov preparatory meeting is on hold',
		excerpt:
			'According to one source, the two ministers have diverging expectations of how the war could be brought to an end.',
		published: '2025-10-21T04:30',
		credibility: 'B2',
		attach: [
			['summit-dec', 'against', 'strong'],
			['summit-nov', 'against', 'strong'],
			['summit-oct', 'against', 'strong'],
			['ministers-meet', 'against', 'strong'],
			['next-meeting', 'against', 'moderate', 'budapest'],
			['next-meeting', 'for', 'weak', 'none'],
			['oil-sanctions', 'for', 'weak']
		]
	},
	{
		at: '2025-10-21T15:10',
		by: 'b',
		evidence: 'not-recommended',
		article: 'cnn-21-oct',
		claim: 'Rubio unlikely to recommend going ahead in the following week',
		excerpt:
			'Rubio was unlikely to recommend going ahead with a meeting of the two presidents in the following week',
		published: '2025-10-21T04:30',
		credibility: 'B2',
		attach: [
			['summit-dec', 'against', 'moderate'],
			['summit-oct', 'against', 'strong']
		]
	},
	{
		at: '2025-10-23T07:45',
		by: 'b',
		evidence: 'oil-sanctions-imposed',
		article: 'agency-22-oct',
		claim: 'The US Treasury puts sanctions on Rosneft and Lukoil',
		excerpt: 'On 22 October the US Treasury put sanctions on Rosneft and Lukoil',
		published: '2025-10-22T23:30',
		credibility: 'A1',
		attach: [
			['oil-sanctions', 'for', 'strong'],
			['ceasefire', 'against', 'weak'],
			['summit-dec', 'against', 'weak']
		]
	},
	{
		at: '2025-10-23T07:50',
		by: 'b',
		evidence: 'meeting-cancelled',
		article: 'agency-22-oct',
		claim: 'Trump says that he has cancelled the meeting planned in Budapest',
		excerpt: 'he had cancelled the meeting with Vladimir Putin planned in Budapest',
		published: '2025-10-22T23:30',
		credibility: 'A1',
		attach: [
			['summit-dec', 'against', 'strong'],
			['summit-nov', 'against', 'strong'],
			['summit-oct', 'against', 'strong'],
			['next-meeting', 'against', 'strong', 'budapest'],
			['next-meeting', 'for', 'moderate', 'none']
		]
	},
	{
		at: '2025-10-23T10:35',
		by: 'e',
		evidence: 'package-adopted',
		article: 'eu-23-oct',
		claim: 'The European Union adopts the nineteenth package',
		excerpt:
			'The European Union adopted its nineteenth package of sanctions against Russia on the morning of 23 October, by written procedure.',
		published: '2025-10-23T08:30',
		credibility: 'A1',
		attach: [['eu-package', 'for', 'strong']]
	},
	{
		at: '2026-01-01T09:15',
		by: 'b',
		evidence: 'year-ends',
		article: null,
		claim: 'The year ends without a meeting of the two presidents in Budapest',
		excerpt: null,
		published: '2026-01-01T00:00',
		credibility: 'A1',
		attach: [['summit-dec', 'against', 'strong']]
	}
];
