import type { BrierScale } from '#lib/ui/record/brier-scale.ts';
import { headline, type Headline } from '#lib/domain/calibration/headline.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import type { SheetRecord } from '#lib/domain/exchange/spreadsheet/describe.ts';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import { tellingBin } from '#lib/ui/charts/calibration/words.ts';
import { formatCount, formatPercent, formatShare, formatUnits } from '#lib/ui/format.ts';
import { headlineText } from '#lib/ui/record/headline-words.ts';
import { BY_TIME } from '#lib/ui/record/share-words.ts';

/** Whose record it is, in the middle of a sentence. */
export function whoOf({ forecasters }: SheetRecord, forecaster: string | null): string {
	const name = forecaster ?? (forecasters.length === 1 ? (forecasters[0]?.name ?? '') : null);
	if (name === null) return 'the people in this file';
	return name === '' ? 'the forecaster' : name;
}

export const headlineOf = ({ counts, bins, ticks }: SheetRecord): Headline =>
	headline({
		questions: counts.judged,
		telling: bins[tellingBin(bins) ?? -1] ?? null,
		said: ticks
	});

/** A sheet's record as the diagram draws it. */
export function diagramOf(record: SheetRecord): CalibrationRecord {
	const { bins, curve, band, counts, ticks } = record;
	// A curve and a band through a handful of questions would be about those questions only.
	const isShort = counts.judged < LEAST_QUESTIONS.fullDot;
	return {
		...{ bins, questions: counts.judged },
		curve: isShort ? [] : curve,
		band: isShort ? [] : band,
		ticks: ticks.map(({ p, happened, title, numbers }) => ({
			p,
			happened,
			label: `${title} ${numbers > 1 ? `${formatShare(p)} on average` : formatPercent(p)}; it ${happened ? 'happened' : 'did not happen'}.`
		}))
	};
}

/** How shares are weighted in it: by time where there are times. */
export const weightingOf = ({ counts }: SheetRecord): string =>
	counts.alike === 0 ? BY_TIME : counts.alike < counts.judged ? 'weighted' : 'by forecast';

/** The sentence above the diagram. */
export function diagramSentence(record: SheetRecord, who: string): string {
	const said = headlineOf(record);
	if (said.kind === 'bin' || said.kind === 'spread')
		return `${headlineText(said, who, weightingOf(record))} Numbers are questions; a hollow dot has under 10, under 5 none is drawn.`;
	return `Too few to judge: ${formatUnits(record.counts.judged, 'resolved question')}, ${LEAST_QUESTIONS.verdict} needed.`;
}

/** Which forecasts count and which do not, a sentence each. */
export function countingWords({ counts, options }: SheetRecord, brier: BrierScale): string[] {
	const { forecasts, counted, unsettled, late, early, alike, questions, open } = counts;
	const rest = forecasts - counted - unsettled - late;
	const nothing = '';
	return [
		`${formatCount(counted)} of ${formatUnits(forecasts, 'forecast')} on ${formatUnits(questions, 'question')} count.`,
		unsettled > 0
			? `${formatUnits(unsettled, 'forecast')} ${unsettled === 1 ? 'stands' : 'stand'} on questions that are open (${formatCount(open)}) or void (${formatCount(counts.void)}).`
			: nothing,
		late > 0
			? `${formatUnits(late, 'forecast')} came when the question had closed or its outcome was known: kept, and not scored.`
			: nothing,
		rest > 0
			? `${formatUnits(rest, 'forecast')} stood for no time, or ${rest === 1 ? 'was' : 'were'} corrected within two minutes.`
			: nothing,
		early > 0
			? `${formatUnits(early, 'forecast')} came before the opening and ${early === 1 ? 'counts' : 'count'} from there.`
			: nothing,
		alike === 0
			? 'Each counts for as long as it stood, as a share of the scheduled life of its question.'
			: `On ${formatUnits(alike, 'question')} times are missing: there every forecast of a person weighs the same.${alike < counts.judged ? ' On the others each counts for as long as it stood.' : ''}`,
		options === null
			? nothing
			: `${formatUnits(options.questions, 'question')} with several options ${options.questions === 1 ? 'is' : 'are'} scored as a whole and not in the diagram: ${brier.name} ${brier.format(options.mean)}.`
	].filter((sentence) => sentence !== nothing);
}
