import type { SpaceId } from '#lib/domain/ids.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import { keepBands } from './band.ts';
import { breakdown } from './breakdown.ts';
import { boardLines, boardRows } from './board.ts';
import { crowdComparison, crowdRows } from './crowds.ts';
import { keepFile } from './file.ts';
import { keepResident, type Resident } from './resident.ts';
import { sideBySide } from './sides.ts';
import { trackRecord } from './track.ts';

/** What the jobs read: the store, and what is kept of it in columns. */
export type Records = { store: ReadOnly; of: (spaceId: SpaceId) => Resident };

/** What can be asked about a space's record. Questions and answers are plain data: they may come from another thread. */
const jobs = () => ({
	...{ track: trackRecord, band: keepBands() },
	...{ breakdown, sides: sideBySide, file: keepFile() },
	...{ crowds: crowdComparison, crowdRows },
	...{ board: boardLines, boardRows }
});

type Jobs = ReturnType<typeof jobs>;
export type JobName = keyof Jobs;
type Queries = { [Name in JobName]: Parameters<Jobs[Name]>[1] };
type Answers = { [Name in JobName]: ReturnType<Jobs[Name]> };

/** Works out an answer about a space's record. */
export type AskRecord = <Name extends JobName>(
	job: Name,
	query: Queries[Name]
) => Promise<Answers[Name]>;

/** A function that answers in this thread, from a store, and keeps what it needs for the next question. */
export function answerFrom(store: ReadOnly) {
	const records: Records = { store, of: keepResident(store) };
	const known: { [N in JobName]: (records: Records, query: Queries[N]) => Answers[N] } = jobs();
	return {
		answer: <Name extends JobName>(job: Name, query: Queries[Name]): Answers[Name] =>
			known[job](records, query),
		/** Reads every space's scores into its columns, so that the first question finds them there. */
		readAll: (): void => {
			for (const spaceId of store.scored.spaces()) records.of(spaceId);
		}
	};
}
