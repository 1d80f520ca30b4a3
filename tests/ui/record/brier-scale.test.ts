import { describe, expect, test } from 'vitest';
import { brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';
import { BRIER_FORMS, type BrierForm } from '#lib/domain/score/brier-form.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { definitionsFor } from '#lib/ui/record/definitions.ts';

const once = brierScale(() => 'one_outcome');
const added = brierScale(() => 'all_outcomes');
/** Everything that may write a number on a page or into a file. */
const SOURCES = import.meta.glob<string>(
	['/src/lib/ui/**/*.{ts,svelte}', '/src/routes/**/*.{ts,svelte}'],
	{
		...{ eager: true, query: '?raw', import: 'default' }
	}
);
const sourcesWith = (pattern: RegExp) =>
	Object.entries(SOURCES).flatMap(([path, source]) => (pattern.test(source) ? [path] : []));

describe('the scale of Brier scores', () => {
	test('is that of what is stored, unless all outcomes are added', () => {
		expect([once.format(0.0225), added.format(0.0225)]).toEqual(['0.023', '0.045']);
		expect([once.format(-0.012), added.format(-0.012)]).toEqual(['−0.012', '−0.024']);
		expect([0.01, 0.0001, -0.01].map(added.formatDifference)).toEqual([
			'+0.020',
			'0.000',
			'−0.020'
		]);
		expect(added.cell(0.25)).toEqual({ text: '0.500', value: 0.5 });
		expect(added.cell(null)).toEqual({ text: '–', value: null });
		expect([once.name, once.range, once.even]).toEqual(['Brier', '0 best, 1 worst', '0.25']);
		expect([added.name, added.range, added.even]).toEqual(['Brier 0–2', '0 best, 2 worst', '0.5']);
	});

	test('added, it is what others publish: the sum over options, in order twice the mean over splits', () => {
		// The sum of squares of three options; the ordered example is Cultivate's, 0.27 (scoring.md A.2.4).
		expect(added.shown(brierMultiple([0.5, 0.3, 0.2], 0))).toBeCloseTo(0.25 + 0.09 + 0.04, 12);
		expect(added.shown(brierOrdered([0.15, 0.45, 0.25, 0.15], 2))).toBeCloseTo(0.27, 12);
	});

	test('follows the form while it is shown', () => {
		let form: BrierForm = 'one_outcome';
		const scale = brierScale(() => form);
		expect(scale.name).toBe('Brier');
		form = 'all_outcomes';
		expect([scale.name, scale.format(0.25)]).toEqual(['Brier 0–2', '0.500']);
	});
});

describe('no Brier score is forgotten', () => {
	test('nobody else writes a score', () => {
		expect(sourcesWith(/\bformatScore\b/).sort()).toEqual([
			'/src/lib/ui/format.ts',
			'/src/lib/ui/record/brier-scale.ts',
			'/src/lib/ui/record/rule-words.ts'
		]);
	});

	test('whoever names it, or says how far it reaches, asks the scale', () => {
		/** What a reader sees: neither notes nor the names of functions and files. */
		const seen = /(?<![\w'/.-])Brier(?![\w-])(?!.*\*\/)|\b[12] worst|\b0\.25\b(?!\))/;
		const named = Object.entries(SOURCES).flatMap(([path, source]) => {
			const text = source.replaceAll(/\/\*\*?[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
			return seen.test(text) && !/\bbrier\.|(?<!words\/)\bscale\.|getBrierScale/i.test(text)
				? [path]
				: [];
		});
		expect(named.sort()).toEqual([
			// Both forms stand in these.
			'/src/lib/ui/record/definitions.ts',
			'/src/routes/[space]/settings/ScoreFields.svelte',
			'/src/routes/[space]/settings/SpaceFacts.svelte'
		]);
	});

	test('the definitions have the formula of the form', () => {
		for (const form of BRIER_FORMS) {
			const isAdded = form === 'all_outcomes';
			const brier = definitionsFor(isAdded).find(({ id }) => id === 'brier');
			expect(brier?.says).toContain(isAdded ? '2 worst' : '1 worst');
			expect(brier?.formula.includes('2 (p − o)²')).toBe(isAdded);
		}
	});
});
