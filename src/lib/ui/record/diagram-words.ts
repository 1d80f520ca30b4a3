import type { BinStyle } from '#lib/contract/record-choices.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { formatUnits } from '#lib/ui/format.ts';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import { sayBin, tellingBin } from '#lib/ui/charts/calibration/words.ts';

type Told = Pick<CalibrationRecord, 'bins' | 'questions' | 'ticks'>;

const DOTS = 'Numbers are questions; a hollow dot has under 10, under 5 none is drawn.';

/** A diagram in one line with its numbers. `who` said them; `tick` says what one is where there are any. */
export function diagramSentence(
	{ bins, questions, ticks }: Told,
	who: string,
	tick = 'one forecaster on one question',
	weighting?: string
): string {
	if (questions < LEAST_QUESTIONS.verdict) {
		const told = ticks.length > 0 ? `Each tick is ${tick}: on top if it happened.` : DOTS;
		return `Too few to judge: ${formatUnits(questions, 'resolved question')}, ${LEAST_QUESTIONS.verdict} needed. ${told}`;
	}
	const bin = bins[tellingBin(bins) ?? -1];
	return bin === undefined ? DOTS : `When ${who} ${sayBin(bin, weighting)}. ${DOTS}`;
}

/** Which bin a number on an edge stands in. */
export const EDGE_RULE: Readonly<Record<BinStyle, string>> = {
	around: 'The lower edge belongs to the bin: 15% stands in 15–25%.',
	ten: 'Ten bins from 0–10% to 90–100%. The lower edge belongs to the bin, 10% stands in 10–20%, and 100% in the last.'
};
