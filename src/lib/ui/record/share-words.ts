import { formatCount, formatShare, formatUnits } from '#lib/ui/format.ts';

/** How a share is weighted where a number counts for as long as it stood. */
export const BY_TIME = 'by time stood';

type Counted = { readonly questions: number; readonly questionsHappened: number | null };

/** A weighted share that says so: `44% of the time, by time stood`. */
export const sayShare = (frequency: number, weighting = BY_TIME): string =>
	`${formatShare(frequency)} of the time, ${weighting}`;

/** How many of the questions happened, whatever they weigh: `22 of 32 questions`, or how many there are. */
export const sayCount = ({ questions, questionsHappened }: Counted): string =>
	questionsHappened === null
		? formatUnits(questions, 'question')
		: `${formatCount(questionsHappened)} of ${formatUnits(questions, 'question')}`;
