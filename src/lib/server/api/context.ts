import type { Clock } from '#lib/domain/time.ts';
import type { Limiter } from '#lib/server/auth/limits.ts';
import type { SessionKeeper, SignedIn } from '#lib/server/auth/signed-in.ts';
import type { Bus } from '#lib/server/live/bus.ts';
import type { AskRecord } from '#lib/server/record/jobs.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { ExtractInput, ExtractedArticle } from '#lib/server/work/extract.ts';
import type { Render } from '#lib/server/work/rendered.ts';

/** Everything a procedure may touch. Tests build one by hand; server/app.ts builds the real one. */
export type Context = {
	store: Store;
	bus: Bus;
	/** The real clock. A space's own comes with the space. */
	clock: Clock;
	/** The log's last event when the request began: whatever it reads holds at least that, and a stream goes on from there. */
	head: number;
	user: SignedIn | null;
	session: SessionKeeper;
	limiter: Limiter;
	/** Where the request comes from. */
	address: string;
	extract: (input: ExtractInput) => Promise<ExtractedArticle>;
	render: Render;
	/** Works out what a space's record says. */
	record: AskRecord;
};
