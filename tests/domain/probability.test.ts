import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asEntry, asOdds, readProbability } from '#lib/domain/probability.ts';

const read = (typed: string) => {
	const reading = readProbability(typed);
	return reading.ok ? reading.probability : null;
};

describe('what is typed', () => {
	test.each([
		...[
			['15', 0.15],
			['15%', 0.15],
			['0.15', 0.15],
			['.15', 0.15],
			['0,15', 0.15],
			[',15', 0.15]
		],
		...[
			['3:17', 0.15],
			['3 to 17', 0.15],
			['1 in 7', 1 / 7],
			['1/4', 0.25],
			['0', 0],
			['100', 1]
		],
		...[
			['12.5', 0.125],
			['12,5 %', 0.125],
			['15 percent', 0.15],
			[' 15\u202f% ', 0.15],
			['0.0', 0]
		],
		...[
			['1', 0.01],
			['1.0', 0.01],
			['0.5%', 0.005],
			['99.9', 0.999],
			['0:1', 0],
			['1:0', 1]
		]
	] as const)('%j is read as %d', (typed, p) => {
		expect(read(typed)).toBeCloseTo(p, 9);
	});

	test.each([
		'',
		' ',
		'101',
		'1000%',
		'-5',
		'1e1',
		'0:0',
		'5 in 0',
		'8 in 7',
		'likely',
		'15%%',
		'NaN'
	])('%j is refused with what to type', (typed) => {
		const reading = readProbability(typed);
		expect(reading).toMatchObject({ ok: false });
		if (!reading.ok) expect(reading.problem).toContain('Type 0 to 100%');
	});

	test('the reading says how it was read', () => {
		expect(readProbability('3:17')).toEqual({
			...{ ok: true, probability: 0.15, as: 'odds of 3 to 17, that is 15%' }
		});
		expect(readProbability('1')).toMatchObject({ as: 'read as 1%; for certain, type 100' });
	});

	test('what the field shows for a probability is read as that probability again', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
				expect(read(asEntry(n / 10_000))).toBeCloseTo(n / 10_000, 10);
			})
		);
	});

	test('whatever is typed, the answer is a probability or a problem', () => {
		fc.assert(
			fc.property(fc.string(), (typed) => {
				const p = read(typed);
				if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
			})
		);
	});
});

test('odds are small whole numbers near the probability; certain ones have none', () => {
	expect([0.15, 0.5, 1 / 3, 0, 1].map(asOdds)).toEqual(['3 : 17', '1 : 1', '1 : 2', null, null]);
});

test.each([
	['50/50', 0.5],
	['60/40', 0.6],
	['1/7', 1 / 7]
])('%s is read as people mean it', (typed, p) => {
	const reading = readProbability(typed);
	expect(reading.ok && reading.probability).toBeCloseTo(p, 9);
});

test('odds of small chances are told as they are', () => {
	expect(asOdds(0.005)).toBe('1 : 199');
	expect(asOdds(0.999)).toBe('999 : 1');
});

describe('at the edges', () => {
	test('a certainty is only what was typed as one', () => {
		for (const typed of ['99.999999999999', '0.00000000001', '1 in 99999999999999'])
			expect(readProbability(typed), typed).toMatchObject({
				ok: false,
				problem: expect.stringContaining('than can be kept') as string
			});
		expect(readProbability('100')).toMatchObject({ ok: true, probability: 1, as: 'read as 100%' });
		expect(readProbability('99.9999')).toMatchObject({ ok: true, as: 'read as nearly 100%' });
		expect(readProbability('0.00001%')).toMatchObject({ ok: true, as: 'read as nearly 0%' });
		expect(asEntry(0.999999)).toBe('99.9999%');
		expect(asEntry(0.00001)).toBe('0.001%');
	});

	test('a number too large to be one is refused', () => {
		expect(readProbability(`${'9'.repeat(400)}:1`).ok).toBe(false);
	});

	test('odds say when they are not exact', () => {
		expect(asOdds(0.155)).toBe('about 11 : 60');
		expect(asOdds(0.15)).toBe('3 : 17');
		expect(asOdds(1 / 1000)).toBe('1 : 999');
		expect(asOdds(0.0012)).toBe('about 1 : 832');
	});
});
