import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { explainMove } from '#lib/domain/evidence/unexplained.ts';
import { askWords, sinceWords, type Since } from '#lib/ui/detail/since.ts';

const NOW = Date.UTC(2025, 9, 21);
const item = (number: number, ratio: number) => ({
	...{ id: `e_${number}` as const, number, claim: 'Clouds', ratio, weight: 1, origin: null },
	...{ isJudged: true, by: null }
});

function since(ratios: readonly number[], deadlineAt: number | null = null): Since {
	const move = {
		...{ kind: 'binary' as const, from: 0.4, fromAt: NOW - 30 * DAY, toAt: NOW, deadlineAt },
		items: ratios.map((ratio, i) => item(i + 4, ratio))
	};
	return { ...move, expected: explainMove({ ...move, to: 0.4 }).expected, restFrom: 5 };
}

const asked = (given: Since, probability: number | null) =>
	askWords(given, { probability, distribution: null });

describe('a move is asked about', () => {
	test('where more than about three to one is left', () => {
		expect(asked(since([]), 0.62)).toBeNull();
		expect(asked(since([]), 0.9)).toContain('13.5 times higher');
		expect(asked(since([]), 0.05)).toContain('12.7 times lower');
	});

	test('not where the evidence since then supports it, or nothing moves', () => {
		expect(asked(since([10]), 0.85)).toBeNull();
		expect(asked(since([0.01]), 0.4)).toBeNull();
		expect(asked(since([]), null)).toBeNull();
	});

	test('with its numbers in words', () => {
		expect(asked(since([3, 1], NOW + 30 * DAY), 0.95)).toBe(
			'Time alone leads from 40% to 23%. Evidence 4 leads to 47%. You say 95%: the odds are 21.8 times higher than that explains.'
		);
	});
});

test('what came since is told only where it moves something', () => {
	expect(sinceWords(since([]))).toBeNull();
	expect(sinceWords(since([1]))).toBeNull();
	expect(sinceWords(since([3, 10]))).toBe('Evidence 4 and 5 lead to 95%.');
	expect(sinceWords(since([], NOW + 30 * DAY))).toBe('Time alone leads from 40% to 23%.');
});

test('what others judged is told as theirs', () => {
	const given = since([3, 10]);
	const items = given.items.map((one) => (one.number === 5 ? { ...one, by: 'Bob' } : one));
	expect(sinceWords({ ...given, items })).toBe(
		'Evidence 4 and 5 lead to 95%, with 5 as Bob judged it.'
	);
});
