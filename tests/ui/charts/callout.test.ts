import { expect, test } from 'vitest';
import { boxesOf, placeCallout } from '#lib/ui/charts/calibration/callout.ts';
import { calibrationFrames } from '#lib/ui/charts/calibration/frames.ts';
import { levelsOf } from '#lib/ui/charts/calibration/levels.ts';

const { square: frame } = calibrationFrames(700, 'full', []);
const at = (x: number, y: number) => ({ x: frame.x(x), y: frame.y(y) });
const placeOn = (x: number, y: number, curve: Parameters<typeof levelsOf>[0] = []) =>
	placeCallout(at(x, y), frame, boxesOf(levelsOf(curve, frame)));

test('words about a dot stand inside the square', () => {
	expect(placeOn(0.5, 0.5)).toMatchObject({ side: 1, rise: 1 });
	expect(placeOn(0.97, 0.81)).toMatchObject({ side: -1, rise: 1 });
	expect(placeOn(0.05, 0.02)).toMatchObject({ side: 1, rise: -1 });
});

test('words about a dot turn away from the curve', () => {
	// The curve runs level under the dot, where the words would be.
	const under = [{ from: 0.4, to: 0.9, value: 0.33 }];
	expect(placeOn(0.5, 0.5, under)).toMatchObject({ side: 1, rise: -1 });
	// In the lower left corner the curve stands over the dot: the words go beside it.
	const over = [{ from: 0.02, to: 0.3, value: 0.15 }];
	expect(placeOn(0.03, 0, over)).toMatchObject({ side: 1, rise: -1, away: 90 });
});
