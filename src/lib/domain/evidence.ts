export const STANCES = ['for', 'against', 'neither'] as const;
export type Stance = (typeof STANCES)[number];

export const STRENGTHS = ['weak', 'moderate', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The coarse steps, as likelihood ratios for the side the item points to: scoring.md D. */
const RATIOS: Record<Strength, number> = { weak: 1.5, moderate: 3, strong: 6 };

/**
 * P(item | it happens) ÷ P(item | it does not), for a stance and a strength; 1 for an item that points neither way.
 *
 * @example likelihoodRatio('against', 'strong') // => 0.16666666666666666
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

/** A ratio as odds in words: `6 : 1`, `1 : 6`, `1.5 : 1`. */
export function ratioAsOdds(ratio: number): string {
	const size = Number(Math.exp(Math.abs(Math.log(ratio))).toPrecision(3));
	return ratio >= 1 ? `${String(size)} : 1` : `1 : ${String(size)}`;
}

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const CREDIBILITIES = {
	1: 'confirmed',
	2: 'probably true',
	3: 'possibly true',
	4: 'doubtful',
	5: 'improbable',
	6: 'cannot be judged'
} as const;

const ADMIRALTY = /^[A-F][1-6]$/;

/** Whether `text` is an Admiralty code (NATO AJP-2.1): source reliability A–F, credibility of the information 1–6. */
export const isCredibility = (text: string): boolean => ADMIRALTY.test(text);

/** What a code says about the claim: `B2` → "probably true"; null for anything else. */
export function credibilityWord(code: string): string | null {
	if (!isCredibility(code)) return null;
	const digit = Number(code.charAt(1)) as keyof typeof CREDIBILITIES; // isCredibility: 1 to 6
	return CREDIBILITIES[digit];
}
