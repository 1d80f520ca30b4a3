import { isDeepStrictEqual } from 'node:util';
import { isId } from '#lib/domain/ids.ts';
import type { Event, EventLog } from '#lib/server/store/log.ts';
import type { Db } from '#lib/server/store/open.ts';
import { articleRows, captureRows, correctionRows } from './article.ts';
import { articleOriginRows } from './article-origin.ts';
import { clarificationRows } from './clarification.ts';
import { commentRows, commentStepRows } from './comment.ts';
import { briefRows } from './brief.ts';
import { prepareCopies } from './copy.ts';
import { assessmentRows, attachmentRows, datingRows, evidenceRows } from './evidence.ts';
import { forecastRows } from './forecast.ts';
import { appraisalRows, priorRows } from './ledger.ts';
import { mindChangerRows, mindChangerStepRows } from './mind-changer.ts';
import { questionRows, versionRows } from './question.ts';
import { importedRows } from './import.ts';
import { openingRows } from './opening.ts';
import { sourceGradeRows, sourceMergeRows } from './outlet.ts';
import { proposalRows, secondPersonRows, stepRows } from './proposal.ts';
import { resolutionRows } from './resolution.ts';
import { parseJson, type Payload, type RowKind } from './row-kind.ts';

/** A row and its event that do not agree; `noun` and `id` name the row, `seq` the event. */
export type Finding = { noun: string; id: string } & (
	| { kind: 'changed'; seq: number; fields: string[] }
	| { kind: 'row_missing'; seq: number }
	| { kind: 'event_missing' }
	/** The event's content is erased, and the row still there. */
	| { kind: 'unproven'; seq: number }
	/** A question that does not say what its latest version says. */
	| { kind: 'outdated'; fields: string[] }
);

const PAGE = 1000;

/**
 * Compares what the store holds with what the log says of it. The chain proves the log; this carries the proof over to the rows,
 * which anybody with the file can change.
 */
export function rowChecks(db: Db, log: EventLog) {
	const all = [
		forecastRows(db),
		resolutionRows(db),
		proposalRows(db),
		stepRows(db),
		secondPersonRows(db),
		clarificationRows(db),
		openingRows(db),
		questionRows(db),
		versionRows(db),
		evidenceRows(db),
		datingRows(db),
		attachmentRows(db),
		assessmentRows(db),
		appraisalRows(db),
		priorRows(db),
		sourceGradeRows(db),
		sourceMergeRows(db),
		articleRows(db),
		correctionRows(db),
		captureRows(db),
		articleOriginRows(db),
		commentRows(db),
		commentStepRows(db),
		mindChangerRows(db),
		mindChangerStepRows(db),
		briefRows(db),
		...importedRows(db)
	];
	const kinds = new Map<string, RowKind[]>();
	for (const kind of all)
		for (const verb of kind.verbs) kinds.set(verb, [...(kinds.get(verb) ?? []), kind]);
	const copies = prepareCopies(db);
	return {
		/** Everything that does not agree, as it is found: first in the order of the events, then what no event records. */
		*findings(): Generator<Finding> {
			const places = new Map<RowKind, number>();
			for (let page = log.after(0, PAGE); page.length > 0; page = log.after(lastOf(page), PAGE))
				for (const event of page)
					for (const kind of kinds.get(event.verb) ?? []) yield* findingsIn(kind, event, places);
			for (const { noun, strays } of all)
				for (const id of strays()) yield { kind: 'event_missing', noun, id };
			for (const { id, fields } of copies())
				yield { kind: 'outdated', noun: 'question', id, fields };
		}
	};
}

const lastOf = (page: readonly Event[]): number => page.at(-1)?.seq ?? Infinity;

function* findingsIn(
	kind: RowKind,
	event: Event,
	places: Map<RowKind, number>
): Generator<Finding> {
	const payload = payloadOf(event);
	const id = kind.idIn(event, payload);
	const records = kind.listIn?.(payload) ?? (id === null ? [] : [{ id, said: payload }]);
	for (const record of records) {
		const finding = compare(kind, event, record);
		if (finding !== null) yield finding;
		const place = kind.placeOf?.(record.id);
		if (place === undefined) continue;
		if (place < (places.get(kind) ?? 0))
			yield { kind: 'changed', noun: kind.noun, id: record.id, seq: event.seq, fields: ['order'] };
		places.set(kind, place);
	}
}

function compare(
	{ noun, find }: RowKind,
	event: Event,
	{ id, said: payload }: { id: string; said: Payload | null }
): Finding | null {
	const { seq } = event;
	const row = find(id);
	// A purge takes the content and the row: then there is nothing left to compare.
	if (payload === null) return row === undefined ? null : { kind: 'unproven', noun, id, seq };
	if (row === undefined) return { kind: 'row_missing', noun, id, seq };
	const header: Payload = event;
	const by = isId('u', event.actor) ? event.actor : null;
	const isSame = (name: string): boolean => {
		const said = name === 'by' ? by : name in header ? header[name] : payload[name];
		return row[name] === said || isDeepStrictEqual(row[name], said);
	};
	const fields = Object.keys(row).filter((name) => !isSame(name));
	return fields.length === 0 ? null : { kind: 'changed', noun, id, seq, fields };
}

function payloadOf({ payload }: Event): Payload | null {
	const value = parseJson(payload);
	// A list, which somebody wrote by hand, has none of the names that are looked for.
	return value !== null && typeof value === 'object' ? (value as Payload) : null;
}
