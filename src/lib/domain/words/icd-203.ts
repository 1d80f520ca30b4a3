import type { Scale } from './term.ts';

/**
 * The seven steps of the US Intelligence Community Directive 203, Analytic Standards (2015), D.6.e.2.a, with both of its rows of
 * words. They meet at their edges and leave out what is below 1% or above 99%.
 */
export const ICD_203: Scale = {
	id: 'icd_203',
	name: 'ICD 203',
	source:
		'US Intelligence Community Directive 203, Analytic Standards, 2 January 2015, section D.6.e.2',
	terms: [
		{
			word: 'almost no chance',
			synonyms: ['remote chance', 'remote possibility'],
			alone: ['remote'],
			from: 0.01,
			to: 0.05
		},
		{
			word: 'very unlikely',
			synonyms: ['highly improbable'],
			from: 0.05,
			to: 0.2
		},
		{ word: 'unlikely', synonyms: ['improbable', 'improbably'], from: 0.2, to: 0.45 },
		{
			word: 'roughly even chance',
			article: 'a',
			synonyms: ['roughly even odds', 'roughly even'],
			from: 0.45,
			to: 0.55
		},
		{ word: 'likely', synonyms: ['probable', 'probably'], from: 0.55, to: 0.8 },
		{ word: 'very likely', synonyms: ['highly probable'], from: 0.8, to: 0.95 },
		{
			word: 'almost certain',
			synonyms: ['almost certainly', 'nearly certain'],
			from: 0.95,
			to: 0.99
		}
	]
};
