import { range } from 'd3-array';
import { part, type PartedBy } from './breakdown.ts';
import type { Records } from './jobs.ts';
import { nameRows } from './names.ts';
import { rowReader, type RecordRow } from './rows.ts';
import { isCompared, select, type Selection } from './select.ts';
import { sharedRows, type Other } from './sides.ts';

/** Which part of the page a row is behind. */
export type FilePart = 'record' | 'breakdown' | 'side by side' | 'against the others';

export type FileQuery = Selection & {
	by: PartedBy | null;
	other: Other | null;
	/** The first row that is wanted, and how many. */
	first: number;
	most: number;
};

type Said = Pick<RecordRow, 'from' | 'to' | 'horizon' | 'options' | 'p' | 'happened' | 'score'>;
type FileRow = Pick<
	RecordRow,
	'questionId' | 'knownAt' | 'forecasterId' | 'optionId' | 'weight'
> & {
	/** Of a breakdown. */
	group: string | null;
	/** The number that stood; null where the row is about a question as a whole. */
	said: Said | null;
	/** How much more was scored on the question than the median of those who stood; null where it is about a number. */
	relative: number | null;
};

type Section = { part: FilePart; length: number; rowAt: (i: number) => FileRow };

/**
 * A function that gives the rows behind a page, part by part and some at a time: of each part or group Σ weight × score ÷ Σ weight
 * is its Brier score, or the one against the others. Whoever comes back for more gets them from the same selection, unless scores were worked out in between.
 */
export function keepFile() {
	let kept: { key: string; revision: number; sections: readonly Section[] } | null = null;
	return (records: Records, { first, most, now, ...query }: FileQuery) => {
		const { revision } = records.of(query.spaceId);
		const key = JSON.stringify(query);
		const isNew = first === 0 || kept?.key !== key || kept.revision !== revision;
		if (isNew) kept = { key, revision, sections: sectionsOf(records, { ...query, now }) };
		const sections = kept?.sections ?? [];
		const total = sections.reduce((sum, { length }) => sum + length, 0);
		const rows = slice(sections, first, Math.min(total, first + most));
		if (first + most >= total) kept = null;
		return {
			/** Rows of another revision do not belong together. */
			...{ revision, total },
			rows: rows.map(nameRows(records.store, rows))
		};
	};
}

function sectionsOf(
	records: Records,
	{ by, other, ...query }: Omit<FileQuery, 'first' | 'most'>
): Section[] {
	const { forecasters } = records.of(query.spaceId);
	const selected = select(records.of(query.spaceId), query, records.store);
	const read = rowReader(selected, forecasters);
	const shared = other === null ? null : sharedRows(records, query, other);
	return [
		{
			part: 'record',
			length: selected.p.length,
			rowAt: (i) => aboutNumber(read(i))
		},
		...(by === null ? [] : [partedSection(records, query, by)]),
		...(shared === null ? [] : [listSection('side by side', numbersOf(shared))]),
		...(isCompared(query) ? [listSection('against the others', questionsOf(records, query))] : [])
	];
}

const aboutNumber = (row: RecordRow, group: string | null = null): FileRow => {
	const { questionId, knownAt, forecasterId, optionId, weight, ...said } = row;
	return { questionId, knownAt, forecasterId, optionId, weight, group, said, relative: null };
};

const numbersOf = ({ own, other }: ReturnType<typeof sharedRows>): FileRow[] =>
	[...own, ...other].map((row) => aboutNumber(row));

const questionsOf = ({ store }: Records, query: Selection): FileRow[] =>
	store.records
		.scores(query, 'relative')
		.map(({ questionId, knownAt, forecasterId, score, coverage }) => ({
			...{ questionId, knownAt, forecasterId, optionId: null, weight: coverage },
			...{ group: null, said: null, relative: score }
		}));

function listSection(name: FilePart, rows: readonly FileRow[]): Section {
	const rowAt = (i: number) => {
		const row = rows[i];
		if (row === undefined) throw new RangeError(`there is no row ${String(i)}`);
		return row;
	};
	return { part: name, length: rows.length, rowAt };
}

/** Every row once for each of its groups. */
function partedSection(records: Records, query: Selection, by: PartedBy): Section {
	const { forecasters } = records.of(query.spaceId);
	const { selected, keysOf } = part(records, query, by);
	const read = rowReader(selected, forecasters);
	const places: number[] = [];
	const groups: string[] = [];
	for (const [g, question] of selected.questions.entries())
		for (const row of range(selected.starts[g] ?? 0, selected.starts[g + 1] ?? 0))
			for (const key of keysOf(question, row)) {
				places.push(row);
				groups.push(key);
			}
	const rowAt = (i: number) => aboutNumber(read(places[i] ?? 0), groups[i] ?? null);
	return { part: 'breakdown', length: places.length, rowAt };
}

/** The rows from one place up to another, counted through all sections. */
function slice(sections: readonly Section[], from: number, to: number) {
	const found: (FileRow & { part: FilePart })[] = [];
	let before = 0;
	for (const { part: name, length, rowAt } of sections) {
		for (const i of range(Math.max(0, from - before), Math.min(length, to - before)))
			found.push({ part: name, ...rowAt(i) });
		before += length;
	}
	return found;
}
