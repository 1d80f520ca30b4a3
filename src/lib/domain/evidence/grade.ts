/** How reliable a source is, by its history (Admiralty code, NATO AJP-2.1): F cannot be judged. */
export const RELIABILITIES = {
	A: 'completely reliable',
	B: 'usually reliable',
	C: 'fairly reliable',
	D: 'not usually reliable',
	E: 'unreliable',
	F: 'cannot be judged'
} as const;
export type Reliability = keyof typeof RELIABILITIES;

/** How credible one piece of information is, whoever says it: 6 cannot be judged. */
export const CREDIBILITIES = {
	1: 'confirmed',
	2: 'probably true',
	3: 'possibly true',
	4: 'doubtful',
	5: 'improbable',
	6: 'cannot be judged'
} as const;
export type Credibility = keyof typeof CREDIBILITIES;

/** The two grades of an item, each given or not: they are judged apart. */
export type Grades = {
	readonly reliability: Reliability | null;
	readonly credibility: Credibility | null;
};

/** Exponents in [0, 1] by grade. */
export type Discounts = {
	readonly reliability: Readonly<Record<Reliability, number>>;
	readonly credibility: Readonly<Record<Credibility, number>>;
};

/**
 * What a grade leaves of a strength, where a space has not said otherwise. The Admiralty code gives an order and no numbers; these are
 * a convention of ours. What cannot be judged stands in the middle: it is no worse than what is known to be doubtful.
 */
export const USUAL_DISCOUNTS: Discounts = {
	reliability: { A: 1, B: 0.9, C: 0.7, D: 0.4, E: 0.1, F: 0.6 },
	credibility: { 1: 1, 2: 0.9, 3: 0.7, 4: 0.4, 5: 0.1, 6: 0.6 }
};

const CODE = /^(?=.)([A-F])?([1-6])?$/;

/**
 * The grades in a code: `B2`, or one of the two alone, `B` or `2`. Null for anything else.
 *
 * @example readGrades('B2') // => { reliability: 'B', credibility: 2 }
 */
export function readGrades(code: string): Grades | null {
	const match = CODE.exec(code);
	if (match === null) return null;
	const [, letter, digit] = match;
	return {
		// The pattern lets these letters and digits through and no others.
		reliability: letter === undefined ? null : (letter as Reliability),
		credibility: digit === undefined ? null : (Number(digit) as Credibility)
	};
}

/** Grades as a code, null where there are none. @example gradeCode({ reliability: 'B', credibility: null }) // => 'B' */
export function gradeCode({ reliability, credibility }: Grades): string | null {
	const code = `${reliability ?? ''}${credibility === null ? '' : String(credibility)}`;
	return code === '' ? null : code;
}

/** Whether `text` is a code of one or both grades. */
export const isGradeCode = (text: string): boolean => readGrades(text) !== null;

/** What a code says about the claim: `B2` → "probably true"; null where it says nothing of it. */
export function credibilityWord(code: string): string | null {
	const credibility = readGrades(code)?.credibility ?? null;
	return credibility === null ? null : CREDIBILITIES[credibility];
}

/** What a code says about the source: `B2` → "usually reliable"; null where it says nothing of it. */
export function reliabilityWord(code: string): string | null {
	const reliability = readGrades(code)?.reliability ?? null;
	return reliability === null ? null : RELIABILITIES[reliability];
}

/**
 * The exponent, in [0, 1], that grades put to a likelihood ratio: the two discounts multiplied, as either doubt alone weakens it. What is
 * not graded is not discounted. An exponent moves a ratio towards 1 : 1 from either side; a factor would turn neutral evidence into
 * counter-evidence (scoring.md D).
 *
 * @example weightOf({ reliability: 'C', credibility: 2 }, USUAL_DISCOUNTS) // => 0.63
 */
export function weightOf({ reliability, credibility }: Grades, discounts: Discounts): number {
	const ofSource = reliability === null ? 1 : discounts.reliability[reliability];
	const ofClaim = credibility === null ? 1 : discounts.credibility[credibility];
	return ofSource * ofClaim;
}
