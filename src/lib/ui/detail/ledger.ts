import type { Outputs } from '#lib/client/types.ts';
import { asEntry } from '#lib/domain/probability.ts';
import type { Zone } from '#lib/domain/time.ts';
import type { WaterfallData } from '#lib/ui/charts/waterfall/rows.ts';
import { formatPercent, formatShare, formatShareRange, formatShortDay } from '#lib/ui/format.ts';

/** My reckoning of a question, as the API tells it. */
export type LedgerData = Outputs['ledger']['get'];
export type LedgerItem = LedgerData['items'][number];
type Prior = NonNullable<LedgerData['prior']>;

/** Where a ledger starts, in a few words: `3 of 12 summits`, `your forecast of 3 Oct`. */
export function priorLabel(prior: Prior, zone: Zone): string {
	switch (prior.kind) {
		case 'base_rate':
			return `${String(prior.happened)} of ${String(prior.cases)} ${prior.reference}`;
		case 'forecast':
			return `Your forecast of ${formatShortDay(prior.madeAt ?? 0, zone)}`;
		case 'typed':
			return prior.distribution === null ? 'A number you typed' : 'Numbers you typed';
		case 'even':
			return 'All equally likely';
	}
}

/** The same as a sentence, with what it means for the evidence. */
export function priorSentence(prior: Prior, zone: Zone): string {
	const { probability: p, interval } = prior;
	const by = prior.by === null ? '' : `, as ${prior.by} chose`;
	const at =
		p === null ? '' : ` at ${prior.kind === 'base_rate' ? formatShare(p) : formatPercent(p)}`;
	switch (prior.kind) {
		case 'base_rate':
			return `It starts${at}: ${priorLabel(prior, zone)}${interval === null ? '' : `, 90% between ${formatShareRange(interval.low, interval.high)}`}${by}.`;
		case 'forecast':
			return `It starts from your forecast of ${formatShortDay(prior.madeAt ?? 0, zone)}${p === null ? '' : `, ${formatPercent(p)}`}; only evidence logged after it counts.`;
		case 'typed':
			return prior.distribution === null
				? `It starts${at}, a number you typed.`
				: 'It starts from the numbers you typed.';
		case 'even':
			return `It starts${p === null ? ' with all options equally likely' : at}${by}.`;
	}
}

/**
 * An implied number as one would type it: whole percents, and finer near the ends, where whole ones would say that it is certain.
 *
 * @example takenAs(0.2154) // => '22%'
 */
export function takenAs(p: number): string {
	const whole = Math.round(p * 100) / 100;
	return asEntry(whole === 0 || whole === 1 ? p : whole);
}

/** The picture of a reckoning of yes or no; null without a prior. */
export function waterfallOf(ledger: LedgerData, zone: Zone): WaterfallData | null {
	const { prior, binary, items, stated } = ledger;
	if (prior === null || binary === null || prior.probability === null || binary.implied === null)
		return null;
	const byId = new Map(items.map((item) => [item.id as string, item]));
	return {
		prior: { p: prior.probability, label: priorLabel(prior, zone) },
		items: binary.steps.flatMap((step) => {
			const item = byId.get(step.id);
			if (item === undefined) return [];
			return [
				{
					...{ id: item.id, number: item.number, claim: item.claim },
					...{ db: step.db, fullDb: step.fullDb, ratio: item.ratios?.[0] ?? 1 },
					weight: item.weight,
					countedBy: step.countedBy === null ? null : (byId.get(step.countedBy)?.number ?? null),
					by: item.judged === null || item.judged.isYou ? null : item.judged.by
				}
			];
		}),
		implied: binary.implied,
		stated: stated?.probability ?? null
	};
}
