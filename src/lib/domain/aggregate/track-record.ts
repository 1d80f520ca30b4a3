/** How somebody did on questions that were resolved before the pool is made. */
export type TrackRecord = {
	/** How many; or their coverages added up, which counts a question they joined late as part of one. */
	questions: number;
	/**
	 * Mean over those questions of their own Brier less the mean of the space's forecasters over the same time: one-outcome
	 * form, in [−1, 1], below 0 is better, 0 is the group's own.
	 */
	relativeBrier: number;
};

/** How far track records are trusted. */
export type RecordTrust = {
	/** A record is read as if so many further questions had gone like the group's: with that many it counts half. */
	priorQuestions: number;
	/** A long record that is better by 1 / strength weighs e = 2.7 times as much; 0 weighs everybody alike. */
	strength: number;
};

/**
 * What a forecaster weighs by their track record: 1 without one, more if they did better than the group, never 0.
 *
 * With m the mean relative Brier over n questions and k prior questions, exp(−strength × m × n / (n + k)).
 *
 * **Why.** Raising a reputation to the sixth power, as Metaculus does, leaves one winner among a handful of colleagues, and
 * after few questions that is the luckiest one (scoring.md B.3). n / (n + k) draws the mean towards the group's, which is 0;
 * that is the best guess at what is lasting in it if k is the variance of one question over the variance between people. In
 * the first year of the Good Judgment Project (14 questions, 537 people) that is 0.19² / 0.04², about 27. The exponential
 * looks at differences only: moving everybody's score by as much moves no share. Being relative forgives hard questions.
 *
 * **Limits.** It supposes that skill carries over to this question, and looks at nobody's record on its subject. Whoever
 * copies the crowd scores near 0 and weighs like a newcomer, though they add nothing. The strength is chosen, not fitted: at
 * 10, being better by 0.1 over 30 questions weighs 1.6 times. Do not hope for much: in that year the pooled Brier moved in
 * the third decimal, and among 38 superforecasters on 20 questions nothing lasting could be told from luck. Relative to the
 * median instead of the mean, newcomers weigh too much, because most people do worse than the median.
 *
 * @param record as known when the pool is made, so only of questions resolved by then; undefined if there is none
 * @throws {RangeError} if the record, the prior questions or the strength is out of range
 * @example trackRecordWeight({ questions: 30, relativeBrier: -0.1 }, { priorQuestions: 30, strength: 10 })
 * // => 1.6487, rounded
 */
export function trackRecordWeight(
	record: TrackRecord | undefined,
	{ priorQuestions, strength }: RecordTrust
): number {
	if (!(priorQuestions > 0 && priorQuestions < Infinity))
		throw new RangeError(`priorQuestions must be above 0, not ${priorQuestions}`);
	// Up to 100, e to ±100 and every sum of it are plain numbers.
	if (!(strength >= 0 && strength <= 100))
		throw new RangeError(`strength must be in [0, 100], not ${strength}`);
	if (record === undefined) return 1;
	assertRecord(record);
	const { questions, relativeBrier } = record;
	return Math.exp((-strength * relativeBrier * questions) / (questions + priorQuestions));
}

function assertRecord({ questions, relativeBrier }: TrackRecord): void {
	if (!(questions >= 0 && questions < Infinity))
		throw new RangeError(`questions must be at least 0, not ${questions}`);
	if (!(relativeBrier >= -1 && relativeBrier <= 1))
		throw new RangeError(`relativeBrier must be in [-1, 1], not ${relativeBrier}`);
}
