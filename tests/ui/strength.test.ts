import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Strength from '#lib/ui/Strength.svelte';
import { plainText } from '../support/plain-text.ts';

const shown = (ratio: number) => render(Strength, { props: { ratio } }).body;

test('evidence says which way it points, how hard, and at what odds', () => {
	expect(plainText(shown(6))).toBe('for, strong, 6 : 1');
	expect(plainText(shown(1 / 3))).toBe('against, moderate, 1 : 3');
	expect(shown(1 / 3).match(/class="on"/g)).toHaveLength(2);
});

test('evidence that points neither way has no bars', () => {
	expect(plainText(shown(1))).toBe('points neither way');
});
