import { expect, test } from 'vitest';
import { scaleOf } from '#lib/domain/words/scale.ts';
import { sayConfidence } from '#lib/ui/words/say-confidence.ts';
import { sayWord } from '#lib/ui/words/say-word.ts';

test.each([
	['icd_203', 0.15, 'very unlikely', 'ICD 203: 5–20%'],
	['icd_203', 0.001, 'almost no chance', 'below the 1% where ICD 203 begins'],
	['icd_203', 0.999, 'almost certain', 'above the 99% where ICD 203 ends'],
	['icd_203', 1, 'certain', 'ICD 203 has no word for it'],
	[
		...['phia', 0.37, 'between unlikely and a realistic possibility'],
		'PHIA has no word from 35 to 40%'
	],
	['phia', 0.45, 'realistic possibility', 'PHIA: 40% to under 50%'],
	['kent', 0, 'impossible', 'Kent: 0%']
] as const)('in %s %d is %s', (scale, p, word, range) => {
	expect(sayWord(scaleOf(scale), p)).toEqual({ word, range });
});

test('confidence is a sentence of its own, with its basis or without', () => {
	expect(sayConfidence('low', '')).toBe('Confidence low.');
	expect(sayConfidence('high', 'Two sources.')).toBe('Confidence high: Two sources.');
});
