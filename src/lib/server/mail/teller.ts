import { tellWhatTimeBrings } from '#lib/server/actions/watch.ts';
import type { MailServer } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import type { Clock } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { deliver, PATIENCE, type Patience } from './deliver.ts';
import { sendWhatIsDue } from './rounds.ts';

type Teller = {
	store: Store;
	clock: Clock;
	origin: string;
	/** Null where none is named: then people are told in the app alone. */
	server: MailServer | null;
	patience?: Patience;
};

/** Tells people what time brings, and sends their mail: a round a minute, and one at a time, however slow the server is. */
export function makeTeller({ store, clock, origin, server, patience = PATIENCE }: Teller) {
	const stopping = new AbortController();
	const { signal } = stopping;
	const isStopped = () => signal.aborted;
	let isUnderWay = false;

	async function goRound(): Promise<void> {
		if (isUnderWay || isStopped()) return;
		isUnderWay = true;
		try {
			store.atomically(() => {
				tellWhatTimeBrings(store, clock());
			});
			if (server !== null)
				await sendWhatIsDue({
					...{ store, clock, origin },
					deliver: (message) => deliver(server, message, { patience, signal })
				});
		} catch (error) {
			// After a stop the database is closed: what was claimed stays as it is.
			if (!isStopped()) log.failure('telling people', error);
		} finally {
			isUnderWay = false;
		}
	}

	return {
		goRound,
		stop: (): void => {
			stopping.abort();
		}
	};
}
