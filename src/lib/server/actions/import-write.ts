import type { Json } from '#lib/domain/canonical.ts';
import type { SheetForecast } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { ForecasterId, OptionId } from '#lib/domain/ids.ts';
import { importedQuestion } from '#lib/server/store/checks/import.ts';
import type { ImportRow, Written } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Writing } from '#lib/server/store/writing.ts';
import type { ImportedPeople } from './import-people.ts';
import type { Planned, Target } from './import-plan.ts';

/** A piece of what is planned for one question; the first makes the question and records its outcome. */
export type Work = { planned: Planned; isFirst: boolean; forecasts: readonly SheetForecast[] };
export type Batch = {
	row: ImportRow;
	writing: Writing;
	works: readonly Work[];
	zone: string;
	/** The space's imported forecasters, to which it adds those it makes. */
	people: ImportedPeople;
};

/** Writes one batch and the event that records it. Call it in a transaction. */
export function writeBatch(store: Store, batch: Batch): void {
	const written: Written = { forecasters: [], questions: [], resolutions: [], forecasts: [] };
	const forecasterOf = findForecasters(store, batch, written.forecasters);
	for (const { planned, isFirst, forecasts } of batch.works) {
		planned.target ??= makeQuestion(store, batch, planned, written);
		if (isFirst) recordOutcome(store, batch, planned, written);
		for (const forecast of forecasts)
			written.forecasts.push(
				writeForecast(store, batch, planned.target, {
					forecast,
					forecasterId: forecasterOf(forecast.forecaster)
				})
			);
	}
	store.imports.record(batch.writing, batch.row, written);
}

/** Finds imported forecasters by name, once a batch, and makes those that are new. */
function findForecasters(store: Store, { row, writing, people }: Batch, made: Json[]) {
	const known = new Map<string, ForecasterId>();
	return (name: string): ForecasterId => {
		const earlier = known.get(name);
		if (earlier !== undefined) return earlier;
		const { spaceId } = row;
		let id = people.find(name)?.id;
		if (id === undefined) {
			id = store.forecasters.insert(writing, { spaceId, kind: 'imported', name, userId: null });
			people.add({ id, name });
			made.push({ id });
		}
		store.imports.use(row.id, id);
		known.set(name, id);
		return id;
	};
}

function makeQuestion(
	store: Store,
	{ row, writing, zone }: Batch,
	{ entry: { question }, plan: { dates } }: Planned,
	written: Written
): Target {
	if (dates === null) throw new RangeError('dates must be known of a new question, not null');
	const { opensAt, closesAt, knownAt } = dates;
	const { id, versionId, payload } = store.questions.insertImported(writing, {
		...{ spaceId: row.spaceId, importId: row.id, importKey: question.key },
		...{ kind: question.kind, ordered: false, title: question.title },
		options: question.options.map((label) => ({ label, isOther: false })),
		criteria: question.description,
		background: question.url === '' ? '' : `From the file: ${question.url}`,
		tags: question.category === '' ? [] : [question.category],
		...{ opensAt, closesAt, deadlineDay: null, deadlineAt: null, zone },
		resolvesBy: Math.max(closesAt, knownAt)
	});
	written.questions.push({ id, ...payload, ...importedQuestion(question.key) });
	return { id, versionId, optionIds: store.questions.options(id).map((option) => option.id) };
}

function recordOutcome(
	store: Store,
	{ row, writing }: Batch,
	{ plan, target }: Planned,
	written: Written
): void {
	if (plan.resolution === null || target === null) return;
	const { outcome, knownAt } = plan.resolution;
	const option = typeof outcome === 'number' ? (target.optionIds[outcome] ?? null) : null;
	const { id, payload } = store.resolutions.insertImported(
		writing,
		{
			...{ spaceId: row.spaceId, questionId: target.id },
			outcomeKind: typeof outcome === 'number' ? 'option' : outcome,
			...{ optionId: option, happenedAt: null, knownAt },
			...{ note: 'As the imported file says.', evidenceIds: [] }
		},
		row.id
	);
	written.resolutions.push({ id, question: target.id, ...payload });
}

function writeForecast(
	store: Store,
	{ row, writing }: Batch,
	{ id: question, versionId: version, optionIds }: Target,
	{ forecast, forecasterId }: { forecast: SheetForecast; forecasterId: ForecasterId }
): Json {
	const { said, at } = forecast;
	if (at === null) throw new RangeError('time must be known of a forecast that is kept, not null');
	const probability = typeof said === 'number' ? said : null;
	const distribution = typeof said === 'number' ? null : distributionOf(optionIds, said);
	const id = store.forecasts.insertImported(writing, {
		...{ questionId: question, questionVersionId: version, forecasterId, madeAt: at },
		...{ probability, distribution, importId: row.id }
	});
	return {
		...{ id, question, version, forecaster: forecasterId, madeAt: at },
		...{ probability, distribution, import: row.id }
	};
}

const distributionOf = (ids: readonly OptionId[], said: readonly number[]) =>
	Object.fromEntries(ids.map((id, i) => [id, said[i] ?? 0]));
