import { expect, test } from 'vitest';
import { matrix } from '#lib/domain/evidence/matrix.ts';
import { askWords, sinceWords } from '#lib/ui/detail/since.ts';
import type { OptionsSince } from '#lib/ui/detail/since-options.ts';

const OPTIONS = [
	{ id: 'o_sofa', label: 'Sofa' },
	{ id: 'o_bed', label: 'Bed' },
	{ id: 'o_other', label: 'Інше' }
] as const;

/** What came since 40%, 40% and 20%: an item for each row of ratios, the last judged by Bob. */
function since(rows: readonly number[][]): OptionsSince {
	const from = [0.4, 0.4, 0.2];
	const items = rows.map((ratios, i) => ({
		...{ id: `e_${i}` as const, number: i + 4, claim: 'Hair', weight: 1, origin: null, ratios },
		...{ isJudged: true, by: i > 0 ? 'Bob' : null }
	}));
	const { posterior: expected } = matrix(from, items);
	return { kind: 'options', options: OPTIONS, from, items, expected, restFrom: 5 };
}

const asked = (given: OptionsSince, numbers: readonly number[]) =>
	askWords(given, {
		probability: null,
		distribution: Object.fromEntries(OPTIONS.map(({ id }, i) => [id, numbers[i] ?? 0]))
	});

test('a move between options is asked about by the two that went furthest apart', () => {
	expect(asked(since([]), [0.3, 0.5, 0.2])).toBeNull();
	expect(asked(since([]), [0.4, 0.4, 0.2])).toBeNull();
	expect(asked(since([]), [0.1, 0.7, 0.2])).toBe(
		'No evidence since then moves them. You say 70% for “Bed” and 10% for “Sofa”: the odds of the one against the other are 7 times higher than that explains.'
	);
	expect(asked(since([]), [0.5, 0.5, 0])).toContain('without end higher');
});

test('the evidence since then counts first, with whose judgement it is', () => {
	const given = since([
		[3, 1, 2],
		[1, 1, 1.5]
	]);
	expect(asked(given, [0.5, 0.2, 0.3])).toBeNull();
	expect(asked(given, [0.2, 0.5, 0.3])).toBe(
		'Evidence 4 and 5 lead to 18% for “Bed” and 55% for “Sofa”, with 5 as Bob judged it. You say 50% and 20%: the odds of the one against the other are 7.5 times higher than that explains.'
	);
});

test('what came since is told by the option it moves furthest, and not where it tells nothing apart', () => {
	expect(sinceWords(since([]))).toBeNull();
	expect(sinceWords(since([[1, 1, 1]]))).toBeNull();
	expect(sinceWords(since([[1, 1, 10]]))).toBe('Evidence 4 leads from 20% to 71% for “Інше”.');
});

test('numbers that cannot be read yet are not asked about', () => {
	expect(askWords(since([]), { probability: null, distribution: null })).toBeNull();
});
