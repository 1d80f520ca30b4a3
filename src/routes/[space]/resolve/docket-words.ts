import type { Outputs } from '#lib/client/types.ts';
import { formatUnits } from '#lib/ui/format.ts';

export type DueRow = Outputs['docket']['list']['due'][number];

/** Who stands to be scored: `nobody has a number on it`, `3 people, 5 forecasts`. */
export function sayStakes({ people, forecasts }: DueRow['atStake']): string {
	if (people === 0) return 'nobody has a number on it';
	const who = people === 1 ? '1 person' : `${String(people)} people`;
	return `${who}, ${formatUnits(forecasts, 'forecast')}`;
}

/** What can be done with a row: `Resolve`, `Correct`, or `Propose` where one person may not decide alone. */
export function sayWay({
	mayRecord,
	outcomeKind,
	proposals
}: Pick<DueRow, 'mayRecord' | 'outcomeKind' | 'proposals'>): string {
	if (proposals.length > 0) return 'See the proposal';
	if (!mayRecord) return 'Propose';
	return outcomeKind === null ? 'Resolve' : 'Correct';
}

/** Where a row's form is, with what strong evidence points to already in it. */
export function formAddress(here: string, { pointer }: Pick<DueRow, 'pointer'>): string {
	if (pointer === null) return `${here}/resolve`;
	return `${here}/resolve?outcome=${pointer.outcomeKind}&evidence=${pointer.evidenceIds.join(',')}`;
}
