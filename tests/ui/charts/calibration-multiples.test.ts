import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import CalibrationMultiples from '#lib/ui/charts/CalibrationMultiples.svelte';
import { multiplesFrames, wrapName } from '#lib/ui/charts/multiples/frames.ts';
import {
	multiplesFile,
	multiplesSentence,
	multiplesTable,
	type CalibrationGroup
} from '#lib/ui/charts/multiples/words.ts';
import { toCsv } from '#lib/ui/plot/table.ts';
import { pictureOf } from './picture.ts';

const brier = brierScale(() => 'one_outcome');

const group = (name: string, questions: number, brier: number): CalibrationGroup => ({
	...{ key: name, name, href: `/record?tag=${name}`, brier, standardError: 0.0123 },
	...{
		partedScore: brier,
		baseRate: 0.2,
		miscalibration: 0.01,
		discrimination: 0.05,
		says: 'Too sure.'
	},
	record: {
		...{ questions, bins: [] },
		curve: questions < 10 ? [] : [{ from: 0.1, to: 0.9, value: 0.4 }],
		band: questions < 10 ? [] : [0, 1].map((p) => ({ p, low: p * 0.8, high: 0.2 + p * 0.8 }))
	}
});
const sea = group('sea', 84, 0.14);
const land = group('land and everything upon it', 40, 0.19);
const sky = { ...group('sky', 7, 0.3), href: null };
const bodyOf = (groups: readonly CalibrationGroup[]) =>
	render(CalibrationMultiples, { props: { of: 'Tag', groups, brier } }).body;

test('the small diagrams look as they did, and are one picture to save', async () => {
	const body = bodyOf([sea, land, sky]);
	expect(body.match(/<svg[^>]*class="plot/g)).toHaveLength(1);
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/calibration-multiples.svg');
});

test('each leads to its own record and says its numbers; what cannot be filtered by is no link', () => {
	const body = bodyOf([sea, sky]);
	expect(body).toContain('href="/record?tag=sea"');
	expect(body).toContain('aria-label="sea: 84 questions, Brier 0.140"');
	expect(body).not.toContain('tag=sky');
	expect(body).toContain('7 questions: too few');
	expect(body).toContain('no curve under 10');
});

describe('the groups in one sentence', () => {
	test.each([
		[
			[sea, land],
			'Brier from 0.140 (sea, 84 questions) to 0.190 (land and everything upon it, 40 questions): more than chance.'
		],
		[
			[sea, sky],
			'Brier 0.140 (sea, 84 questions), the only one with enough questions to judge. 1 more has too few to judge, under 30.'
		],
		[[sky], 'Too few to judge in any of them: 30 resolved questions needed in one.']
	] as const)('%#', (groups, sentence) => {
		expect(multiplesSentence(groups, brier)).toBe(sentence);
	});
});

test('the table has every figure, unrounded in the file', () => {
	expect(
		toCsv(multiplesTable('Tag', [sea], brier))
			.split('\r\n')
			.slice(0, 2)
	).toEqual([
		'Tag,Questions,Brier,± SE,UNC − DSC + MCB,Base rate,MCB,DSC,Leaning',
		'sea,84,0.14,0.0123,0.14,0.2,0.01,0.05,Too sure.'
	]);
});

test('the best and the worst are picked out of all pairs, and have to clear what chance makes of the widest', () => {
	const near = group('air', 40, 0.175);
	// 0.035 is 2.01 standard errors of the difference: enough for one pair, not for the widest of six.
	expect(multiplesSentence([sea, near], brier)).toMatch(/: more than chance\.$/);
	const between = [group('fire', 30, 0.15), group('rain', 30, 0.16)];
	expect(multiplesSentence([sea, near, ...between], brier)).toMatch(
		/: within chance for the widest of 6 pairs\.$/
	);
});

test('the file has what the small diagrams draw under the figures, in the same columns', () => {
	const [head = '', ...rows] = toCsv(multiplesFile('Tag', [sea, sky], brier))
		.trim()
		.split('\r\n');
	const columns = head.split(',');
	expect(new Set(columns).size).toBe(columns.length);
	expect(columns.slice(0, 3)).toEqual(['Tag', 'Part', 'Questions']);
	expect(rows.every((row) => row.split(',').length === columns.length)).toBe(true);
	expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual([
		...['sea,group', 'sky,group', 'sea,curve', 'sea,band', 'sea,band']
	]);
	const curve = rows[2]?.split(',') ?? [];
	expect(['From', 'To', 'Happened'].map((name) => curve[columns.indexOf(name)])).toEqual([
		...['0.1', '0.9', '0.4']
	]);
});

describe('the cells', () => {
	const names = ['a', 'b', 'c', 'd', 'e'];
	test.each([
		[320, 1],
		[358, 2],
		[700, 4],
		[1280, 5]
	])('at %i px there are %i beside each other, each a true square inside', (width, across) => {
		const { cells, height } = multiplesFrames(width, names);
		expect(new Set(cells.map(({ x }) => x)).size).toBe(across);
		for (const { frame } of cells) {
			expect(frame.x(1) - frame.x(0)).toBeCloseTo(frame.y(0) - frame.y(1));
			expect(frame.x(1)).toBeLessThanOrEqual(width);
			expect(frame.y(0)).toBeLessThan(height);
		}
	});

	test('a long name takes more lines and loses nothing', () => {
		expect(wrapName('land and everything upon it', 15)).toEqual([
			'land and',
			'everything upon',
			'it'
		]);
		expect(wrapName('Rindfleischetikettierung', 10)).toEqual(['Rindfleisc', 'hetikettie', 'rung']);
		expect(wrapName('', 10)).toEqual([]);
	});
});
