import type { Outputs } from '#lib/client/types.ts';
import { COMPARED_METHODS } from '#lib/domain/aggregate/team-method.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { isBeyondChance } from '#lib/domain/calibration/several.ts';
import { METHOD_WORDS } from '#lib/ui/crowd/method-words.ts';
import { formatUnits } from '#lib/ui/format.ts';
import { textCell, toCsv, type Cell } from '#lib/ui/plot/table.ts';
import type { BrierScale } from './brier-scale.ts';
import { formatTerm } from './rule-words.ts';

const LEVEL = 0.9;

type Crowds = Outputs['record']['crowds'];
type Row = Crowds['methods'][number];
type QuestionRow = Outputs['record']['crowdRows'][number];

/** The comparison in a sentence or two: what the crowd scored, and whether another method would have done better. */
export function sayComparison({ inForce, methods }: Crowds, scale: BrierScale): string {
	const own = methods.find((row) => row.method === inForce);
	if (own === undefined) return '';
	const { mean, questions } = own.brier;
	const told = `The crowd, the ${METHOD_WORDS[inForce].name}, scored ${scale.format(mean)} over ${formatUnits(questions, 'question')}.`;
	if (questions < LEAST_QUESTIONS.verdict)
		return `${told} Too few to tell methods apart: ${LEAST_QUESTIONS.verdict} needed.`;
	if (methods[0] === own) return `${told} No other method did better.`;
	const better = methods.filter((row) => isBetter(row, methods.length - 1));
	return `${told} ${better.length === 0 ? sayNoise(methods, scale) : sayBetter(better, scale)}`;
}

/** A difference of scores with its sign: "−0.0023", "+0.0101". Pools differ in the third decimal, so there are four. */
export const sayDifference = (stored: number, scale: BrierScale): string =>
	`${stored > 0 ? '+' : ''}${formatTerm(scale.shown(stored), 4)}`;

/** What the crowd scored on each question as CSV, unrounded: Σ weight × brier ÷ Σ weight is the score on the page. */
export function crowdsCsv(rows: readonly QuestionRow[]): string {
	const heads = [
		'question_id',
		'title',
		'weight',
		...COMPARED_METHODS.map((name) => `brier_${name}`)
	];
	return toCsv({
		columns: heads.map((label) => ({ label, numeric: false })),
		rows: rows.map(({ questionId, title, weight, scores }) => [
			...[textCell(questionId), textCell(title), bare(weight)],
			...COMPARED_METHODS.map((method) => bare(scores[method]))
		])
	});
}

const bare = (value: number): Cell => ({ text: String(value), value });

/** Whether a method did better by more than chance makes of the best of so many. */
const isBetter = ({ difference }: Row, others: number): boolean =>
	difference !== null &&
	difference.estimate < 0 &&
	isBeyondChance(
		{ difference: difference.estimate, standardError: difference.deviation },
		others,
		LEVEL
	);

function sayNoise([best]: readonly Row[], scale: BrierScale): string {
	if (best?.difference == null) return '';
	return `The ${METHOD_WORDS[best.method].name} did best, with ${scale.format(best.brier.mean)}; the difference is within noise, with all methods allowed for.`;
}

function sayBetter(better: readonly Row[], scale: BrierScale): string {
	const names = better.map(
		(row) => `${METHOD_WORDS[row.method].name} ${scale.format(row.brier.mean)}`
	);
	return `By more than noise, with all methods allowed for, these did better: ${names.join(', ')}.`;
}
