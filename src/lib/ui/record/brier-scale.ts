import { createContext } from 'svelte';
import type { BrierForm } from '#lib/domain/score/brier-form.ts';
import { formatScore } from '#lib/ui/format.ts';
import { numberCell, type Cell } from '#lib/ui/plot/table.ts';

/**
 * How Brier scores read in a space. Everything stored and worked out is in the one-outcome form; what is shown goes through here,
 * and nowhere else is a Brier score formatted (a test holds that).
 */
export type BrierScale = {
	/** Whether all outcomes are added up, from 0 to 2. */
	readonly isAdded: boolean;
	/** What a stored score is here, or the difference of two, or the deviation of some. */
	readonly shown: (stored: number) => number;
	/** The same as it is written. */
	readonly format: (stored: number) => string;
	/** A difference with its sign: `+0.012`. */
	readonly formatDifference: (stored: number) => string;
	/** The end of an interval: as a difference, and what rounds to nothing keeps its sign, for on which side of 0 it lies is what it says. */
	readonly formatBound: (stored: number) => string;
	/** A cell of a table, null where there is no score. */
	readonly cell: (stored: number | null) => Cell;
	/** What it is called; whoever meets 0 to 2 is told so wherever they meet it. */
	readonly name: string;
	readonly range: string;
	/** What always saying 50% scores. */
	readonly even: string;
	/** What it is called at the head of a column of a file. */
	readonly column: string;
};

/** The scale of a form that may change while it is shown. To be used as it is: a copy would keep the form of its moment. */
export function brierScale(form: () => BrierForm): BrierScale {
	const isAdded = () => form() === 'all_outcomes';
	const shown = (stored: number) => (isAdded() ? 2 * stored : stored);
	const format = (stored: number) => formatScore(shown(stored));
	return {
		...{ shown, format },
		formatDifference: (stored) => {
			const text = format(stored);
			return stored > 0 && Number(text) !== 0 ? `+${text}` : text;
		},
		formatBound: (stored) => {
			const sign = stored > 0 ? '+' : stored < 0 ? '−' : '';
			return `${sign}${format(Math.abs(stored))}`;
		},
		cell: (stored) => numberCell(stored === null ? null : shown(stored), formatScore),
		get isAdded() {
			return isAdded();
		},
		get name() {
			return isAdded() ? 'Brier 0–2' : 'Brier';
		},
		get range() {
			return isAdded() ? '0 best, 2 worst' : '0 best, 1 worst';
		},
		get even() {
			return isAdded() ? '0.5' : '0.25';
		},
		get column() {
			return isAdded() ? 'brier_0_to_2' : 'brier';
		}
	};
}

/** Set by the layout of a space, for every page in it. */
export const [getBrierScale, setBrierScale] = createContext<BrierScale>();
