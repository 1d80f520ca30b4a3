import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledger } from '#lib/domain/evidence/ledger.ts';
import { countedBy } from '#lib/domain/evidence/origin.ts';

const item = (number: number, origin: string | null, id = `e_${99 - number}`) => ({
	...{ id, number, origin }
});

test('of equally strong items of one origin the one with the lowest number counts, whatever its id', () => {
	const items = [item(7, 'leak'), item(2, 'leak'), item(4, 'leak'), item(3, null)];
	expect(countedBy(items, [5, 5, 5, 5])).toEqual(['e_97', null, 'e_97', null]);
	expect(countedBy(items, [5, 5, 6, 5])).toEqual(['e_95', 'e_95', null, null]);
});

test('3 : 1 and 1 : 3 are equally strong, whatever their logarithms end in', () => {
	const sides = [1.5, 3, 10, 30].flatMap((ratio) => [
		[ratio, 1 / ratio],
		[1 / ratio, ratio]
	]);
	for (const pair of sides) {
		const items = pair.map((ratio, i) => ({ ...item(i + 1, 'leak'), ratio, weight: 0.7 }));
		expect(ledger(0.5, items).steps.map((step) => step.countedBy)).toEqual([null, 'e_98']);
	}
});

test('the order of the items does not change which of them count', () => {
	const some = fc.array(
		fc.record({ origin: fc.constantFrom('leak', 'call', null), strength: fc.nat({ max: 3 }) }),
		{ maxLength: 9 }
	);
	fc.assert(
		fc.property(some, (said) => {
			const items = said.map(({ origin, strength }, i) => ({ ...item(i + 1, origin), strength }));
			const counts = (all: typeof items) =>
				countedBy(
					all,
					all.map(({ strength }) => strength)
				).map((by, i) => [all[i]?.id, by]);
			expect(counts(items.toReversed()).toReversed()).toEqual(counts(items));
		})
	);
});
