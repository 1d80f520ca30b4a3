import type { Bootstrapped } from '#lib/domain/calibration/bootstrap.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { formatUnits } from '#lib/ui/format.ts';
import type { BrierScale } from './brier-scale.ts';

export type DifferenceWords = {
	/** `0.012 better than the crowd` */
	difference: string;
	/** `on 84 shared questions.` */
	on: string;
	/** `90% −0.020 to −0.004: more than chance.` */
	interval: string;
};

/** A paired difference of Brier scores as people say it: less is better. `who` is "you" or a name. */
export function differenceWords(
	{ estimate, low, high, questions, isReliable }: Bootstrapped,
	who: string,
	other: string,
	brier: BrierScale
): DifferenceWords {
	const size = brier.format(Math.abs(estimate));
	const isEven = Number(size) === 0;
	const way = estimate < 0 ? 'better' : 'worse';
	const subject = who === 'you' ? 'You are' : `${who} is`;
	const isNoise = low <= 0 && high >= 0;
	return {
		difference: isEven
			? `${subject} level with ${other}`
			: `${subject} ${size} ${way} than ${other}`,
		on: `on ${formatUnits(questions, 'shared question')}.`,
		interval: isReliable
			? `Difference of the ${brier.name} scores, 90% ${brier.formatDifference(low)} to ${brier.formatDifference(high)}: ${isNoise ? 'within noise' : 'more than noise'}.`
			: `Too few to tell it from noise: ${LEAST_QUESTIONS.interval} shared questions needed.`
	};
}
