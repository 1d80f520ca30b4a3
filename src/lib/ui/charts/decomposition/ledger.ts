import { formatShare } from '#lib/ui/format.ts';
import { formatTerm } from '#lib/ui/record/rule-words.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';

/** A Brier score taken apart: score = uncertainty − discrimination + miscalibration, all from 0 to 1. */
export type DecomposedScore = {
	readonly score: number;
	readonly uncertainty: number;
	readonly discrimination: number;
	readonly miscalibration: number;
	/** The weighted share of questions that happened: whose constant guess scores `uncertainty`. */
	readonly baseRate: number;
	/** Whether options are among the rows, each a row of its own: the score is not that of whole questions then. */
	readonly isByOption?: boolean;
};

export type LedgerRow = {
	readonly key: 'uncertainty' | 'discrimination' | 'miscalibration' | 'score';
	readonly label: string;
	/** What the literature calls it; empty for the result. */
	readonly abbreviation: string;
	/** Where its bar begins and ends on the scale of the score. */
	readonly from: number;
	readonly to: number;
	/** Its number with the sign it enters the sum by. */
	readonly signed: string;
	/** What it says, with its numbers. */
	readonly meaning: string;
};

/** The sum as a ledger, from the uncertainty down to the score. `owner` is whose it is: `Your`, `Analyst C’s`, or nothing. */
export function ledgerRows(parts: DecomposedScore, owner: string, brier: BrierScale): LedgerRow[] {
	const { score, uncertainty, discrimination, miscalibration, baseRate, isByOption } = parts;
	const sorted = uncertainty - discrimination;
	const digits = (stored: number) => formatTerm(brier.shown(stored), 4);
	return [
		{
			...{ key: 'uncertainty', label: 'Uncertainty of the questions', abbreviation: 'UNC' },
			...{ from: 0, to: uncertainty, signed: `+ ${digits(uncertainty)}` },
			meaning: `How hard they were: always saying the share that happened, ${formatShare(baseRate)}, scores ${brier.format(uncertainty)}.`
		},
		{
			...{ key: 'discrimination', label: 'Discrimination', abbreviation: 'DSC' },
			...{ from: sorted, to: uncertainty, signed: `− ${digits(discrimination)}` },
			meaning: `What higher numbers on what happened earned: with every number replaced by how often it came true, the score would be ${brier.format(sorted)}.`
		},
		{
			...{ key: 'miscalibration', label: 'Miscalibration', abbreviation: 'MCB' },
			...{ from: sorted, to: score, signed: `+ ${digits(miscalibration)}` },
			meaning: `What it cost that the numbers came true more or less often than they said: the step from ${brier.format(sorted)} to ${brier.format(score)}.`
		},
		{
			...{
				key: 'score',
				label: `${owner} ${brier.name}${isByOption === true ? ' by option' : ''}`.trim(),
				abbreviation: ''
			},
			...{ from: 0, to: score, signed: `= ${digits(score)}` },
			meaning:
				isByOption === true
					? 'The mean Brier score with each option a row of its own: 2/K of that of a question with K options.'
					: `The mean Brier score: ${brier.range}, ${brier.even} for always saying 50%.`
		}
	];
}

/** The ledger in one line: what sorting earned and what miscalibration cost. */
export const ledgerSentence = (
	{ discrimination, miscalibration }: DecomposedScore,
	whom: string,
	brier: BrierScale
): string =>
	`Sorting what happened from what did not earned ${whom} ${brier.format(discrimination)}; numbers that were off cost ${brier.format(miscalibration)}.`;

/** The parts as a table, unrounded in the file. */
export function ledgerTable(parts: DecomposedScore, owner: string, brier: BrierScale): DataTable {
	return {
		columns: [
			{ label: 'Part', numeric: false },
			{ label: brier.name, numeric: true },
			{ label: 'What it says', numeric: false }
		],
		rows: ledgerRows(parts, owner, brier).map(({ key, label, meaning }) => [
			textCell(label),
			// What is taken off has its sign, so that the first three add up to the last.
			numberCell(brier.shown(key === 'discrimination' ? -parts[key] : parts[key]), (value) =>
				formatTerm(value, 4)
			),
			textCell(meaning)
		])
	};
}
