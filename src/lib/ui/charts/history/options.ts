import { descending } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import { formatPercent, formatUnits, isolate } from '#lib/ui/format.ts';
import type { Step } from '#lib/ui/plot/steps.ts';
import { noForecasts } from './sentence.ts';
import { toSteps } from './series.ts';
import type { ProbabilityStep } from './types.ts';

export type OptionSeries = {
	readonly optionId: string;
	readonly label: string;
	readonly steps: readonly ProbabilityStep[];
};
export type OptionLine = {
	readonly id: string;
	readonly label: string;
	readonly steps: readonly Step[];
	readonly last: number | null;
	readonly color: string;
};
const DRAWN = 6;

/**
 * The lines of a multiple-choice question: the six that end highest, and the outcome among them, in the order of the
 * options, which their colours follow. No seventh is drawn, so none has to share a colour.
 */
export function optionLines(
	series: readonly OptionSeries[],
	outcome: string | null,
	end: Instant
): readonly OptionLine[] {
	const all = series.map(({ optionId, label, steps }) => {
		const known = toSteps(steps, end);
		return { id: optionId, label, steps: known, last: known.at(-1)?.value ?? null };
	});
	const ranked = all
		.filter((line) => line.last !== null)
		.toSorted((a, b) => descending(a.last ?? 0, b.last ?? 0))
		.toSorted((a, b) => rank(b) - rank(a));
	const drawn = new Set(ranked.slice(0, DRAWN));
	return all
		.filter((line) => drawn.has(line))
		.map((line, i) => ({ ...line, color: `var(--chart-option-${i + 1})` }));

	function rank(line: { readonly id: string }): number {
		return line.id === outcome ? 1 : 0;
	}
}

/** The options in one line: who leads (by which pool, if the lines are the crowd's), what happened, and how many lines the picture leaves out. */
export function optionSentence(
	lines: readonly OptionLine[],
	count: number,
	outcome: string | null,
	{ isCrowdShown, pool }: { isCrowdShown: boolean; pool: string | null }
): string {
	const [first, second] = lines.toSorted((a, b) => descending(a.last ?? 0, b.last ?? 0));
	if (first === undefined) return `${noForecasts(isCrowdShown)}.`;
	const won = lines.find((line) => line.id === outcome);
	const lead = [first, second]
		.flatMap((line) =>
			line === undefined ? [] : [`${isolate(line.label)} ${formatPercent(line.last ?? 0)}`]
		)
		.join(', then ');
	const parts = [
		won === undefined
			? `Likeliest${pool === null ? '' : ` by the crowd’s ${pool}`}: ${lead}.`
			: `${isolate(won.label)} happened; it stood at ${formatPercent(won.last ?? 0)}.`,
		count > lines.length
			? `${formatUnits(count - lines.length, 'option')} not drawn; the table has all.`
			: ''
	];
	return parts.filter((part) => part !== '').join(' ');
}

/** A label short enough for the margin; the table and the cursor have it whole. */
export function shorten(label: string, most: number): string {
	const letters = Array.from(label);
	if (letters.length <= most) return label;
	return `${letters
		.slice(0, most - 1)
		.join('')
		.trimEnd()}…`;
}
