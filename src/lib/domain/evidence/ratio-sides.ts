import { clopperPearson } from '#lib/domain/calibration/interval.ts';
import type { JudgedQuestion } from './ratio-record.ts';
import { sideOf, STRENGTHS, strengthOf, type Side, type Strength } from './strength.ts';

/** What items of one step and one side turned out to be worth. */
export type SideRow = {
	readonly strength: Strength;
	readonly side: Side;
	/** The mean of what was called, in logs: 3, or ⅓ for items against. */
	readonly called: number;
	/** Such items on questions that happened, and on those that did not. */
	readonly happened: number;
	readonly not: number;
	/** Questions with such items. */
	readonly questions: number;
	/** How many times as often they turned up on questions that happened, in [0, ∞]; null with questions of one outcome only. */
	readonly turnedOut: { ratio: number; low: number; high: number } | null;
};

/**
 * A calibration of likelihood ratios side by side, from the strongest against to the strongest for, those that were used: items called
 * 1 : 10 should turn up a tenth as often, per question, on questions that happened as on those that did not.
 *
 * The estimate is (a ÷ Y) ÷ (b ÷ N) for a items on the Y questions that happened and b on the N that did not. Given a + b, the first is
 * binomial with the odds ratio × Y ÷ N, so that Clopper and Pearson's interval carries over: it holds for the smallest
 * counts, and has no end where all items were on one side (Lehmann and Romano, Testing Statistical Hypotheses, 4.5). Items of one question come together, so
 * they count as Kish's (Σm)² ÷ Σm² of m items per question. Questions without a judged item say nothing and are not to be given.
 *
 * @param level the share of such intervals that hold the true ratio, in (0, 1)
 * @throws {RangeError} if a ratio is not above 0, or the level is out of range
 */
export function ratioSides(questions: readonly JudgedQuestion[], level: number): SideRow[] {
	const yes = questions.filter(({ happened }) => happened).length;
	const no = questions.length - yes;
	return STEPS.flatMap(({ side, strength }) => {
		const used = questions
			.map(({ happened, ratios }) => ({
				happened,
				ratios: ratios.filter((ratio) => strengthOf(ratio) === strength && sideOf(ratio) === side)
			}))
			.filter(({ ratios }) => ratios.length > 0);
		const all = used.flatMap(({ ratios }) => ratios);
		if (all.length === 0) return [];
		const count = used.reduce((sum, one) => sum + (one.happened ? one.ratios.length : 0), 0);
		const squares = used.reduce((sum, { ratios }) => sum + ratios.length ** 2, 0);
		const share = clopperPearson(
			(count * all.length) / squares,
			all.length ** 2 / squares,
			level
		) ?? { low: 0, high: 1 };
		const asRatio = (p: number) => (p === 1 ? Infinity : ((p / (1 - p)) * no) / yes);
		return {
			...{ strength, side, happened: count, not: all.length - count, questions: used.length },
			called: Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio), 0) / all.length),
			turnedOut:
				yes === 0 || no === 0
					? null
					: {
							...{ low: asRatio(share.low), high: asRatio(share.high) },
							ratio: asRatio(count / all.length)
						}
		};
	});
}

/** Every step of both sides, by ratio. */
const STEPS: readonly { side: Side; strength: Strength }[] = [
	...STRENGTHS.toReversed().map((strength) => ({ strength, side: 'against' as const })),
	...STRENGTHS.map((strength) => ({ strength, side: 'for' as const }))
];
