import { SIDES, STRENGTHS, type Side, type Strength } from '#lib/domain/evidence/strength.ts';
import { isId, type ForecasterId } from '#lib/domain/ids.ts';

/** Whose likelihood ratios a page shows, as its address says it. */
export type RatiosAddress = {
	/** Null: mine. */
	forecaster: ForecasterId | 'everyone' | null;
	/** The step whose items are listed. */
	strength: Strength | null;
	/** Of that step those that pointed one way; null for all. */
	side: Side | null;
};

/** What an address asks for; what cannot be understood is as if left out. */
export function readRatiosAddress(query: URLSearchParams): RatiosAddress {
	const who = query.get('forecaster') ?? '';
	return {
		forecaster: who === 'everyone' || isId('w', who) ? who : null,
		strength: STRENGTHS.find((step) => step === query.get('strength')) ?? null,
		side: SIDES.find((side) => side === query.get('side')) ?? null
	};
}

/** The query part of the address that shows it, `''` for my own. */
export function ratiosQuery({ forecaster, strength, side }: RatiosAddress): string {
	const query = new URLSearchParams();
	if (forecaster !== null) query.set('forecaster', forecaster);
	if (strength !== null) query.set('strength', strength);
	if (side !== null) query.set('side', side);
	return query.size === 0 ? '' : `?${query.toString()}`;
}
