import { budapestTime } from './budapest-time.ts';
import type { ExampleStep } from './script.ts';

type Resolve = Extract<ExampleStep, { do: 'resolve' }>;
type ResolutionRow = Pick<Resolve, 'by' | 'question' | 'outcome' | 'note' | 'evidence'> & {
	at: string;
	happened: string | null;
	known: string;
};

/** How the questions about Vesnia turn out after the start. All of it is fiction. */
export const vesniaResolutions = (): ExampleStep[] =>
	ROWS.map(({ at, happened, known, ...row }) => ({
		...row,
		at: budapestTime(at),
		do: 'resolve',
		happenedAt: happened === null ? null : budapestTime(happened),
		knownAt: budapestTime(known)
	}));

const ROWS: readonly ResolutionRow[] = [
	{
		at: '2025-10-24T09:20',
		by: 'e',
		question: 'vesnia-budget-oct',
		outcome: 'no',
		happened: null,
		known: '2025-10-21T00:00',
		note: 'The final reading was put off, and the day passed without a vote.',
		evidence: ['vesnia-reading-put-off']
	},
	{
		at: '2025-11-03T09:40',
		by: 'b',
		question: 'vesnia-gas',
		outcome: 'yes',
		happened: '2025-11-01T06:00',
		known: '2025-11-02T10:00',
		note: 'The grid operator gave 90.7% for the morning of 1 November.'
	},
	{
		at: '2025-11-06T15:10',
		by: 'c',
		question: 'vesnia-rate',
		outcome: { option: 'cut-small' },
		happened: '2025-11-06T14:00',
		known: '2025-11-06T14:00',
		note: 'The rate goes from 4.50% to 4.25%.'
	},
	{
		at: '2025-11-14T09:30',
		by: 'c',
		question: 'vesnia-inflation',
		outcome: 'no',
		happened: null,
		known: '2025-11-14T09:00',
		note: 'Published at 4.2%.'
	},
	{
		at: '2025-11-17T10:15',
		by: 'd',
		question: 'vesnia-strike',
		outcome: 'no',
		happened: null,
		known: '2025-11-16T00:00',
		note: 'The pay deal of 3 November held, and no shift was missed.',
		evidence: ['vesnia-pay-deal']
	},
	{
		at: '2025-11-20T09:05',
		by: 'e',
		question: 'vesnia-budget-nov',
		outcome: 'yes',
		happened: '2025-11-19T16:30',
		known: '2025-11-19T17:00',
		note: 'Passed by two votes late on Wednesday afternoon.',
		evidence: ['vesnia-budget-passed']
	},
	{
		at: '2025-11-25T08:55',
		by: 'd',
		question: 'vesnia-crossing',
		outcome: 'yes',
		happened: '2025-11-24T06:00',
		known: '2025-11-24T09:00',
		note: 'The first lorries crossed both ways on the morning of 24 November.'
	},
	{
		at: '2025-12-01T09:30',
		by: 'f',
		question: 'vesnia-fixing',
		outcome: 'no',
		happened: null,
		known: '2025-12-01T00:00',
		note: 'The weakest fixing was 4.94, on 23 October.'
	},
	{
		at: '2026-01-02T10:40',
		by: 'b',
		question: 'vesnia-election',
		outcome: 'no',
		happened: null,
		known: '2026-01-01T00:00',
		note: 'No decree appeared in the gazette by the end of the year.'
	},
	{
		at: '2026-01-03T11:00',
		by: 'a',
		question: 'vesnia-rounds',
		outcome: { option: 'two' },
		happened: null,
		known: '2026-01-01T00:00',
		note: 'Rounds were opened on 9 October and 27 November. The third is now planned for February.',
		evidence: ['vesnia-second-round']
	}
];
