import { AppError } from '#lib/domain/errors.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import { writingOf, type Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { applySteps } from './open.ts';

/** One move may not jump further than this, so that a slip of the keyboard does not end the tour. */
const FURTHEST = 400 * DAY;

/**
 * Moves the clock of an example space forward; what its script holds until then happens on the way.
 *
 * @throws {AppError} conflict in a real space, whose clock is the real one; invalid for a move back or a leap of over a year
 */
export function advanceExample(store: Store, here: Here, to: Instant): { now: Instant } {
	const { asOf, id } = here.space;
	if (asOf === null)
		throw new AppError('conflict', 'This space goes by the real clock, which cannot be moved.');
	if (to <= asOf)
		throw new AppError('invalid', 'The clock only moves forward. Choose a later day.', 'to');
	if (to > asOf + FURTHEST)
		throw new AppError('invalid', 'That is more than a year on. Choose an earlier day.', 'to');
	applySteps(store, id, { after: asOf, to }, here.recordedAt);
	store.spaces.moveClock(writingOf(here), id, to);
	return { now: to };
}
