import { clusterBootstrap } from '#lib/domain/calibration/bootstrap.ts';
import type { Resampling } from '#lib/domain/calibration/resampling.ts';
import { STRENGTHS, strengthOf, type Strength } from './strength.ts';

/** A resolved question on which somebody judged evidence, and the ratios they gave. */
export type JudgedQuestion = {
	readonly happened: boolean;
	/** P(item | it happens) ÷ P(item | it does not), one per item, above 0. */
	readonly ratios: readonly number[];
};

/** What the items of one step turned out to be worth. */
export type RatioRow = {
	readonly strength: Strength;
	/** The mean of what was called, in logs: 3 where all were called 3 : 1. */
	readonly called: number;
	/** Items that pointed the way the question went, and the other way. */
	readonly right: number;
	readonly wrong: number;
	/** Questions with such items. */
	readonly questions: number;
	/** How many times as often such items turned up on questions that went their way; ∞ where none pointed wrong, null where that cannot be told. */
	readonly empirical: { ratio: number; low: number; high: number; isReliable: boolean } | null;
};

/**
 * A calibration of likelihood ratios, a row for each step that was used: items called 3 : 1 should turn up three times as often, per question,
 * on questions that went their way as on those that did not.
 *
 * Items for and against are two strata (their questions change sides) under Mantel and Haenszel's rate ratio, with questions as the exposure:
 * (a·N + c·Y) ÷ (b·Y + d·N) for a and b items for it on the Y questions where it happened and the N where it did not, c and d items against it on
 * the N and the Y. The interval draws questions anew. Null with questions of one outcome only. Questions without a judged item say
 * nothing and are not to be given.
 *
 * @throws {RangeError} if a ratio is not above 0, or the level or the draws are out of range
 */
export function ratioRecord(
	questions: readonly JudgedQuestion[],
	resampling: () => Resampling
): RatioRow[] {
	return STRENGTHS.flatMap((strength) => {
		const used = questions.map(({ happened, ratios }) => ({
			happened,
			ratios: ratios.filter((ratio) => strengthOf(ratio) === strength)
		}));
		const all = used.flatMap(({ ratios }) => ratios);
		if (all.length === 0) return [];
		const logs = all.reduce((total, ratio) => total + Math.abs(Math.log(ratio)), 0);
		const right = used.flatMap(({ happened, ratios }) =>
			ratios.filter((ratio) => pointedRight(ratio, happened) === true)
		).length;
		return {
			strength,
			called: Math.exp(logs / all.length),
			...{ right, wrong: all.length - right },
			questions: used.filter(({ ratios }) => ratios.length > 0).length,
			empirical: empiricalOf(used, resampling())
		};
	});
}

/** Whether an item pointed the way its question went; null where it pointed neither way. @example pointedRight(3, false) // => false */
export function pointedRight(ratio: number, happened: boolean): boolean | null {
	return strengthOf(ratio) === null ? null : ratio > 1 === happened;
}

/**
 * How many times as likely an item was under the option that came as under the others, each as likely as the next: above 1 it pointed to it.
 * ∞ where it was impossible under all others.
 *
 * @param ratios one per option, in [0, ∞), not all 0
 * @throws {RangeError} if there is no such option, or no other
 * @example pointedTo([3, 1, 1], 0) // => 3
 */
export function pointedTo(ratios: readonly number[], option: number): number {
	const own = ratios[option];
	if (own === undefined || ratios.length < 2)
		throw new RangeError(`option must be one of several, not ${option} of ${ratios.length}`);
	const others = ratios.reduce((sum, ratio) => sum + ratio, 0) - own;
	return own / (others / (ratios.length - 1));
}

function empiricalOf(
	questions: readonly JudgedQuestion[],
	resampling: Resampling
): RatioRow['empirical'] {
	const count = (of: (question: JudgedQuestion) => number) => Float64Array.from(questions, of);
	const when = (outcome: boolean, isFor: boolean) =>
		count(({ happened, ratios }) =>
			happened === outcome ? ratios.filter((ratio) => ratio > 1 === isFor).length : 0
		);
	const drawn = clusterBootstrap(
		[
			...[when(true, true), when(false, true), when(false, false), when(true, false)],
			...[count(({ happened }) => Number(happened)), count(({ happened }) => Number(!happened))]
		],
		rateRatio,
		resampling
	);
	if (drawn === null) return null;
	const { estimate, low, high, isReliable } = drawn;
	return { ratio: estimate, low, high, isReliable };
}

function rateRatio(totals: Float64Array): number | null {
	const [a = 0, b = 0, c = 0, d = 0, yes = 0, no = 0] = totals;
	if (yes === 0 || no === 0 || a + b + c + d === 0) return null;
	return (a * no + c * yes) / (b * yes + d * no);
}
