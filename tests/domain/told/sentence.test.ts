import { expect, test } from 'vitest';
import { NOTICE_KINDS } from '#lib/domain/notice.ts';
import { asText, sentenceFor, type Told } from '#lib/domain/told/sentence.ts';

const nothing = { who: 'Bob', move: null, outcome: null };
const say = (told: Partial<Told> & Pick<Told, 'kind'>) =>
	asText(sentenceFor({ ...nothing, ...told }), 'Will it?');

test('every notice is one sentence around the title', () => {
	for (const kind of NOTICE_KINDS)
		for (const who of ['Bob', null]) {
			const text = say({ kind, who });
			expect(text).toContain('“Will it?”');
			expect(text).not.toMatch(/null|undefined| {2}|^ | $/u);
		}
});

test('a move says both numbers, and of which option', () => {
	const move = { option: null, from: 0.31, to: 0.4 };
	expect(say({ kind: 'moved', move })).toBe('The crowd went from 31% to 40% on “Will it?”');
	expect(say({ kind: 'moved', move: { ...move, option: 'Geneva' } })).toBe(
		'The crowd went from 31% to 40% for Geneva on “Will it?”'
	);
});

test('an outcome is worded as everywhere, and a correction says that it is one', () => {
	const outcome = { kind: 'no', option: null, isCorrection: false } as const;
	expect(say({ kind: 'resolved', outcome })).toBe('Bob resolved “Will it?”: did not happen');
	expect(say({ kind: 'resolved', outcome: { ...outcome, isCorrection: true } })).toBe(
		'Bob corrected the outcome of “Will it?”: did not happen'
	);
	expect(say({ kind: 'resolved', outcome, who: null })).toBe(
		'“Will it?” was resolved: did not happen'
	);
});

test('whoever disputed reads what became of it', () => {
	const kind = 'dispute_settled';
	expect(say({ kind, step: 'answer' })).toBe(
		'Bob answered your dispute on “Will it?”: the outcome stands'
	);
	expect(say({ kind, step: 'withdraw' })).toBe(
		'Bob withdrew the proposal you disputed on “Will it?”'
	);
	const outcome = { kind: 'reopened', option: null, isCorrection: false } as const;
	expect(say({ kind, outcome })).toBe('Bob took back the outcome you disputed on “Will it?”');
});
