import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Calibration from '#lib/ui/charts/Calibration.svelte';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import { calibrationFrames } from '#lib/ui/charts/calibration/frames.ts';
import { calibrationTable } from '#lib/ui/charts/calibration/words.ts';
import { toCsv } from '#lib/ui/plot/table.ts';
import { pathOf, pictureOf } from './picture.ts';

const bin = (from: number, questions: number, frequency: number) => ({
	...{ from, to: from + 0.1, questions, weight: questions, frequency },
	...{ questionsHappened: Math.round(questions * frequency), effectiveQuestions: questions / 2 },
	meanForecast: from + 0.05,
	interval: { low: Math.max(0, frequency - 0.15), high: Math.min(1, frequency + 0.15) },
	mark: questions < 5 ? ('none' as const) : questions < 10 ? ('hollow' as const) : ('dot' as const)
});
const record: CalibrationRecord = {
	bins: [bin(0, 40, 0.04), bin(0.3, 8, 0.4), bin(0.75, 14, 0.65), bin(0.9, 3, 1)],
	curve: [
		{ from: 0.02, to: 0.2, value: 0.04 },
		{ from: 0.3, to: 0.9, value: 0.6 }
	],
	band: [0, 0.25, 0.5, 0.75, 1].map((p) => ({
		p,
		low: Math.max(0, p - 0.1),
		high: Math.min(1, p + 0.1)
	})),
	questions: 65,
	ticks: []
};
const few: CalibrationRecord = {
	...{ bins: [], curve: [], band: [], questions: 2 },
	ticks: [
		{ p: 0.8, happened: true, label: 'Said 80%, happened', href: '/a' },
		{ p: 0.1, happened: false, label: 'Said 10%, did not happen', href: '/b' }
	]
};
const bodyOf = (props: ComponentProps<typeof Calibration>) => render(Calibration, { props }).body;

test('the diagram looks as it did', async () => {
	const body = bodyOf({ record, href: (i: number) => `#bin-${i}` });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/calibration.svg');
});

test('classic bins are joined plainly, without curve and band', async () => {
	const body = bodyOf({ record: { ...record, curve: [], band: [], joined: true } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/calibration-ten.svg');
	// The bin with three questions has no dot, and the line ends before it.
	expect(pathOf(body, 'var(--chart-me)', 1.5)).toMatch(/^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+){2}$/);
	expect(body).not.toContain('var(--chart-consistency)');
	expect(body).not.toContain('The curve');
});

test('two side by side have their own titles', () => {
	expect(bodyOf({ record, title: 'The crowd' })).toContain('>The crowd</h2>');
});

test('it says the bin that is off by most, with its numbers', () => {
	expect(bodyOf({ record })).toContain(
		'When you said about 80%, it happened 65% of the time, by time stood (9 of 14 questions).'
	);
});

test('dots are links that say their numbers; hollow under ten, none under five', () => {
	const body = bodyOf({ record, href: (i: number) => `#bin-${i}` });
	expect(body).toContain('href="#bin-2"');
	expect(body).toContain(
		'aria-label="Said about 80%, it happened 65% of the time, by time stood (9 of 14 questions)"'
	);
	expect(body).toContain('fill="var(--paper)"');
	expect(body).not.toContain('href="#bin-3"');
});

test('with two questions there are two ticks, at the top and the bottom, and no verdict', () => {
	const body = bodyOf({ record: few });
	expect(body).toContain('Too few to judge: 2 resolved questions, 30 needed.');
	expect(body).toContain('href="/a"');
	// x = 48 + 0.8 × 636; top edge at 24, bottom at 660
	expect(body).toMatch(/M556\.8\d*,24v12/);
	expect(body).toMatch(/M111\.6\d*,648v12/);
});

test('nothing resolved is said in a sentence', () => {
	expect(bodyOf({ record: { ...few, questions: 0, ticks: [] } })).toContain(
		'No resolved questions yet.'
	);
});

test('the square is as high as it is wide at every width', () => {
	for (const width of [300, 358, 519, 520, 700, 900]) {
		const { square } = calibrationFrames(width, 'full', []);
		expect(square.x(1) - square.x(0)).toBeCloseTo(square.y(0) - square.y(1));
	}
});

test('the small one has neither title nor histogram', () => {
	const body = bodyOf({ record, size: 'small' });
	expect(body).not.toContain('<h2');
	expect(body).not.toContain('How often you said it');
});

test('the table and the file have all that is drawn: bins with their effective n, the blocks of the curve, the band', () => {
	const [head, ...rows] = toCsv(calibrationTable(record)).trim().split('\r\n');
	expect(head).toBe(
		'Part,From,To,Mean said,Happened,90% from,90% to,Questions,Of them happened,Effective n'
	);
	expect(rows[2]).toBe('bin,0.75,0.85,0.8,0.65,0.5,0.8,14,9,7');
	expect(rows.slice(4, 6)).toEqual(['curve,0.02,0.2,,0.04,,,,,', 'curve,0.3,0.9,,0.6,,,,,']);
	expect(rows[6]).toBe('band,0,0,,,0,0.1,,,');
	expect(rows).toHaveLength(4 + 2 + 5);
});

test('under thirty questions no bin is pointed at and no curve explained', () => {
	const body = bodyOf({ record: { ...record, questions: 29 } });
	expect(body).not.toContain('Said 80%,');
	expect(body).not.toContain('The curve');
	expect(bodyOf({ record: { ...record, questions: 30 } })).toContain('Said 80%,');
	// Who asks for a bin gets it told.
	expect(bodyOf({ record: { ...record, questions: 29 }, selected: 2 })).toContain('Said 80%,');
});
