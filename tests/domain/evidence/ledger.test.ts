import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecibans, toDecibans } from '#lib/domain/evidence/decibans.ts';
import { ledger, type LedgerItem } from '#lib/domain/evidence/ledger.ts';

const item = (id: string, ratio: number, more: Partial<LedgerItem> = {}): LedgerItem => ({
	...{ id, number: id.charCodeAt(0), ratio, weight: 1, origin: null },
	...more
});
const anItem = fc
	.record({
		ratio: fc.constantFrom(1 / 30, 0.1, 1 / 3, 1 / 1.5, 1, 1.5, 3, 10, 30),
		weight: fc.double({ min: 0, max: 1, noNaN: true }),
		origin: fc.constantFrom('leak', 'briefing', null)
	})
	.map((said) => item('', said.ratio, said));
const items = fc
	.array(anItem, { maxLength: 12 })
	.map((all) =>
		all.map((one, i) => ({ ...one, id: `e${String(i).padStart(2, '0')}`, number: i + 1 }))
	);
const aPrior = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('the order of the items does not change the end', () => {
	const shuffled = items.chain((all) =>
		fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
	);
	fc.assert(
		fc.property(aPrior, shuffled, (prior, [one, other]) => {
			expect(ledger(prior, other).posterior).toBeCloseTo(ledger(prior, one).posterior, 10);
		})
	);
});

test('an item of 1 : 1 changes nothing, nor does one without weight', () => {
	fc.assert(
		fc.property(aPrior, items, (prior, all) => {
			const { posterior } = ledger(prior, all);
			expect(ledger(prior, [...all, item('z', 1)]).posterior).toBeCloseTo(posterior, 12);
			expect(ledger(prior, [...all, item('z', 30, { weight: 0 })]).posterior).toBe(posterior);
		})
	);
	expect(ledger(0.37, [item('a', 1)]).posterior).toBe(0.37);
});

test('items on their own multiply, and four equal ones of one origin count as one', () => {
	const alone = ledger(0.5, [item('a', 3), item('b', 10)]);
	expect(alone.posterior / (1 - alone.posterior)).toBeCloseTo(30, 9);
	const four = ['a', 'b', 'c', 'd'].map((id) => item(id, 3, { origin: 'leak' }));
	const once = ledger(0.5, four);
	expect(once.posterior).toBeCloseTo(0.75, 12);
	expect(once.steps.map((step) => step.countedBy)).toEqual([null, 'a', 'a', 'a']);
});

test('of one origin the strongest counts, whichever way it points and after its grade', () => {
	const { posterior, steps } = ledger(0.5, [
		item('a', 10, { origin: 'leak', weight: 0.1 }),
		item('b', 1 / 3, { origin: 'leak' }),
		item('c', 1.5, { origin: 'leak' })
	]);
	expect(posterior).toBeCloseTo(0.25, 12);
	expect(steps.map((step) => step.countedBy)).toEqual(['b', null, 'b']);
});

test('to swap what is asked turns the signs and nothing else', () => {
	fc.assert(
		fc.property(aPrior, items, (prior, all) => {
			const swapped = all.map((one) => ({ ...one, ratio: 1 / one.ratio }));
			const [yes, no] = [ledger(prior, all), ledger(1 - prior, swapped)];
			expect(no.posterior).toBeCloseTo(1 - yes.posterior, 10);
			expect(no.posteriorDb).toBeCloseTo(-yes.posteriorDb, 6);
		})
	);
});

test('the steps add up to the whole way', () => {
	fc.assert(
		fc.property(aPrior, items, (prior, all) => {
			const { priorDb, posteriorDb, steps } = ledger(prior, all);
			const total = steps.reduce((sum, { db }) => sum + db, 0);
			expect(priorDb + total).toBeCloseTo(posteriorDb, 8);
		})
	);
});

test('certainty stays, and what contradicts it is refused', () => {
	expect(ledger(0, [item('a', 30)]).posterior).toBe(0);
	expect(ledger(1, [item('a', 0.1)]).posterior).toBe(1);
	expect(() => ledger(1, [item('a', 0)])).toThrow(RangeError);
	expect(() => ledger(0.5, [item('a', 0), item('b', Infinity)])).toThrow(RangeError);
	for (const bad of [item('a', -1), item('a', NaN), item('a', 3, { weight: 2 })])
		expect(() => ledger(0.5, [bad])).toThrow(RangeError);
	expect(() => ledger(1.2, [])).toThrow(RangeError);
});

test('decibans and probabilities lead back to each other', () => {
	fc.assert(
		fc.property(aPrior, (p) => {
			expect(fromDecibans(toDecibans(p))).toBeCloseTo(p, 12);
		})
	);
	expect([0, 1].map(toDecibans)).toEqual([-Infinity, Infinity]);
});
