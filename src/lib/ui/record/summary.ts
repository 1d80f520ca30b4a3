import type { Outputs } from '#lib/client/types.ts';
import type { BinStyle } from '#lib/contract/record-choices.ts';
import { headline, type Headline } from '#lib/domain/calibration/headline.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { tellingBin } from '#lib/ui/charts/calibration/words.ts';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import { formatPercent, formatShare } from '#lib/ui/format.ts';

type Track = Outputs['record']['track'];
type Band = Outputs['record']['band'];

/** What a track record says in one sentence: about the same bin that the diagram names. */
export const headlineOf = ({ questions, bins, ticks }: Track): Headline =>
	headline({
		questions,
		telling: bins[tellingBin(bins) ?? -1] ?? null,
		// One question with several options was given several numbers: no one of them is what was said.
		said: ticks.filter(({ option }) => option === null)
	});

/** A track record as its diagram draws it. `who` had said the numbers; `base` is the space's address. */
export function calibrationRecord(
	track: Track & { band: Band },
	who: string,
	base: string,
	style: BinStyle = 'around'
): CalibrationRecord {
	const { bins, questions, ticks } = track;
	const joined = style === 'ten';
	// A curve and a band through a handful of questions would be about those questions only.
	const isShort = questions < LEAST_QUESTIONS.fullDot;
	return {
		...{ bins, questions },
		joined,
		curve: isShort || joined ? [] : track.curve,
		band: isShort || joined ? [] : track.band,
		ticks: ticks.map(({ p, happened, title, option, questionId, numbers }) => ({
			p,
			happened,
			label: `${title} ${option === null ? '' : `${option}: `}${capital(who)} had said ${numbers > 1 ? `${formatShare(p)} on average` : formatPercent(p)}; it ${happened ? 'happened' : 'did not happen'}.`,
			href: `${base}/questions/${questionId}`
		}))
	};
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
