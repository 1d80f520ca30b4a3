import type { HorizonClass } from '#lib/contract/record-choices.ts';

/** Classes of time left to the deadline as people say them. */
export const HORIZON_WORDS: Readonly<Record<HorizonClass, string>> = {
	'under-7': 'under 7 days',
	'7-30': '7–30 days',
	'30-90': '30–90 days',
	'over-90': 'over 90 days'
};
