import { AppError } from '#lib/domain/errors.ts';

/** How well founded a judgement is: by its sources, its gaps and its reasoning. It says nothing about how likely the event is. */
export const CONFIDENCE_LEVELS = ['low', 'moderate', 'high'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** Analytic confidence as it is kept with a forecast: null where it was not said. */
export type Confidence = { level: ConfidenceLevel; basis: string } | null;

/**
 * A level and what it rests on as one; null where neither was given.
 *
 * @throws {AppError} invalid where there is a basis and no level
 * @example confidenceOf('low', 'One source.') // => { level: 'low', basis: 'One source.' }
 */
export function confidenceOf(level: ConfidenceLevel | null, basis: string): Confidence {
	if (level === null && basis !== '')
		throw new AppError(
			'invalid',
			'Choose low, moderate or high: the basis is of one of them.',
			'confidence'
		);
	return level === null ? null : { level, basis };
}
