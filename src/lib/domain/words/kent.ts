import type { Scale } from './term.ts';

/**
 * Sherman Kent's words: 100%, 93% give or take about 6, 75% about 12, 50% about 10, 30% about 10, 7% about 5, and 0%. Between
 * them are gaps, and two bands meet, at 40% and at 87%. Of the synonyms his essay groups with each word those are here that
 * say a likelihood by themselves.
 */
export const KENT: Scale = {
	id: 'kent',
	name: 'Kent',
	source: 'Sherman Kent, Words of Estimative Probability, Studies in Intelligence, 1964',
	terms: [
		{ word: 'impossible', isAlone: true, synonyms: [], from: 0, to: 0 },
		{
			word: 'almost certainly not',
			synonyms: ['almost impossible', 'virtually impossible', 'highly doubtful'],
			from: 0.02,
			to: 0.12
		},
		{ word: 'probably not', synonyms: ['unlikely', 'improbable'], from: 0.2, to: 0.4 },
		{
			word: 'chances about even',
			synonyms: ['about even chances', 'about even'],
			from: 0.4,
			to: 0.6
		},
		{ word: 'probable', synonyms: ['probably', 'likely'], from: 0.63, to: 0.87 },
		{
			word: 'almost certain',
			synonyms: [
				...['almost certainly', 'virtually certain', 'all but certain'],
				...['highly probable', 'highly likely']
			],
			from: 0.87,
			to: 0.99
		},
		{ word: 'certain', isAlone: true, synonyms: [], from: 1, to: 1 }
	]
};
