import { expect, test } from 'vitest';
import { assertOutcome, proposeKnownAt, voidedBy } from '#lib/domain/resolution.ts';

const schedule = { opensAt: 0, deadlineAt: 50, closesAt: 40 };

test('a miss is known at the deadline, or where there is none at the closing', () => {
	expect(proposeKnownAt('no', [10], schedule, 60).knownAt).toBe(50);
	expect(proposeKnownAt('no', [], { ...schedule, deadlineAt: null }, 60).knownAt).toBe(40);
});

test('a miss before its deadline is known from the evidence that rules it out, and from nothing when nothing does', () => {
	expect(proposeKnownAt('no', [10, 20], schedule, 49).knownAt).toBe(10);
	expect(proposeKnownAt('no', [], schedule, 49)).toMatchObject({
		knownAt: null,
		why: expect.stringContaining('can still happen') as string
	});
});

test('what happened is known from its first publication, and from nothing when nothing says', () => {
	expect(proposeKnownAt('yes', [30, null, 20], schedule, 60).knownAt).toBe(20);
	expect(proposeKnownAt('yes', [null], schedule, 60).knownAt).toBeNull();
	expect(proposeKnownAt('annulled', [], schedule, 60).knownAt).toBeNull();
});

test('nothing is proposed that is still to come, for instance from an article dated ahead', () => {
	expect(proposeKnownAt('yes', [70], schedule, 60).knownAt).toBeNull();
	expect(proposeKnownAt('yes', [70, 55], schedule, 60).knownAt).toBe(55);
});

test('what was made at or after the known-at is void', () => {
	expect(
		voidedBy(
			[19, 20, 21].map((madeAt) => ({ madeAt })),
			20
		).map((row) => row.madeAt)
	).toEqual([20, 21]);
});

const question = { kind: 'binary', opensAt: 0, deadlineAt: 50 } as const;

test('an outcome that fits passes, at its edges too', () => {
	for (const outcome of [
		{ outcomeKind: 'yes', happenedAt: 49, knownAt: 60 },
		{ outcomeKind: 'yes', happenedAt: 49, knownAt: 49 },
		{ outcomeKind: 'no', happenedAt: null, knownAt: 50 },
		{ outcomeKind: 'ambiguous', happenedAt: null, knownAt: 0 }
	] as const)
		expect(() => assertOutcome(outcome, question, 60)).not.toThrow();
});

test.each([
	['knownAt', { outcomeKind: 'yes', happenedAt: null, knownAt: 61 }],
	['knownAt', { outcomeKind: 'yes', happenedAt: 30, knownAt: 29 }],
	['happenedAt', { outcomeKind: 'yes', happenedAt: 50, knownAt: 55 }],
	['happenedAt', { outcomeKind: 'no', happenedAt: 30, knownAt: 50 }],
	['happenedAt', { outcomeKind: 'annulled', happenedAt: 30, knownAt: 50 }],
	['outcomeKind', { outcomeKind: 'option', happenedAt: null, knownAt: 50 }]
] as const)('beside %s: %j is refused', (field, outcome) => {
	expect(() => assertOutcome(outcome, question, 60)).toThrow(
		expect.objectContaining({ code: 'invalid', field }) as Error
	);
});
