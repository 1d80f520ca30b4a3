export const STANCES = ['for', 'against', 'neither'] as const;
export type Stance = (typeof STANCES)[number];

/** The ways an item points that points anywhere. */
export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];

export const STRENGTHS = ['weak', 'moderate', 'strong', 'very strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The coarse steps, as likelihood ratios for the side the item points to: about 2, 5, 10 and 15 decibans. */
const RATIOS: Record<Strength, number> = { weak: 1.5, moderate: 3, strong: 10, 'very strong': 30 };

/**
 * P(item | it happens) ÷ P(item | it does not), for a stance and a strength; 1 for an item that points neither way.
 *
 * @example likelihoodRatio('against', 'strong') // => 0.1
 */
export function likelihoodRatio(stance: Stance, strength: Strength): number {
	if (stance === 'neither') return 1;
	return stance === 'for' ? RATIOS[strength] : 1 / RATIOS[strength];
}

/** The step nearest to a likelihood ratio, in logs; null at 1, which points neither way. */
export function strengthOf(ratio: number): Strength | null {
	if (!(ratio > 0)) throw new RangeError(`likelihood ratio must be above 0, not ${String(ratio)}`);
	const size = Math.abs(Math.log(ratio));
	if (size < 1e-9) return null;
	const distance = (strength: Strength) => Math.abs(Math.log(RATIOS[strength]) - size);
	return STRENGTHS.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** Which side a ratio other than 1 is on. @example sideOf(0.1) // => 'against' */
export const sideOf = (ratio: number): Side => (ratio > 1 ? 'for' : 'against');

/** A ratio as odds in words: `6 : 1`, `1 : 6`, `1.5 : 1`. */
export function ratioAsOdds(ratio: number): string {
	const size = Number(Math.exp(Math.abs(Math.log(ratio))).toPrecision(3));
	return ratio >= 1 ? `${String(size)} : 1` : `1 : ${String(size)}`;
}
