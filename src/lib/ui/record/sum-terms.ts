/** What the score of a vector over several options is made of. */
export type VectorTerms = {
	/** One probability for each option, in their order. */
	readonly vector: readonly number[];
	/** The option that happened, counted from 0. */
	readonly answer: number;
	readonly ordered: boolean;
	/** Whether all outcomes are added up, from 0 to 2. */
	readonly isAdded: boolean;
};

/**
 * The Brier score of a vector with its numbers, so that it can be worked again: a square for each option, or for each split of options
 * in order. A square of nothing is left out.
 *
 * @example vectorTerms({ vector: [0.5, 0.3, 0.2], answer: 0, ordered: false, isAdded: false })
 * // => '((0.5 − 1)² + 0.3² + 0.2²) ÷ 2'
 */
export function vectorTerms({ vector, answer, ordered, isAdded }: VectorTerms): string {
	const errors = ordered
		? splitsOf(vector, answer)
		: vector.map((p, i) => [p, i === answer] as const);
	const squares = errors.flatMap(([p, happened]) => {
		if (p === Number(happened)) return [];
		return [happened ? `(${number(p)} − 1)²` : `${number(p)}²`];
	});
	const sum = squares.length === 0 ? '0' : squares.join(' + ');
	if (ordered) {
		const splits = vector.length - 1;
		return `${isAdded ? '2 × ' : ''}(${sum}) ÷ ${splits}`;
	}
	return isAdded ? sum : `(${sum}) ÷ 2`;
}

/** The probability of each split “up to here”, and whether that is where it happened. */
function splitsOf(vector: readonly number[], answer: number) {
	let upToHere = 0;
	return vector.slice(0, -1).map((p, i) => {
		upToHere += p;
		return [upToHere, answer <= i] as const;
	});
}

/** A probability with the decimals that working the term again takes. */
const number = (p: number): string => String(Number(p.toFixed(6)));
