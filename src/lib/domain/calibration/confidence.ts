import type { Tally } from './tally.ts';

export type Confidence = {
	/** Weight of the forecasts at exactly 50%: they lean to no side and are left out of the next three. */
	evenWeight: number;
	/** Mean probability of the side held more likely, above 0.5; null if all was said at 50%. */
	meanConfidence: number | null;
	/** The share in which that side happened; null likewise. */
	hitRate: number | null;
	/** Mean confidence − hit rate: above 0 over-confident, below 0 under-confident; null likewise. */
	overconfidence: number | null;
	/** Mean probability − base rate: above 0, things happened less often than was said. */
	bias: number;
	/** Population variance of the probabilities: 0 for always saying the same, 0.25 for 0% and 100% in equal parts. */
	sharpness: number;
};

/**
 * Over- and under-confidence on the half scale, bias and sharpness, all weighted; null if nothing was said (scoring.md C.8).
 *
 * @example confidence({ p: [0.2, 0.5], weight: [1, 1], happened: [1, 1] })?.overconfidence // => 0.8
 */
export function confidence({ p, weight, happened }: Tally): Confidence | null {
	const leaning = { weight: 0, sure: 0, hits: 0 };
	let [total, mean, those, evenWeight] = [0, 0, 0, 0];
	for (let i = 0; i < p.length; i++) {
		const said = p[i] ?? 0;
		const own = weight[i] ?? 0;
		const yes = happened[i] ?? 0;
		total += own;
		mean += own * said;
		those += yes;
		if (said === 0.5) {
			evenWeight += own;
			continue;
		}
		leaning.weight += own;
		leaning.sure += own * Math.max(said, 1 - said);
		leaning.hits += said > 0.5 ? yes : own - yes;
	}
	if (total === 0) return null;
	mean /= total;
	let spread = 0;
	for (let i = 0; i < p.length; i++) spread += (weight[i] ?? 0) * ((p[i] ?? 0) - mean) ** 2;
	const share = (sum: number) => (leaning.weight === 0 ? null : sum / leaning.weight);
	return {
		evenWeight,
		meanConfidence: share(leaning.sure),
		hitRate: share(leaning.hits),
		overconfidence: share(leaning.sure - leaning.hits),
		bias: mean - those / total,
		sharpness: spread / total
	};
}
