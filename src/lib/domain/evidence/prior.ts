import type { Distribution } from '#lib/domain/forecast.ts';
import type { ForecastId } from '#lib/domain/ids.ts';
import type { BaseRate } from './base-rate.ts';

export const PRIOR_KINDS = ['base_rate', 'forecast', 'typed', 'even'] as const;
export type PriorKind = (typeof PRIOR_KINDS)[number];

/** Where a ledger starts. */
export type Prior =
	/** How often it happened in a class of like cases, which is told in words. */
	| ({ readonly kind: 'base_rate'; readonly reference: string } & BaseRate)
	/** An earlier forecast of one's own: only evidence logged after it counts. */
	| { readonly kind: 'forecast'; readonly forecastId: ForecastId }
	| {
			readonly kind: 'typed';
			/** Of yes or no; null for several options. */
			readonly probability: number | null;
			readonly distribution: Distribution | null;
	  }
	/** Every option as likely as the next. */
	| { readonly kind: 'even' };
