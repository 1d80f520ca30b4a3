import type { Scale } from './term.ts';

/**
 * The probability yardstick of the UK's Professional Head of Intelligence Assessment. Between its seven bands it leaves gaps on
 * purpose, so that nobody argues about 37%; a number in a gap has no word.
 */
export const PHIA: Scale = {
	id: 'phia',
	name: 'PHIA',
	source: 'UK Professional Head of Intelligence Assessment (PHIA), Probability Yardstick',
	terms: [
		{
			word: 'remote chance',
			article: 'a',
			synonyms: [],
			alone: ['remote'],
			from: 0,
			to: 0.05
		},
		{ word: 'highly unlikely', synonyms: [], from: 0.1, to: 0.2 },
		{ word: 'unlikely', synonyms: [], from: 0.25, to: 0.35 },
		{
			word: 'realistic possibility',
			article: 'a',
			synonyms: ['realistic probability'],
			from: 0.4,
			to: 0.5,
			isOpen: true
		},
		{ word: 'likely', synonyms: ['probable', 'probably'], from: 0.55, to: 0.75 },
		{ word: 'highly likely', synonyms: ['highly probable'], from: 0.8, to: 0.9 },
		{ word: 'almost certain', synonyms: ['almost certainly'], from: 0.95, to: 1 }
	]
};
