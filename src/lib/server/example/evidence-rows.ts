import { budapestTime } from './budapest-time.ts';
import type { AnalystKey, ExampleStep } from './script.ts';

type Evidence = Extract<ExampleStep, { do: 'evidence' }>;
type Attachment = Evidence['attach'][number];

/** One piece of evidence, with times by the clock in Budapest. */
export type EvidenceRow = Pick<
	Evidence,
	'evidence' | 'article' | 'claim' | 'excerpt' | 'credibility'
> & {
	at: string;
	by: AnalystKey;
	published: string;
	attach: readonly (readonly [
		question: string,
		stance: Attachment['stance'],
		strength: Attachment['strength'],
		option?: string
	])[];
};

/** The steps of a table of evidence. */
export const evidenceSteps = (rows: readonly EvidenceRow[]): Evidence[] =>
	rows.map(({ at, published, attach, ...row }) => ({
		...row,
		do: 'evidence',
		at: budapestTime(at),
		publishedAt: budapestTime(published),
		attach: attach.map(([question, stance, strength, option]) => ({
			question,
			stance,
			strength,
			...(option === undefined ? {} : { option })
		}))
	}));
