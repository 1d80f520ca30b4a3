import { reaching } from '#lib/domain/calibration/bootstrap.ts';
import { assertLevel } from '#lib/domain/calibration/interval.ts';
import { studentFromNormal } from '#lib/domain/calibration/student.ts';

/** Somebody's mean, and what it came to in each draw of questions; draw by draw the same questions for everybody. */
export type Entrant = {
	estimate: number;
	drawn: Float64Array;
	/** How many questions the mean is over, at least two. */
	questions: number;
};

/** The ranks somebody may have, both included, 1 for the best. */
export type RankRange = { best: number; worst: number };

/**
 * Between which ranks each may truly stand, in the order given; less is better.
 *
 * A is clearly better than B where the difference of their means lies further from 0 than differences stray between draws: in
 * `level` of all draws not one pair of the whole board strays further from where it is, counted in its own deviations. So in about
 * nine of ten boards, at 0.9, nobody stands above another by chance, however many people there are to compare. Your best rank
 * comes after those who are clearly better than you, your worst before those who are clearly worse.
 *
 * Deviations of few questions come out too small, so the limit is widened as Student's t is for the fewest of anybody: the same for
 * every pair.
 *
 * Two people whose difference is within noise always have a rank in common: a deviation is a distance, so being clearly better
 * passes on from A to B to C, and nobody can be clearly between the two. Having a rank in common is not being equal.
 *
 * Bootstrap of the largest studentised difference, as in Mogstad, Romano, Shaikh and Wilhelm 2024, “Inference for ranks”.
 *
 * @throws {RangeError} if the level is not in (0, 1), or the draws are not the same number for everybody
 * @example rankRanges([{ estimate: 0.1, drawn: Float64Array.of(0.1), questions: 30 }, { estimate: 0, drawn: Float64Array.of(0), questions: 30 }], 0.9)
 * // => [{ best: 2, worst: 2 }, { best: 1, worst: 1 }]
 */
export function rankRanges(entrants: readonly Entrant[], level: number): RankRange[] {
	assertLevel(level);
	const draws = entrants[0]?.drawn.length ?? 0;
	if (entrants.some(({ drawn }) => drawn.length !== draws))
		throw new RangeError('drawn must be of one length for everybody');
	const ranges = entrants.map(() => ({ best: 1, worst: entrants.length }));
	if (entrants.length < 2) return ranges;
	const pairs = pairsOf(entrants);
	const farthest = new Float64Array(draws);
	for (const pair of pairs) keepFarthest(pair, farthest);
	const fewest = Math.min(...entrants.map(({ questions }) => questions));
	const limit = studentFromNormal(reaching(farthest.sort(), level), fewest - 1);
	for (const { one, other, difference, deviation } of pairs) {
		if (Math.abs(difference) <= limit * deviation + ROUNDING) continue;
		const [better, worse] = difference < 0 ? [one, other] : [other, one];
		const [above, below] = [ranges[better.place], ranges[worse.place]];
		if (above === undefined || below === undefined) continue;
		above.worst--;
		below.best++;
	}
	return ranges;
}

/** What two sums of the same numbers may differ by. */
const ROUNDING = 1e-12;

type Placed = Entrant & { place: number };
type Pair = { one: Placed; other: Placed; difference: number; deviation: number };

function pairsOf(entrants: readonly Entrant[]): Pair[] {
	const placed = entrants.map((entrant, place) => ({ ...entrant, place }));
	return placed.flatMap((one, i) =>
		placed.slice(i + 1).map((other) => {
			const difference = one.estimate - other.estimate;
			return { one, other, difference, deviation: strayOf(one, other, difference) };
		})
	);
}

/** How far the difference of two strays between draws: the root of its mean square around what it is. */
function strayOf(one: Entrant, other: Entrant, difference: number): number {
	let squares = 0;
	for (let i = 0; i < one.drawn.length; i++)
		squares += ((one.drawn[i] ?? 0) - (other.drawn[i] ?? 0) - difference) ** 2;
	return one.drawn.length === 0 ? 0 : Math.sqrt(squares / one.drawn.length);
}

/** Raises each draw to how many deviations this pair's difference lies from where it is. */
function keepFarthest({ one, other, difference, deviation }: Pair, farthest: Float64Array): void {
	if (deviation <= ROUNDING) return;
	for (let i = 0; i < farthest.length; i++) {
		const strays = Math.abs((one.drawn[i] ?? 0) - (other.drawn[i] ?? 0) - difference) / deviation;
		if (strays > (farthest[i] ?? 0)) farthest[i] = strays;
	}
}
