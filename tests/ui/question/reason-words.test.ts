import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { sayNotice, sayReasons, type WordedReason } from '#lib/ui/question/reason-words.ts';

/** Tuesday, 21 October 2025, 09:42 in Budapest. */
const NOW = Date.UTC(2025, 9, 21, 7, 42);
/** 31 October, 24:00 in Budapest. */
const CLOSES = Date.UTC(2025, 9, 31, 23);
const say = (...reasons: WordedReason[]) =>
	sayReasons(reasons, { now: NOW, zone: 'Europe/Budapest' });

test('reasons to look are said once each: what somebody said, what is new, how it stands', () => {
	const mentioned = { kind: 'mentioned', recordedAt: NOW } as const;
	expect(
		say(
			{ kind: 'told', told: [mentioned, mentioned], option: null },
			{ kind: 'closing', closesAt: CLOSES, since: NOW, option: null },
			{ kind: 'edited', at: NOW, option: null },
			{ kind: 'evidence', items: 2, option: null },
			{ kind: 'moved', logOdds: -0.7, optionId: null, from: 0.45, to: 0.28, option: null },
			{ kind: 'old', lastAt: NOW - 12.5 * DAY, option: null }
		)
	).toBe(
		'You were mentioned · Since you looked: the question was edited, 2 new items of evidence, the crowd moved from 45% to 28% · Closes in 10 days · 12 days without a look'
	);
});

test('a question without a number of mine says so, and when it closes once', () => {
	const none = { kind: 'no_number', closesAt: CLOSES, option: null } as const;
	expect(say(none)).toBe('No number of yours yet; closes in 10 days');
	expect(say({ kind: 'closing', closesAt: CLOSES, since: NOW, option: null }, none)).toBe(
		'Closes in 10 days · No number of yours yet'
	);
});

test('a move on an option names it, and an answer that is due says since when', () => {
	expect(
		say(
			{ kind: 'due', resolvesBy: NOW - 2 * DAY, option: null },
			{ kind: 'moved', logOdds: 1, optionId: 'o_1', from: 0.2, to: 0.4, option: 'Budapest' }
		)
	).toBe('Since you looked: the crowd moved from 20% to 40% on Budapest · Due since 19 Oct');
});

test('what somebody did is said with their name', () => {
	expect(sayNotice({ kind: 'mentioned', who: 'Ann' })).toBe('Ann mentioned you.');
	expect(sayNotice({ kind: 'answered', who: null })).toBe('Somebody answered you.');
	expect(sayNotice({ kind: 'mind_changer', who: 'Ann' })).toBe(
		'What would change your mind has happened.'
	);
});
