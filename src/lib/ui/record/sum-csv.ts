import type { Outputs } from '#lib/client/types.ts';
import type { OptionId } from '#lib/domain/ids.ts';
import { brier as brierOf } from '#lib/domain/score/brier.ts';
import { alongside } from '#lib/domain/score/meanwhile.ts';
import { stretchScore } from '#lib/domain/score/rules.ts';
import { textCell, toCsv, type Cell } from '#lib/ui/plot/table.ts';
import type { BrierScale } from './brier-scale.ts';
import { shownScore, type ShownRule } from './rule-words.ts';

type Sum = Outputs['resolution']['stretches'];
type Stretch = Sum['stretches'][number];
type PeerSum = Outputs['resolution']['peerSum'];
type PeerLine = PeerSum['lines'][number];
type Columns<Row> = readonly (readonly [label: string, cell: (row: Row) => Cell])[];

/** What scoring the rows of a file takes to know. */
export type SumScale = {
	readonly rule: Exclude<ShownRule, 'peer'>;
	readonly brier: BrierScale;
	/** The options in order with their labels; none of yes or no. */
	readonly options: readonly { readonly id: OptionId; readonly label: string }[];
};

/**
 * A score's rows as CSV, unrounded, times in UTC, cut where the crowd's number changed. Σ contribution ÷ Σ weight is the score; over the
 * rows with a crowd, Σ weight × (own − crowd’s) ÷ Σ weight is the figure against it; with the score on the other outcome in place of
 * one's own it is the score had the question gone the other way.
 */
export function sumCsv({ stretches, crowd }: Pick<Sum, 'stretches' | 'crowd'>, scale: SumScale) {
	const { rule, brier, options } = scale;
	const name = rule === 'brier' ? brier.column : rule;
	const ways = Math.max(2, options.length);
	const scoreOf = (stretch: Pick<Stretch, 'probability' | 'outcome' | 'score'>) =>
		shownScore(rule, stretchScore(stretch, rule, ways), brier);
	const pieces = alongside(stretches, crowd).map((piece) => ({
		...piece,
		weight: (piece.mine.weight * (piece.to - piece.from)) / (piece.mine.to - piece.mine.from)
	}));
	type Piece = (typeof pieces)[number];
	const columns: Columns<Piece> = [
		['from', ({ from }) => instant(from)],
		['to', ({ to }) => instant(to)],
		['probability', ({ mine }) => bare(mine.probability)],
		['outcome', ({ mine }) => bare(mine.outcome)],
		...options.map(
			({ id, label }) =>
				[`p ${label}`, ({ mine }: Piece) => bare(mine.distribution?.[id] ?? 0)] as const
		),
		[name, ({ mine }) => bare(scoreOf(mine))],
		['weight', ({ weight }) => bare(weight)],
		['contribution', ({ mine, weight }) => bare(weight * scoreOf(mine))],
		['crowd_probability', ({ theirs }) => bare(theirs?.probability ?? null)],
		[`crowd_${name}`, ({ theirs }) => bare(theirs && scoreOf(theirs))],
		...(options.length > 0
			? []
			: [[`${name}_the_other_way`, ({ mine }: Piece) => bare(scoreOf(otherWay(mine)))] as const])
	];
	return fileOf(pieces, columns);
}

/** The same number on the other outcome of yes or no. */
export function otherWay<S extends Pick<Stretch, 'probability' | 'outcome' | 'score'>>(
	stretch: S
): S {
	const happened = stretch.outcome === 0;
	return {
		...stretch,
		outcome: happened ? 1 : 0,
		score: brierOf(stretch.probability, happened)
	};
}

/**
 * The lines of a peer score as CSV, unrounded, times in UTC, and after them those of the other outcome of yes or no: over the lines
 * of one outcome Σ contribution ÷ Σ weight is the score on it.
 *
 * @param happened what the lines are scored on, and the other lines on its opposite
 */
export function peerCsv({ lines, otherwise }: PeerSum, happened: boolean): string {
	const on = (outcome: boolean, all: readonly PeerLine[]) =>
		all.map((line) => ({ ...line, outcome: Number(outcome) }));
	return fileOf(
		[...on(happened, lines), ...on(!happened, otherwise ?? [])],
		[
			['outcome', ({ outcome }) => bare(outcome)],
			['from', ({ from }) => instant(from)],
			['to', ({ to }) => instant(to)],
			['probability', ({ probability }) => bare(probability)],
			['log_score', ({ own }) => bare(own)],
			['others_mean_log_score', ({ against }) => bare(against)],
			['standing', ({ n }) => bare(n)],
			['score', ({ score }) => bare(score)],
			['weight', ({ weight }) => bare(weight)],
			['contribution', ({ contribution }) => bare(contribution)]
		]
	);
}

const bare = (value: number | null): Cell => ({ text: String(value ?? ''), value });
const instant = (at: number): Cell => textCell(new Date(at).toISOString());

const fileOf = <Row>(rows: readonly Row[], columns: Columns<Row>): string =>
	toCsv({
		columns: columns.map(([label]) => ({ label, numeric: false })),
		rows: rows.map((row) => columns.map(([, cell]) => cell(row)))
	});
