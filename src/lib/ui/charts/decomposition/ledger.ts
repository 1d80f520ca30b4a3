import { formatScore, formatShare } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';

/** A Brier score taken apart: score = uncertainty − discrimination + miscalibration, all from 0 to 1. */
export type DecomposedScore = {
	readonly score: number;
	readonly uncertainty: number;
	readonly discrimination: number;
	readonly miscalibration: number;
	/** The weighted share of questions that happened: whose constant guess scores `uncertainty`. */
	readonly baseRate: number;
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
export function ledgerRows(parts: DecomposedScore, owner: string): LedgerRow[] {
	const { score, uncertainty, discrimination, miscalibration, baseRate } = parts;
	const sorted = uncertainty - discrimination;
	return [
		{
			...{ key: 'uncertainty', label: 'Uncertainty of the questions', abbreviation: 'UNC' },
			...{ from: 0, to: uncertainty, signed: `+ ${digits(uncertainty)}` },
			meaning: `How hard they were: always saying the share that happened, ${formatShare(baseRate)}, scores ${formatScore(uncertainty)}.`
		},
		{
			...{ key: 'discrimination', label: 'Discrimination', abbreviation: 'DSC' },
			...{ from: sorted, to: uncertainty, signed: `− ${digits(discrimination)}` },
			meaning: `What higher numbers on what happened earned: with every number replaced by how often it came true, the score would be ${formatScore(sorted)}.`
		},
		{
			...{ key: 'miscalibration', label: 'Miscalibration', abbreviation: 'MCB' },
			...{ from: sorted, to: score, signed: `+ ${digits(miscalibration)}` },
			meaning: `What it cost that the numbers came true more or less often than they said: the step from ${formatScore(sorted)} to ${formatScore(score)}.`
		},
		{
			...{ key: 'score', label: `${owner} Brier`.trim(), abbreviation: '' },
			...{ from: 0, to: score, signed: `= ${digits(score)}` },
			meaning: 'The mean Brier score: 0 best, 1 worst, 0.25 for always saying 50%.'
		}
	];
}

/** The ledger in one line: what sorting earned and what miscalibration cost. */
export const ledgerSentence = (
	{ discrimination, miscalibration }: DecomposedScore,
	whom: string
): string =>
	`Sorting what happened from what did not earned ${whom} ${formatScore(discrimination)}; numbers that were off cost ${formatScore(miscalibration)}.`;

/** The parts as a table, unrounded in the file. */
export function ledgerTable(parts: DecomposedScore, owner: string): DataTable {
	return {
		columns: [
			{ label: 'Part', numeric: false },
			{ label: 'Brier', numeric: true },
			{ label: 'What it says', numeric: false }
		],
		rows: ledgerRows(parts, owner).map(({ key, label, meaning }) => [
			textCell(label),
			numberCell(parts[key], digits),
			textCell(meaning)
		])
	};
}

const digits = (value: number): string => value.toFixed(4);
