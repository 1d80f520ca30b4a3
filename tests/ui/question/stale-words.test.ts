import { expect, test } from 'vitest';
import { sayStale } from '#lib/ui/question/stale-words.ts';

const move = { option: null, from: 0.4, to: 0.523, byTime: false };
const stale = { newest: 'Clouds.', isJudged: true, move };

test('the newest item stands with the move that all of it implies', () => {
	expect(sayStale(stale)).toBe('Newest: “Clouds.” · Evidence since would move you from 40% to 52%');
	expect(sayStale({ ...stale, move: { ...move, option: 'Bed', to: 0.4 } })).toContain(
		'Evidence since would leave “Bed” at 40%'
	);
	expect(sayStale({ ...stale, move: { ...move, byTime: true } })).toContain(
		'Time and evidence since'
	);
});

test('what nobody judged moves nothing, and without a number there is nothing to move', () => {
	expect(sayStale({ ...stale, isJudged: false })).toContain('Not judged yet, so it moves nothing');
	expect(sayStale({ ...stale, move: null })).toBe('Newest: “Clouds.”');
});
