import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	canFollow,
	isWaiting,
	MIND_CHANGER_ACTS,
	mindChangerState,
	type MindChangerAct
} from '#lib/domain/mind-changer.ts';

test('the latest step says what a condition is', () => {
	expect(mindChangerState(null)).toBe('open');
	expect(MIND_CHANGER_ACTS.map(mindChangerState)).toEqual([
		...['happened', 'open', 'weighed', 'dropped', 'open']
	]);
});

test('no step follows itself, and from every state something leads back to open', () => {
	const follows = (last: MindChangerAct | null) =>
		MIND_CHANGER_ACTS.filter((act) => canFollow(mindChangerState(last), act));
	for (const act of MIND_CHANGER_ACTS) expect(follows(act)).not.toContain(act);
	expect(follows(null)).toEqual(['happened', 'dropped']);
	expect(follows('happened')).toEqual(['not_yet', 'weighed']);
	expect(follows('weighed')).toEqual(['not_yet']);
	expect(follows('dropped')).toEqual(['kept']);
});

test('what happened waits for its owner until they say something after it', () => {
	fc.assert(
		fc.property(fc.nat(), fc.option(fc.nat()), (markedAt, lastAt) => {
			expect(isWaiting('happened', markedAt, lastAt)).toBe(lastAt === null || lastAt < markedAt);
			for (const state of ['open', 'weighed', 'dropped'] as const)
				expect(isWaiting(state, markedAt, lastAt)).toBe(false);
		})
	);
});
