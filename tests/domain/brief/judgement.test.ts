import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { judgementOf } from '#lib/domain/brief/judgement.ts';

const rain = (p: number, word: string | null, by: string | null = null) =>
	judgementOf({ title: 'Will it rain?', estimates: [{ label: null, p, word }], by });

describe('the sentence of a likelihood', () => {
	test.each([
		[0.12, 'very unlikely', 'We judge it very unlikely (12%) that it will rain.'],
		[0.5, 'roughly even chance', 'We see a roughly even chance (50%) that it will rain.'],
		[0.02, 'almost no chance', 'We see almost no chance (2%) that it will rain.'],
		[0.03, 'remote chance', 'We see a remote chance (3%) that it will rain.'],
		[0.45, 'realistic possibility', 'We see a realistic possibility (45%) that it will rain.'],
		[0.5, 'chances about even', 'We see chances about even (50%) that it will rain.'],
		[0.3, 'probably not', 'In our judgement, it will rain: probably not (30%).'],
		[
			0.37,
			'between unlikely and a realistic possibility',
			'We judge it between unlikely and a realistic possibility (37%) that it will rain.'
		],
		[0, null, 'We put the probability at 0% that it will rain.']
	])('%d as “%s”', (p, word, sentence) => {
		expect(rain(p, word)).toBe(sentence);
	});

	test('is somebody’s own where the numbers are theirs', () => {
		expect(rain(0.3, 'unlikely', 'Ida')).toBe('Ida judges it unlikely (30%) that it will rain.');
		expect(rain(0.3, 'probably not', 'Ida')).toMatch(/^In Ida’s judgement/);
	});

	test('of several answers names the likeliest two', () => {
		const estimates = [
			{ label: 'Geneva', p: 0.34, word: 'unlikely' },
			{ label: 'Budapest', p: 0.2, word: 'very unlikely' },
			{ label: 'Other', p: 0.1, word: 'very unlikely' }
		];
		expect(judgementOf({ title: 'Where?', estimates, by: null })).toBe(
			'Of 3 answers we judge “Geneva” (34%) the likeliest, ahead of “Budapest” (20%).'
		);
	});

	test('says nothing without a number', () => {
		expect(judgementOf({ title: 'Will it rain?', estimates: [], by: null })).toBe('');
	});

	test('never speaks of confidence, whatever the number and the title', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (p, title) => {
				const sentence = judgementOf({
					...{ title: title.replaceAll(/confiden/giu, ''), by: null },
					estimates: [{ label: null, p, word: 'likely' }]
				});
				expect(sentence).not.toMatch(/confiden/iu);
				expect(sentence).toMatch(/\d%/u);
			})
		);
	});
});
