import type { Outputs } from '#lib/client/types.ts';
import { formatList, formatUnits } from '#lib/ui/format.ts';

type Counts = Outputs['import']['check']['counts'];

/** How much there is, in words: `3 questions and 12 forecasts`; what there is none of is left out. */
export function countsWords({ questions, forecasts, resolutions, forecasters }: Counts): string {
	const parts = [
		[questions, 'question'],
		[forecasts, 'forecast'],
		[resolutions, 'outcome'],
		[forecasters, 'forecaster']
	] as const;
	const words = parts.filter(([n]) => n > 0).map(([n, noun]) => formatUnits(n, noun));
	return words.length === 0 ? 'nothing' : formatList(words);
}

export const isNothingNew = ({ questions, forecasts, resolutions }: Counts): boolean =>
	questions + forecasts + resolutions === 0;
