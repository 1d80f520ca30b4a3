import { crowdLine, lineNumbers, startCrowd } from '#lib/domain/aggregate/crowd-line.ts';
import type { StandingCrowd } from '#lib/domain/aggregate/standing-crowd.ts';
import { methodOf, type TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import { isInCrowd, type ForecasterKind } from '#lib/domain/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { crowdRows, pointsOf, stepOf, type CrowdRow } from './crowd-rows.ts';
import type { Db } from './open.ts';

/** Crowds kept in memory, those forecast on last: two thousand people on a question take half a megabyte. */
const MOST_KEPT = 100;
/** Lines looked for at once. */
const AT_ONCE = 50;

/** How the crowd moved: derived from the forecasts, one entry a change (and option), rebuilt at any time. */
export function crowdStore(db: Db) {
	const rows = crowdRows(db);
	/** Who stands on a question, as of a revision of its line: what another process changed has another. */
	const kept = new Map<QuestionId, { revision: number; crowd: StandingCrowd }>();

	function keep(questionId: QuestionId, revision: number, crowd: StandingCrowd): void {
		kept.delete(questionId);
		kept.set(questionId, { revision, crowd });
		for (const oldest of kept.keys()) {
			if (kept.size <= MOST_KEPT) break;
			kept.delete(oldest);
		}
	}

	/** The line as the rows give it now; nothing is written. */
	function workOut(questionId: QuestionId, method: TeamMethod) {
		const ids = rows.optionIds(questionId);
		const steps = rows.history(questionId).map((row) => stepOf(row, ids));
		return { ids, steps, entries: crowdLine(methodOf(method), steps, ids.length === 0) };
	}

	function rebuild(questionId: QuestionId, method = rows.chosen(questionId).method): void {
		const { ids, steps, entries } = workOut(questionId, method);
		rows.clear(questionId);
		for (const entry of entries) rows.insert(questionId, ids, entry);
		rows.setLine(questionId, method, steps.at(-1)?.at ?? null);
	}

	/** Everybody who stands, a row just written among them. */
	function readCrowd(questionId: QuestionId, method: TeamMethod): StandingCrowd {
		const ids = rows.optionIds(questionId);
		const crowd = startCrowd(methodOf(method));
		for (const row of rows.history(questionId)) crowd.take(stepOf(row, ids));
		return crowd;
	}

	function addPoint(questionId: QuestionId, row: CrowdRow, line: Line): void {
		const ids = rows.optionIds(questionId);
		const known = kept.get(questionId);
		const current = known?.revision === line.revision ? known.crowd : null;
		current?.take(stepOf(row, ids));
		const crowd = current ?? readCrowd(questionId, line.method);
		const numbers = lineNumbers(methodOf(line.method), crowd, ids.length === 0);
		rows.insert(questionId, ids, { at: row.at, ...numbers });
		rows.setLine(questionId, line.method, row.at);
		keep(questionId, line.revision + 1, crowd);
	}

	return {
		/** The points up to `at`, by time; for multiple choice one per option and change. */
		list: (questionId: QuestionId, at: Instant) => rows.points(questionId, at),
		/** What a question's line is made of: everybody's rows, over the options in their order. */
		steps: (questionId: QuestionId) => {
			const optionIds = rows.optionIds(questionId);
			return { optionIds, steps: rows.history(questionId).map((row) => stepOf(row, optionIds)) };
		},
		/** By which method a question's line is drawn; while it has none, by which it will be. */
		methodOf: (questionId: QuestionId): TeamMethod =>
			rows.line(questionId)?.method ?? rows.chosen(questionId).method,
		/**
		 * Takes one new row into account, by the method the line has: after a change of the space's the whole line follows. Rows
		 * older than the last one (an import) need the whole history again.
		 */
		follow: (questionId: QuestionId, row: CrowdRow, kind: ForecasterKind): void => {
			if (!isInCrowd(kind)) return;
			const line = rows.line(questionId);
			if (line === undefined || row.at < (line.lastAt ?? row.at)) rebuild(questionId);
			else addPoint(questionId, row, line);
		},
		/** The points as they ought to be stored, by the method they have: those of one instant may be stored more than once. */
		worked: (questionId: QuestionId) => {
			const method = rows.line(questionId)?.method ?? rows.chosen(questionId).method;
			const { ids, entries } = workOut(questionId, method);
			return entries.flatMap((entry) => pointsOf(ids, entry));
		},
		/** Makes a question's points anew: by the method its space has chosen, unless told otherwise. */
		rebuild,
		/**
		 * Rebuilds lines whose space has chosen another method since, one after another until it is told to stop.
		 *
		 * @returns whether any may be left
		 */
		followMethod: (isOver: () => boolean): boolean => {
			const outdated = rows.outdated(AT_ONCE);
			for (const [i, questionId] of outdated.entries()) {
				rebuild(questionId);
				if (isOver()) return i + 1 < outdated.length || outdated.length === AT_ONCE;
			}
			return outdated.length === AT_ONCE;
		},
		/** Forgets what it keeps in memory, after a transaction that was taken back. */
		forget: (): void => {
			kept.clear();
		}
	};
}
export type CrowdStore = ReturnType<typeof crowdStore>;

type Line = NonNullable<ReturnType<ReturnType<typeof crowdRows>['line']>>;
