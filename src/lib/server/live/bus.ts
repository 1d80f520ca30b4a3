import { EventEmitter, on } from 'node:events';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Event, EventLog } from '#lib/server/store/log.ts';

/** That something changed, never what it changed to. */
export type Change = {
	seq: number;
	spaceId: SpaceId | null;
	questionId: QuestionId | null;
	verb: string;
};

const PAGE = 500;

/**
 * Tells open pages that something changed, by tailing the event log.
 *
 * `publish` after a commit reads on at once; a poll of the store's data version hears of other processes (the command line).
 */
export function createBus(log: EventLog, dataVersion: () => unknown) {
	const emitter = new EventEmitter().setMaxListeners(0);
	let [seen, version] = [log.head().seq, dataVersion()];

	function publish(): void {
		for (let page = log.after(seen, PAGE); page.length > 0; page = log.after(seen, PAGE))
			for (const event of page) {
				seen = event.seq;
				emitter.emit('change', toChange(event));
			}
	}

	return {
		publish,
		/** Looks whether another process has written. */
		poll: (): void => {
			const current = dataVersion();
			if (current === version) return;
			version = current;
			publish();
		},
		/** Changes after event `since`, then as they come, until the signal. */
		async *changes(since: number | null, signal: AbortSignal): AsyncGenerator<Change> {
			// The listener first, then what was missed: nothing falls between the two.
			const live = on(emitter, 'change', { signal });
			let last = since ?? seen;
			try {
				for (let page = log.after(last, PAGE); page.length > 0; page = log.after(last, PAGE))
					for (const event of page) {
						last = event.seq;
						yield toChange(event);
					}
				for await (const [change] of live as AsyncIterable<[Change]>)
					if (change.seq > last) yield change;
			} catch (error) {
				if (!signal.aborted) throw error;
			} finally {
				// Also for a reader who leaves while still catching up.
				await live.return?.();
			}
		}
	};
}
export type Bus = ReturnType<typeof createBus>;

const toChange = ({ seq, spaceId, questionId, verb }: Event): Change => ({
	seq,
	spaceId,
	questionId,
	verb
});
