import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongside, scoreMeanwhile } from '#lib/domain/score/meanwhile.ts';

test('only the time that both stood counts', () => {
	const late = [{ from: 50, to: 100, score: 0.1 }];
	const early = [
		{ from: 0, to: 50, score: 0.5 },
		{ from: 50, to: 75, score: 0.1 },
		{ from: 75, to: 100, score: 0 }
	];
	const both = scoreMeanwhile(early)(late);
	expect(both?.mine).toBeCloseTo(0.1, 12);
	expect(both?.theirs).toBeCloseTo(0.05, 12);
});

test('against oneself nobody is better', () => {
	const mine = [{ from: 5, to: 15, score: 0.2 }];
	expect(scoreMeanwhile(mine)(mine)).toEqual({ mine: 0.2, theirs: 0.2 });
});

test('who never stood together is not compared', () => {
	expect(scoreMeanwhile([{ from: 5, to: 9, score: 1 }])([{ from: 0, to: 5, score: 0 }])).toBeNull();
	expect(scoreMeanwhile([])([])).toBeNull();
});

test('0% on what happened is minus infinity while it stood, and only then', () => {
	const theirs = [
		{ from: 0, to: 5, score: -Infinity },
		{ from: 5, to: 10, score: -1 }
	];
	expect(scoreMeanwhile(theirs)([{ from: 6, to: 9, score: -2 }])).toEqual({ mine: -2, theirs: -1 });
	expect(scoreMeanwhile(theirs)([{ from: 4, to: 9, score: -Infinity }])).toEqual({
		...{ mine: -Infinity, theirs: -Infinity }
	});
});

/** Stretches with gaps between some of them, oldest first. */
const stretches = fc
	.array(
		fc.tuple(
			fc.integer({ min: 0, max: 5 }),
			fc.integer({ min: 1, max: 9 }),
			fc.double({ min: 0, max: 1, noNaN: true })
		)
	)
	.map((all) => {
		let at = 0;
		return all.map(([gap, lasts, score]) => {
			const from = at + gap;
			at = from + lasts;
			return { from, to: at, score };
		});
	});

test('the pieces cover what stood, and working them again gives the comparison', () => {
	fc.assert(
		fc.property(stretches, stretches, (mine, theirs) => {
			const pieces = alongside(mine, theirs);
			const lasted = (all: readonly { from: number; to: number }[]) =>
				all.reduce((time, { from, to }) => time + to - from, 0);
			expect(lasted(pieces)).toBe(lasted(mine));
			const both = pieces.flatMap((piece) =>
				piece.theirs === null ? [] : [{ ...piece, theirs: piece.theirs }]
			);
			const found = scoreMeanwhile(theirs)(mine);
			const mean = (scoreOf: (piece: (typeof both)[number]) => number) =>
				both.reduce((sum, piece) => sum + (piece.to - piece.from) * scoreOf(piece), 0) /
				lasted(both);
			expect(found === null).toBe(both.length === 0);
			if (found === null) return;
			expect(found.mine).toBeCloseTo(
				mean((piece) => piece.mine.score),
				9
			);
			expect(found.theirs).toBeCloseTo(
				mean((piece) => piece.theirs.score),
				9
			);
		})
	);
});
