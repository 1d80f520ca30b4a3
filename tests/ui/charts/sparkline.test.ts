import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Sparkline from '#lib/ui/charts/Sparkline.svelte';
import { sparkDomain } from '#lib/ui/charts/spark.ts';

test('its range is that of the data, but never fewer than 30 points or outside 0 to 1', () => {
	expect(sparkDomain(0.2, 0.8)).toEqual([0.2, 0.8]);
	expect(sparkDomain(0.01, 0.02)).toEqual([0, 0.3]);
	expect(sparkDomain(0.99, 1)).toEqual([0.7, 1]);
	const [low, high] = sparkDomain();
	expect(low).toBeCloseTo(0.35);
	expect(high).toBeCloseTo(0.65);
});

test('mine ends in a dot, and nobody has to hear it', () => {
	const own = [
		{ at: 0, p: 0.2 },
		{ at: 50, p: 0.6 }
	];
	const { body } = render(Sparkline, { props: { own, crowd: [], from: 0, to: 100 } });
	expect(body).toContain('aria-hidden="true"');
	// 60% is the top of its own range
	expect(body).toContain('<circle cx="98" cy="4"');
});

test('without a forecast it is empty', () => {
	const { body } = render(Sparkline, { props: { own: [], crowd: [], from: 0, to: 100 } });
	expect(body).not.toMatch(/<path|<circle|NaN/);
});
