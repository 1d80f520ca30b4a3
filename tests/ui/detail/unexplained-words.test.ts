import { expect, test } from 'vitest';
import { unexplainedNote } from '#lib/ui/detail/unexplained-words.ts';

const silent = { rationale: '', moved: [] };
const binary = { forecastId: 'f_1', kind: 'binary', db: 7.81, isUp: true, expected: 0.46 } as const;

test('a move of yes or no says how far it went, and what was answered', () => {
	expect(unexplainedNote({ ...binary, isDated: true }, silent)).toBe(
		'7.8 dB above the 46% that time and the evidence since lead to; what else moved you was not said.'
	);
	expect(
		unexplainedNote({ ...binary, isUp: false, isDated: false }, { ...silent, moved: [2] })
	).toBe(
		'7.8 dB below the 46% that the evidence since leads to; what else moved you is named as evidence.'
	);
});

test('a move between options names the two, and to a certainty no evidence leads', () => {
	const move = { forecastId: 'f_1', kind: 'options', up: 'Bed', down: 'Sofa' } as const;
	const answered = { ...silent, rationale: 'It was seen.' };
	expect(unexplainedNote({ ...move, db: 9.54 }, answered)).toBe(
		'“Bed” against “Sofa” stands 9.5 dB above what the evidence since explains; the reasons say what else moved you.'
	);
	expect(unexplainedNote({ ...binary, db: null, isDated: true }, silent)).toContain('certainty');
	expect(unexplainedNote({ ...move, db: null }, silent)).toBe(
		'No evidence rules an option out, or brings one back; what else moved you was not said.'
	);
});
