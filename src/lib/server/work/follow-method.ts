import { log } from '#lib/server/log.ts';
import type { Store } from '#lib/server/store/open.ts';

/** How long lines are drawn anew at a stretch, in ms: with the commit, and the last question running over, under 50. */
const STRETCH = 25;
/** How long everybody else has the process to themselves in between, in ms. */
const PAUSE = 10;
/** How long to wait when another process is writing, in ms. */
const RETRY = 5000;

/**
 * Makes the crowd's lines follow a change of their space's method, a stretch at a time. It goes by what is stored, so that after
 * a crash it goes on where it was.
 */
export function methodFollower(store: Store) {
	let pause: NodeJS.Timeout | undefined;

	function goOn(): void {
		let next: number | null;
		try {
			next = followMethod(store, STRETCH) ? PAUSE : null;
		} catch (error) {
			log.failure('crowd lines', error);
			next = RETRY;
		}
		pause = next === null ? undefined : setTimeout(goOn, next).unref();
	}

	return {
		/** Draws for a stretch at once, so that a small space has followed when this returns; the rest comes by itself. */
		start: (): void => {
			clearTimeout(pause);
			goOn();
		},
		stop: (): void => {
			clearTimeout(pause);
		}
	};
}

/** Draws lines anew in one transaction for so many milliseconds. @returns whether any may be left */
export function followMethod(store: Store, milliseconds: number): boolean {
	const end = performance.now() + milliseconds;
	return store.atomically(() => store.crowd.followMethod(() => performance.now() >= end));
}
