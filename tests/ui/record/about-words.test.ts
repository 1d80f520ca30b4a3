import { expect, test } from 'vitest';
import { aboutRecord } from '#lib/ui/record/about-words.ts';

const all: Parameters<typeof aboutRecord>[1] = {
	kind: 'binary',
	...{ tag: null, horizon: null, from: null, to: null, withEarly: false }
};

test('a saved picture says whose it is, by which filters and of which day', () => {
	expect(aboutRecord('Analyst A', all, 'Example, 21 Oct 2025')).toBe(
		'Analyst A · yes or no · Example, 21 Oct 2025'
	);
	const narrow = { ...all, kind: 'both', tag: 'sea', horizon: '7-30', withEarly: true } as const;
	expect(aboutRecord('Everyone', narrow, 'today')).toBe(
		'Everyone · both kinds · tag sea · 7–30 days left · resolved early counted at once · today'
	);
});
