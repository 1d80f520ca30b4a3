import type { Instant } from './time.ts';

/** What can be said of a condition after it was stated. */
export const MIND_CHANGER_ACTS = ['happened', 'not_yet', 'weighed', 'dropped', 'kept'] as const;
export type MindChangerAct = (typeof MIND_CHANGER_ACTS)[number];

/** `weighed`: it happened, and its owner has looked at their number since. */
export type MindChangerState = 'open' | 'happened' | 'weighed' | 'dropped';

/** How many conditions one person may have open on a question: more would warn of everything. */
export const MOST_MIND_CHANGERS = 10;

/** What a condition is after its latest step; `null` where nothing followed its statement. */
export function mindChangerState(last: MindChangerAct | null): MindChangerState {
	switch (last) {
		case 'happened':
		case 'weighed':
		case 'dropped':
			return last;
		case 'not_yet':
		case 'kept':
		case null:
			return 'open';
	}
}

/** What may follow in each state. */
const NEXT: Record<MindChangerState, readonly MindChangerAct[]> = {
	open: ['happened', 'dropped'],
	happened: ['weighed', 'not_yet'],
	weighed: ['not_yet'],
	dropped: ['kept']
};

/** Whether a step can follow in this state. */
export const canFollow = (state: MindChangerState, act: MindChangerAct): boolean =>
	NEXT[state].includes(act);

/**
 * Whether a condition that happened still waits for its owner: until they forecast, reaffirm or withdraw after it was marked.
 *
 * @param markedAt when it was marked, and `lastAt` when they last said something, both by the real clock
 */
export const isWaiting = (
	state: MindChangerState,
	markedAt: Instant,
	lastAt: Instant | null
): boolean => state === 'happened' && (lastAt === null || lastAt < markedAt);
