import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixedWithConfidence, otherThanSaid } from '#lib/domain/words/notes.ts';
import { termSaid, termsSaid, withoutQuotations } from '#lib/domain/words/said.ts';
import { SCALES, scaleOf } from '#lib/domain/words/scale.ts';

const [icd, phia, kent] = [scaleOf('icd_203'), scaleOf('phia'), scaleOf('kent')];
const said = (text: string, scale = icd) => termsSaid(scale, text).map(({ term }) => term.word);

describe('the words that a text says', () => {
	test.each([
		['A deal is likely.', ['likely']],
		['A deal is very likely.', ['very likely']],
		['A deal is unlikely.', ['unlikely']],
		['VERY\nLikely, I think.', ['very likely']],
		['A roughly even chance.', ['roughly even chance']],
		['They will probably meet.', ['likely']],
		['They will almost certainly meet.', ['almost certain']],
		['There is a remote chance.', ['almost no chance']],
		['**Likely** by spring, _unlikely_ before.', ['likely', 'unlikely']],
		['Ймовірно. A deal is likely; договір готовий.', ['likely']]
	])('%s', (text, words) => {
		expect(said(text)).toEqual(words);
	});

	test.each([
		['a word inside another', 'The likelihood of it; unlikelihood; likelyish.'],
		['what is negated', 'It is not likely. It isn’t likely. It is not at all very likely.'],
		['what is negated further off', 'I do not think it likely. No deal is likely.'],
		['what is negated after it', 'It will probably not happen. Likely no deal. Probably won’t.'],
		['a doubled negation', 'It is not unlikely.'],
		['what is compared', 'It is more likely than before, as likely as not, and less likely.'],
		['what tells which one', 'The likely date is Friday, its most likely place Vienna.'],
		['another scale’s word', 'It is highly likely, even extremely unlikely.'],
		['what is asked', 'Is it likely to hold?'],
		['block quotes', '> A deal is likely.'],
		[
			'quotation marks',
			'He said “a deal is likely”, she "very likely", they „unlikely“, «likely».'
		],
		['code and addresses', '`likely` https://example.org/very-likely/likely'],
		['a remote place', 'A remote village, remote work.']
	])('leave out %s', (_, text) => {
		expect(said(text)).toEqual([]);
	});

	test('a quotation mark that is never closed takes nothing away after its paragraph', () => {
		expect(said('He said “maybe.\n\nA deal is likely.')).toEqual(['likely']);
	});

	test('what follows a quotation counts again', () => {
		expect(said('> unlikely, says the minister\n\nI find it likely.')).toEqual(['likely']);
		expect(said('“unlikely”, but I find it likely')).toEqual(['likely']);
	});

	test('in another scale they are other words', () => {
		expect(said('It is highly likely.', phia)).toEqual(['highly likely']);
		expect(said('A realistic possibility.', phia)).toEqual(['realistic possibility']);
		expect(said('It probably will not happen.', kent)).toEqual([]);
		expect(said('Probably not.', kent)).toEqual(['probably not']);
		expect(said('Unlikely.', kent)).toEqual(['probably not']);
		expect(said('I am certain it is impossible.', kent)).toEqual([]);
	});

	test('a text of two words says neither of its number', () => {
		expect(termSaid(icd, 'Likely. Yes, likely, probably.')?.word).toBe('likely');
		expect(termSaid(icd, 'Unlikely this week, likely by spring.')).toBeNull();
		expect(termSaid(icd, '')).toBeNull();
	});

	test('are found in any text, in order and without end', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('likely', 'not', '“', '”', '\n', '> ', '.', 'very', 'unlikely')),
				(parts) => {
					const text = parts.join(' ');
					expect(withoutQuotations(text)).toHaveLength(text.length);
					for (const scale of SCALES)
						for (const { text: word } of termsSaid(scale, text))
							expect(text.replace(/\s+/g, ' ')).toContain(word);
				}
			)
		);
	});
});

describe('a word beside a number', () => {
	test('is noted where the number lies outside its band, edges included', () => {
		expect(otherThanSaid(icd, 'A deal is likely.', 0.4)).toMatchObject({
			text: 'likely',
			term: { word: 'likely', from: 0.55, to: 0.8 }
		});
		expect(otherThanSaid(icd, 'A deal is likely.', 0.55)).toBeNull();
		expect(otherThanSaid(icd, 'A deal is likely.', 0.8)).toBeNull();
		expect(otherThanSaid(phia, 'A realistic possibility.', 0.5)?.term.word).toBe(
			'realistic possibility'
		);
	});

	test('is not noted where another word of the text fits', () => {
		expect(otherThanSaid(icd, 'Talks are likely, a deal is unlikely.', 0.3)).toBeNull();
		expect(otherThanSaid(icd, 'Nothing of the kind.', 0.3)).toBeNull();
	});
});

describe('a likelihood in one sentence with a confidence', () => {
	test('is noted', () => {
		for (const text of [
			'We assess with high confidence that a deal is likely.',
			'It is very unlikely; our confidence is low that it is unlikely.',
			'Moderate analytic confidence: probably by spring.'
		])
			expect(mixedWithConfidence(icd, text), text).not.toBeNull();
	});

	test('is not where they stand apart, or one of them is quoted', () => {
		for (const text of [
			'A deal is likely. We have moderate confidence.',
			'Consumer confidence rose, so a cut is likely.',
			'“With high confidence”, he says, and I find it likely.'
		])
			expect(mixedWithConfidence(icd, text), text).toBeNull();
	});
});
