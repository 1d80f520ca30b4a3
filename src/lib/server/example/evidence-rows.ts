import { sideOf, strengthOf } from '#lib/domain/evidence/strength.ts';
import { budapestTime } from './budapest-time.ts';
import type { AnalystKey, ExampleStep, Judgement } from './script.ts';

type Evidence = Extract<ExampleStep, { do: 'evidence' }>;
type Judge = Extract<ExampleStep, { do: 'judge' }>;

/** One piece of evidence, with times by the clock in Budapest. */
export type EvidenceRow = Pick<
	Evidence,
	'evidence' | 'article' | 'claim' | 'excerpt' | 'credibility'
> & {
	at: string;
	by: AnalystKey;
	published: string;
	attach: readonly AttachRow[];
};
type AttachRow = readonly [
	question: string,
	stance: Judgement['stance'],
	strength: Judgement['strength'],
	option?: string
];

/** What another thinks of an item: of yes or no a ratio, of several options one for each, in their order. */
export type JudgementRow = readonly [
	at: string,
	by: AnalystKey,
	evidence: string,
	question: string,
	ratios: number | readonly number[]
];

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

/** The steps of a table of judgements; `options` has those of each question that has several. */
export const judgementSteps = (
	rows: readonly JudgementRow[],
	options: Readonly<Record<string, readonly { key: string }[]>>
): Judge[] =>
	rows.map(([at, by, evidence, question, ratios]) => ({
		...{ at: budapestTime(at), by, do: 'judge', evidence },
		judged:
			typeof ratios === 'number'
				? [{ question, ...judgement(ratios) }]
				: judgedOptions(question, options[question] ?? [], ratios)
	}));

/** A row of ratios over the options of a question, those that say nothing left out; what speaks for one last, which the item is then known by. */
export const judgedOptions = (
	question: string,
	options: readonly { key: string }[],
	ratios: readonly number[]
): Judgement[] =>
	options
		.map(({ key }, i) => ({ key, ratio: ratios[i] ?? 1 }))
		.filter(({ ratio }) => ratio !== 1)
		.sort((one, other) => one.ratio - other.ratio)
		.map(({ key, ratio }) => ({ question, ...judgement(ratio), option: key }));

/** A ratio of the scale, such as 10 or ⅓, as a judgement says it. */
export function judgement(ratio: number): Pick<Judgement, 'stance' | 'strength'> {
	const strength = strengthOf(ratio);
	return strength === null
		? { stance: 'neither', strength: 'weak' }
		: { stance: sideOf(ratio), strength };
}
