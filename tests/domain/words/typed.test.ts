import { describe, expect, test } from 'vitest';
import { SCALES, scaleOf } from '#lib/domain/words/scale.ts';
import { readEntered, termNamed } from '#lib/domain/words/typed.ts';

const [icd, phia, kent] = [scaleOf('icd_203'), scaleOf('phia'), scaleOf('kent')];

test('a word of the scale is read whatever its case, spacing and article', () => {
	for (const typed of ['very likely', ' Very  LIKELY ', 'very\u00a0likely', 'very-likely.'])
		expect(termNamed(icd, typed)?.from, typed).toBe(0.8);
	expect(termNamed(phia, 'a remote chance')?.to).toBe(0.05);
	expect(termNamed(icd, 'a roughly even chance')?.from).toBe(0.45);
});

test('the other words that a scale has for the same are read too, and no other scale’s', () => {
	expect(termNamed(icd, 'highly improbable')?.word).toBe('very unlikely');
	expect(termNamed(icd, 'remote')?.word).toBe('almost no chance');
	expect(termNamed(phia, 'probable')?.word).toBe('likely');
	expect(termNamed(kent, 'unlikely')?.word).toBe('probably not');
	expect(termNamed(icd, 'realistic possibility')).toBeNull();
	expect(termNamed(phia, 'very likely')).toBeNull();
});

test('no phrase stands for two terms of a scale', () => {
	for (const { terms } of SCALES) {
		const phrases = terms.flatMap(({ word, synonyms, alone = [] }) => [
			...[word, ...synonyms, ...alone]
		]);
		expect(new Set(phrases).size).toBe(phrases.length);
		expect(phrases.filter((phrase) => termNamed({ ...icd, terms }, phrase) === null)).toEqual([]);
	}
});

describe('what is entered for a probability', () => {
	test('is a number, read as ever', () => {
		expect(readEntered(icd, '3:17')).toMatchObject({ ok: true, probability: 0.15, term: null });
		expect(readEntered(icd, 'often')).toMatchObject({ ok: false, term: null });
	});

	test('or a word, which gives a band and no number', () => {
		const entered = readEntered(phia, 'realistic possibility');
		expect(entered).not.toHaveProperty('probability');
		expect(entered).toMatchObject({
			term: { from: 0.4, to: 0.5 },
			problem: '“realistic possibility” is 40% to under 50% in PHIA. Give the number in it.'
		});
	});

	test('another scale’s word names those of this one, and what a number in a gap is', () => {
		const told = (scale: typeof icd, typed: string) => {
			const entered = readEntered(scale, typed);
			return entered.ok ? '' : entered.problem;
		};
		expect(told(phia, 'very unlikely')).toBe(
			'“very unlikely” is none of PHIA’s words. It has remote chance 0–5%, highly unlikely 10–20%, unlikely 25–35%, realistic possibility 40% to under 50%, likely 55–75%, highly likely 80–90%, almost certain 95–100%. Between the bands are gaps: 7% is “between remote chance and highly unlikely”.'
		);
		expect(told(icd, 'realistic possibility')).toMatch(/almost certain 95–99%\.$/u);
		expect(told(phia, '150%')).toMatch(/more than certain/u);
	});

	test('a band at an end, or of one number, is told as such', () => {
		const problems = [
			readEntered(phia, 'remote'),
			readEntered(phia, 'almost certain'),
			readEntered(kent, 'certain')
		].map((entered) => (entered.ok ? '' : entered.problem));
		expect(problems[0]).toContain('is 0–5% in');
		expect(problems[1]).toContain('is 95–100% in');
		expect(problems[2]).toContain('is 100% in Kent');
	});
});
