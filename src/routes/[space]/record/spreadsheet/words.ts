import { headline, type Headline } from '#lib/domain/calibration/headline.ts';
import type { SheetCounts, SheetKind } from '#lib/domain/exchange/spreadsheet/count.ts';
import type { SheetRecord } from '#lib/domain/exchange/spreadsheet/describe.ts';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import { tellingBin } from '#lib/ui/charts/calibration/words.ts';
import { formatCount, formatPercent, formatShare, formatUnits } from '#lib/ui/format.ts';
import { BY_TIME } from '#lib/ui/record/share-words.ts';

/** Whose record it is, in the middle of a sentence. */
export function whoOf({ forecasters }: SheetRecord, forecaster: string | null): string {
	const name = forecaster ?? (forecasters.length === 1 ? (forecasters[0]?.name ?? '') : null);
	if (name === null) return 'the people in this file';
	return name === '' ? 'the forecaster' : name;
}

export const headlineOf = ({ figures: { questions, bins }, ticks }: SheetRecord): Headline =>
	headline({
		questions,
		telling: bins[tellingBin(bins) ?? -1] ?? null,
		// One question with several options was given several numbers: no one of them is what was said.
		said: ticks.filter(({ option }) => option === null)
	});

/** A sheet's record as the diagram draws it. */
export const diagramOf = ({
	figures: { bins, questions, curve, band },
	ticks
}: SheetRecord): CalibrationRecord => ({
	...{ bins, questions, curve, band },
	ticks: ticks.map(({ p, happened, title, option, numbers }) => ({
		p,
		happened,
		label: `${title} ${option === null ? '' : `${option}: `}${numbers > 1 ? `${formatShare(p)} on average` : formatPercent(p)}; it ${happened ? 'happened' : 'did not happen'}.`
	}))
});

/** How shares are weighted in it: by time where there are times. */
export const weightingOf = ({ counts, figures }: SheetRecord): string =>
	counts.alike === 0 ? BY_TIME : counts.alike < figures.questions ? 'weighted' : 'by forecast';

/** What one tick of a short record is. */
export function tickOf({ kind, ticks }: SheetRecord): string {
	const people = new Set(ticks.map(({ forecaster }) => forecaster));
	const whose = people.has(null)
		? 'the mean of all forecasters on one question'
		: people.size > 1
			? 'one forecaster on one question'
			: 'a question';
	return `${whose}${kind === 'binary' ? '' : ', of several options one of them'}`;
}

/** Which forecasts count and which do not, a sentence each. */
export const countingWords = ({ counts, kind }: SheetRecord): string[] =>
	[...leftOutWords(counts), weightWords(counts), ...besideWords(counts, kind)].filter(
		(sentence) => sentence !== NOTHING
	);

const NOTHING = '';

function leftOutWords(counts: SheetCounts): string[] {
	const { forecasts, counted, unsettled, held, late, unusable, twice, waiting, later } = counts;
	const rest = forecasts - counted - unsettled - held - late - unusable - twice;
	const when = (n: number, sentence: string) => (n > 0 ? sentence : NOTHING);
	return [
		`${formatCount(counted)} of ${formatUnits(forecasts, 'forecast')} on ${formatUnits(counts.questions, 'question')} ${counted === 1 ? 'counts' : 'count'}.`,
		when(
			unsettled,
			`${formatUnits(unsettled, 'forecast')} ${unsettled === 1 ? 'stands' : 'stand'} on questions that are open (${formatCount(counts.open)}) or void (${formatCount(counts.void)}).`
		),
		when(
			later,
			`${formatUnits(later, 'question')} ${later === 1 ? 'has an outcome that would be known' : 'have outcomes that would be known'} only later, and ${later === 1 ? 'counts' : 'count'} as open: correct close or resolve if that is a slip.`
		),
		when(
			held,
			`${formatUnits(held, 'forecast')} ${held === 1 ? 'stands' : 'stand'} on questions that were resolved early (${formatCount(waiting)}), which count from their scheduled close on.`
		),
		when(
			late,
			`${formatUnits(late, 'forecast')} came when the question had closed or its outcome was known: kept, and not scored.`
		),
		when(
			unusable,
			`${formatUnits(unusable, 'forecast')} ${unusable === 1 ? 'is' : 'are'} still to come, or ${unusable === 1 ? 'differs' : 'differ'} from another of the same forecaster and time: left out.`
		),
		when(
			twice,
			`${formatUnits(twice, 'forecast')} ${twice === 1 ? 'stands' : 'stand'} in the file before, and ${twice === 1 ? 'counts' : 'count'} once.`
		),
		when(
			rest,
			`${formatUnits(rest, 'forecast')} stood for no time, or ${rest === 1 ? 'was' : 'were'} corrected within two minutes.`
		)
	];
}

function weightWords({ alike, counted, questions }: SheetCounts): string {
	if (counted === 0) return NOTHING;
	return alike === 0
		? 'Each counts for as long as it stood, as a share of the scheduled life of its question.'
		: `On ${formatUnits(alike, 'question')} times are missing: there every forecast of a person weighs the same.${alike < questions ? ' On the others each counts for as long as it stood.' : ''}`;
}

function besideWords({ early, others, silent }: SheetCounts, kind: SheetKind): string[] {
	return [
		early > 0
			? `${formatUnits(early, 'forecast')} came before the opening and ${early === 1 ? 'counts' : 'count'} from there.`
			: NOTHING,
		others > 0
			? `${formatUnits(others, 'question')} with ${kind === 'binary' ? 'several options' : 'yes or no'} ${others === 1 ? 'stands' : 'stand'} apart: choose ${others === 1 ? 'it' : 'them'} under Kind.`
			: NOTHING,
		silent > 0
			? `${formatUnits(silent, 'question')} in the file ${silent === 1 ? 'has' : 'have'} no forecast.`
			: NOTHING
	];
}
