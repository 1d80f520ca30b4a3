/** From how many distinct resolved questions on a picture may say something (scoring.md C.10). */
export const LEAST_QUESTIONS = {
	/** A bin below this gets no dot. */
	dot: 5,
	/** A bin below this gets a hollow dot. */
	fullDot: 10,
	/** An interval from fewer than this is itself uncertain. */
	interval: 10,
	/** A whole diagram below this is too little to judge by. */
	verdict: 30
} as const;

export type Mark = 'none' | 'hollow' | 'dot';
export type Verdict = 'none' | 'too_few' | 'enough';

/**
 * How firmly a bin may be drawn, by the distinct questions in it.
 *
 * @example binMark(5) // => 'hollow'
 */
export function binMark(questions: number): Mark {
	if (questions < LEAST_QUESTIONS.dot) return 'none';
	return questions < LEAST_QUESTIONS.fullDot ? 'hollow' : 'dot';
}

/**
 * Whether that many distinct resolved questions are enough to speak about somebody's calibration.
 *
 * @example reliabilityVerdict(29) // => 'too_few'
 */
export function reliabilityVerdict(questions: number): Verdict {
	if (questions === 0) return 'none';
	return questions < LEAST_QUESTIONS.verdict ? 'too_few' : 'enough';
}

/**
 * Whether an interval worked out from that many distinct questions can be trusted to be about as wide as it says.
 *
 * @example isIntervalReliable(9) // => false
 */
export const isIntervalReliable = (questions: number): boolean =>
	questions >= LEAST_QUESTIONS.interval;
