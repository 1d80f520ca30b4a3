import { ascending, groups, mean, range, sum } from 'd3-array';
import { brier } from '#lib/domain/score/brier.ts';

/** A probability of a question that turned out one way or the other. */
export type Row = { p: number; happened: boolean };

/** Named as the neutral pair's files name them. */
export type Bin = {
	/** The edges, `0.3-0.4`; which of them belongs to the bin is the edge rule's matter. */
	bin: string;
	n: number;
	/** Null in an empty bin, as is `observed`. */
	mean_p: number | null;
	n_yes: number;
	/** Share that happened. */
	observed: number | null;
};

/** Named as the neutral pair's files name them. All but the counts are null over no rows. */
export type Figures = {
	n: number;
	/** One-outcome form, 0 to 1. */
	brier: number | null;
	/** The sum over both outcomes, as Brier wrote it in 1950: twice the other. */
	brier_two_sided: number | null;
	log_loss: number | null;
	/** Share that happened. */
	base_rate: number | null;
	/** Skill against always saying the base rate: 1 − Brier ÷ (base rate × (1 − base rate)); null if all or none happened. */
	bss_base_rate: number | null;
	mean_p: number | null;
	ece_left_closed: number | null;
	ece_right_closed: number | null;
	murphy: Murphy | null;
	/** Null with one outcome only. */
	roc_auc: number | null;
	/** How many stand on an edge between bins, 0 and 1 among them: these move with the edge rule. */
	n_on_bin_edge: number;
	bins_left_closed: Bin[];
	bins_right_closed: Bin[];
};

/** Over left-closed bins; reliability − resolution + uncertainty is the Brier score of the bins' mean probabilities. */
export type Murphy = { reliability: number; resolution: number; uncertainty: number };

/**
 * Every figure of the neutral conventions over rows that count alike.
 *
 * Brier is one-outcome, 0 best. The logarithm is natural, with p clipped to [0.000001, 0.999999]. Bins are ten of equal
 * width, either left-closed (0.3 falls in 0.3–0.4, and 1 in the last) or right-closed (0.3 falls in 0.2–0.3, and 0 in the
 * first), after p × 10 is rounded to nine places, which undoes binary noise. The bins of the track record differ on purpose.
 *
 * @throws {RangeError} if a probability is outside [0, 1]
 * @example figuresOf([{ p: 0.3, happened: false }, { p: 0.9, happened: true }]).brier // => 0.05
 */
export function figuresOf(rows: readonly Row[]): Figures {
	const n = rows.length;
	const meanOf = (value: (row: Row) => number) => mean(rows, value) ?? null;
	const score = meanOf(({ p, happened }) => brier(p, happened));
	const baseRate = meanOf(({ happened }) => Number(happened));
	const left = binsOf(rows, leftClosed);
	const right = binsOf(rows, rightClosed);
	return {
		n,
		brier: score,
		brier_two_sided: score === null ? null : 2 * score,
		log_loss: meanOf(logLoss),
		base_rate: baseRate,
		bss_base_rate: score === null || baseRate === null ? null : skill(score, baseRate),
		mean_p: meanOf(({ p }) => p),
		ece_left_closed: expectedError(left, n),
		ece_right_closed: expectedError(right, n),
		murphy: baseRate === null ? null : murphy(left, n, baseRate),
		roc_auc: areaUnderCurve(rows),
		n_on_bin_edge: rows.filter(({ p }) => Number.isInteger(tenfold(p))).length,
		bins_left_closed: left,
		bins_right_closed: right
	};
}

const BINS = range(10);

const tenfold = (p: number): number => Math.round(p * 10 * 1e9) / 1e9;
const leftClosed = (p: number): number => Math.min(9, Math.floor(tenfold(p)));
const rightClosed = (p: number): number => Math.max(0, Math.ceil(tenfold(p)) - 1);

function binsOf(rows: readonly Row[], placeOf: (p: number) => number): Bin[] {
	const sums = BINS.map(() => ({ n: 0, p: 0, happened: 0 }));
	for (const { p, happened } of rows) {
		const own = sums[placeOf(p)];
		if (own === undefined) continue;
		own.n += 1;
		own.p += p;
		own.happened += Number(happened);
	}
	return sums.map(({ n, p, happened }, place) => ({
		bin: `${(place / 10).toFixed(1)}-${((place + 1) / 10).toFixed(1)}`,
		n,
		mean_p: n === 0 ? null : p / n,
		n_yes: happened,
		observed: n === 0 ? null : happened / n
	}));
}

const CLIP = 1e-6;

function logLoss({ p, happened }: Row): number {
	const clipped = Math.min(1 - CLIP, Math.max(CLIP, p));
	return -Math.log(happened ? clipped : 1 - clipped);
}

const skill = (score: number, baseRate: number): number | null =>
	baseRate === 0 || baseRate === 1 ? null : 1 - score / (baseRate * (1 - baseRate));

function expectedError(bins: readonly Bin[], n: number): number | null {
	if (n === 0) return null;
	return sum(bins, (bin) => (bin.n / n) * Math.abs((bin.mean_p ?? 0) - (bin.observed ?? 0)));
}

function murphy(bins: readonly Bin[], n: number, baseRate: number): Murphy {
	const meanSquare = (distance: (observed: number, meanP: number) => number) =>
		sum(bins, ({ n: own, observed, mean_p: meanP }) =>
			observed === null || meanP === null ? 0 : (own / n) * distance(observed, meanP) ** 2
		);
	return {
		reliability: meanSquare((observed, meanP) => meanP - observed),
		resolution: meanSquare((observed) => observed - baseRate),
		uncertainty: baseRate * (1 - baseRate)
	};
}

/** How often what happened was given more than what did not, of all such pairs, a tie counting half. */
function areaUnderCurve(rows: readonly Row[]): number | null {
	let won = 0;
	let yes = 0;
	let no = 0;
	const rising = groups(rows, ({ p }) => p).sort(([a], [b]) => ascending(a, b));
	for (const [, tied] of rising) {
		const yesHere = tied.filter((row) => row.happened).length;
		const noHere = tied.length - yesHere;
		won += yesHere * (no + noHere / 2);
		yes += yesHere;
		no += noHere;
	}
	return yes === 0 || no === 0 ? null : won / (yes * no);
}
