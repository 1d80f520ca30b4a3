import { expect, test } from 'vitest';
import { scoreMeanwhile } from '#lib/domain/score/meanwhile.ts';

test('only the time that both stood counts', () => {
	const late = [{ from: 50, to: 100, score: 0.1 }];
	const early = [
		{ from: 0, to: 50, score: 0.5 },
		{ from: 50, to: 75, score: 0.1 },
		{ from: 75, to: 100, score: 0 }
	];
	const both = scoreMeanwhile(late, early);
	expect(both?.mine).toBeCloseTo(0.1, 12);
	expect(both?.theirs).toBeCloseTo(0.05, 12);
});

test('against oneself nobody is better', () => {
	const mine = [{ from: 5, to: 15, score: 0.2 }];
	expect(scoreMeanwhile(mine, mine)).toEqual({ mine: 0.2, theirs: 0.2 });
});

test('who never stood together is not compared', () => {
	expect(scoreMeanwhile([{ from: 0, to: 5, score: 0 }], [{ from: 5, to: 9, score: 1 }])).toBeNull();
	expect(scoreMeanwhile([], [])).toBeNull();
});
