import type { ReliabilityBin } from './bins.ts';
import { LEAST_QUESTIONS, reliabilityVerdict } from './judgement.ts';

/** What can be said of a track record in one sentence. */
export type Headline =
	| { kind: 'nothing' }
	/** One question: what was said on it, and whether it happened. `isMean` if more than one number stood. */
	| { kind: 'first'; said: number; happened: boolean; isMean: boolean }
	| { kind: 'too_few'; questions: number; needed: number }
	/** `frequency` is weighted; `questionsHappened` is the plain count, null as in `ReliabilityBin`. */
	| {
			kind: 'bin';
			said: number;
			frequency: number;
			questions: number;
			questionsHappened: number | null;
	  }
	/** Enough questions, spread over so many numbers that none has a full dot. */
	| { kind: 'spread'; questions: number };

export type Summary = {
	/** Distinct resolved questions. */
	questions: number;
	/** The bin worth naming, null where none has a full dot. */
	telling: Pick<
		ReliabilityBin,
		'meanForecast' | 'frequency' | 'questions' | 'questionsHappened'
	> | null;
	/** What each forecaster said on each question, on average over so many numbers; needed for the first question only. */
	said: readonly { p: number; happened: boolean; weight: number; numbers: number }[];
};

/**
 * The sentence that a track record earns: something true from the first resolved question on, a judgement only when there
 * are enough of them (scoring.md C.10).
 *
 * @example headline({ questions: 12, telling: null, said: [] }) // => { kind: 'too_few', questions: 12, needed: 30 }
 */
export function headline({ questions, telling, said }: Summary): Headline {
	const [first] = said;
	if (questions === 0) return { kind: 'nothing' };
	if (questions === 1 && first !== undefined)
		return {
			kind: 'first',
			said: meanOf(said),
			happened: first.happened,
			isMean: said.length > 1 || first.numbers > 1
		};
	if (reliabilityVerdict(questions) === 'too_few')
		return { kind: 'too_few', questions, needed: LEAST_QUESTIONS.verdict };
	if (telling?.meanForecast == null || telling.frequency === null)
		return { kind: 'spread', questions };
	return {
		kind: 'bin',
		said: telling.meanForecast,
		frequency: telling.frequency,
		questions: telling.questions,
		questionsHappened: telling.questionsHappened
	};
}

function meanOf(said: Summary['said']): number {
	const weight = said.reduce((sum, row) => sum + row.weight, 0);
	return said.reduce((sum, row) => sum + row.weight * row.p, 0) / weight;
}
