import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, wordFor } from '#lib/domain/words/place.ts';
import { SCALES, scaleOf } from '#lib/domain/words/scale.ts';
import { isInBand, type ScaleId } from '#lib/domain/words/term.ts';

const wordsOf = (id: ScaleId, numbers: readonly number[]) =>
	numbers.map((p) => wordFor(scaleOf(id), p));

describe('ICD 203', () => {
	test('an edge belongs to the step further from one half, and the even chance keeps both of its own', () => {
		expect(wordsOf('icd_203', [0.05, 0.0501, 0.2, 0.21, 0.449, 0.45, 0.55, 0.56])).toEqual([
			...['almost no chance', 'very unlikely', 'very unlikely', 'unlikely', 'unlikely'],
			...['roughly even chance', 'roughly even chance', 'likely']
		]);
		expect(wordsOf('icd_203', [0.79, 0.8, 0.949, 0.95, 0.99])).toEqual([
			...['likely', 'very likely', 'very likely', 'almost certain', 'almost certain']
		]);
	});

	test('past 1% and 99% the nearest word stands, and is told apart', () => {
		expect(wordsOf('icd_203', [0.001, 0.999])).toEqual(['almost no chance', 'almost certain']);
		expect(placeOf(scaleOf('icd_203'), 0.001).kind).toBe('past');
		expect(placeOf(scaleOf('icd_203'), 0.01).kind).toBe('in');
	});

	test('it has no word for a certainty', () => {
		expect(wordsOf('icd_203', [0, 1])).toEqual(['ruled out', 'certain']);
		expect(placeOf(scaleOf('icd_203'), 1)).toEqual({ kind: 'none' });
	});

	test('its words mirror each other around one half', () => {
		const low = ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance'];
		const high = ['almost certain', 'very likely', 'likely', 'roughly even chance'];
		for (let n = 1; n < 500; n++) {
			const word = wordFor(scaleOf('icd_203'), n / 1000);
			expect(wordFor(scaleOf('icd_203'), 1 - n / 1000)).toBe(high[low.indexOf(word)]);
		}
	});
});

describe('the PHIA yardstick', () => {
	test('covers both ends, and its edges belong to it but for the 50% that a realistic possibility stops short of', () => {
		expect(wordsOf('phia', [0, 0.05, 0.1, 0.2, 0.25, 0.35, 0.4, 0.499])).toEqual([
			...['remote chance', 'remote chance', 'highly unlikely', 'highly unlikely'],
			...['unlikely', 'unlikely', 'realistic possibility', 'realistic possibility']
		]);
		expect(wordsOf('phia', [0.55, 0.75, 0.8, 0.9, 0.95, 1])).toEqual([
			...['likely', 'likely', 'highly likely', 'highly likely'],
			...['almost certain', 'almost certain']
		]);
	});

	test('says of what falls into one of its gaps between which words it is', () => {
		expect(wordsOf('phia', [0.07, 0.22, 0.37, 0.5, 0.78, 0.93])).toEqual([
			'between a remote chance and highly unlikely',
			'between highly unlikely and unlikely',
			'between unlikely and a realistic possibility',
			'between a realistic possibility and likely',
			'between likely and highly likely',
			'between highly likely and almost certain'
		]);
	});
});

describe('Kent', () => {
	test('has words for the certainties, and gaps beside them', () => {
		expect(wordsOf('kent', [0, 0.01, 0.02, 0.12, 0.15, 0.2, 0.99, 0.995, 1])).toEqual([
			...['impossible', 'between impossible and almost certainly not'],
			...['almost certainly not', 'almost certainly not'],
			...['between almost certainly not and probably not', 'probably not'],
			...['almost certain', 'between almost certain and certain', 'certain']
		]);
	});

	test('where two of its bands meet, the even chance keeps 40%, and the further step takes 87%', () => {
		expect(wordsOf('kent', [0.39, 0.4, 0.6, 0.62, 0.63, 0.86, 0.87])).toEqual([
			...['probably not', 'chances about even', 'chances about even'],
			...['between chances about even and probable', 'probable', 'probable', 'almost certain']
		]);
	});
});

describe.each(SCALES)('$name', (scale) => {
	test('its bands rise and touch at most at their edges', () => {
		for (const [i, term] of scale.terms.entries()) {
			expect(term.from).toBeLessThanOrEqual(term.to);
			expect(term.from).toBeGreaterThanOrEqual(scale.terms[i - 1]?.to ?? 0);
		}
	});

	test('every probability has one place, and a word whose band holds it where it is in one', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
				const place = placeOf(scale, p);
				if (place.kind === 'in') expect(isInBand(place.term, p)).toBe(true);
				else expect(scale.terms.some((term) => isInBand(term, p))).toBe(false);
				if (place.kind === 'between') {
					expect(place.lower.to).toBeLessThanOrEqual(p);
					expect(place.upper.from).toBeGreaterThan(p);
				}
			})
		);
	});

	test('what is no probability is refused', () => {
		for (const p of [-0.1, 1.1, NaN]) expect(() => placeOf(scale, p)).toThrow(RangeError);
	});
});
