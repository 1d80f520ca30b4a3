import type { ReadSheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { SheetFile } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { ImportId, SpaceId } from '#lib/domain/ids.ts';
import type { Clock, Zone } from '#lib/domain/time.ts';
import type { Limiter } from '#lib/server/auth/limits.ts';
import type { SessionKeeper, SignedIn } from '#lib/server/auth/signed-in.ts';
import type { Bus } from '#lib/server/live/bus.ts';
import type { AskRecord } from '#lib/server/record/jobs.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { FetchPage } from '#lib/server/fetch/fetch-page.ts';
import type { FewAtOnce } from '#lib/server/fetch/few-at-once.ts';
import type { Holding } from '#lib/server/fetch/held.ts';
import type { ExtractedArticle } from '#lib/server/work/extract.ts';
import type { ReadInput } from '#lib/server/work/read-article.ts';
import type { InTurn } from '#lib/server/work/take-turns.ts';
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
	extract: (input: ReadInput) => Promise<ExtractedArticle>;
	/** The only way out. */
	fetchPage: FetchPage;
	fewAtOnce: FewAtOnce;
	/** What was fetched or sent, until it is kept. */
	held: Holding;
	render: Render;
	/** Who mail comes from; null where no server is named, and none can be sent. */
	mailFrom: string | null;
	/** Makes the crowd's lines follow the methods their spaces have chosen. */
	followMethod: () => void;
	/** Works out what a space's record says. */
	record: AskRecord;
	/** Reads dropped files in a thread of its own. */
	readSheet: (files: readonly SheetFile[], zone: Zone) => Promise<ReadSheet>;
	/** Spaces in which an import is being written, each with that import: null while its files are read. */
	importing: Map<SpaceId, ImportId | null>;
	/** Large files are read and checked one drop after the other. */
	inTurn: InTurn;
	/** Lets everybody else have a turn. */
	pause: () => Promise<void>;
};
