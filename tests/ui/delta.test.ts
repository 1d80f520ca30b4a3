import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Delta from '#lib/ui/Delta.svelte';
import { plainText } from '../support/plain-text.ts';

const shown = (change: number | null, hasUnit = false) =>
	plainText(render(Delta, { props: { change, hasUnit } }).body);

test('a movement has a sign for the eye and a word for the ear', () => {
	expect(shown(0.09)).toBe('▲ up 9');
	expect(shown(-0.17, true)).toBe('▼ down 17 points');
	expect(shown(0.01, true)).toBe('▲ up 1 point');
});

test('less than half a point is no change', () => {
	expect(shown(0)).toBe('no change');
	expect(shown(-0.004, true)).toBe('no change');
});

test('a first forecast has nothing to compare with', () => {
	expect(shown(null)).toBe('—nothing to compare');
});
