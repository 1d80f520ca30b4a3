import type {
	BriefContent,
	BriefItem,
	Dissent,
	Estimate,
	Outcome
} from '#lib/domain/brief/content.ts';
import { isDissent } from '#lib/domain/brief/dissent.ts';
import { judgementOf } from '#lib/domain/brief/judgement.ts';
import type { BriefPlan, ItemPlan } from '#lib/domain/brief/plan.ts';
import { SCALE_NAME, wordOf } from '#lib/domain/brief/word.ts';
import { firstLines } from '#lib/domain/first-lines.ts';
import { byForecaster, isInCrowd, standingAt } from '#lib/domain/forecast.ts';
import type { BriefId, QuestionId } from '#lib/domain/ids.ts';
import { questionStatus } from '#lib/domain/question.ts';
import { startOfLocalDay, type Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { crowdSource, forecasterSource, valuesOf, type NumberSource } from './brief-numbers.ts';
import { briefReasons } from './brief-reasons.ts';
import { sightOf } from './brief-sight.ts';
import type { Here } from './here.ts';

type Making = {
	store: Store;
	here: Here;
	plan: BriefPlan;
	source: NumberSource;
	by: string | null;
};

/** What a brief says now, as far as whoever makes it may see its numbers. */
export function briefContent(store: Store, here: Here, plan: BriefPlan): BriefContent {
	const { forecasterId, replaces } = plan;
	const making: Making = {
		...{ store, here, plan },
		source: forecasterId === null ? crowdSource(store) : forecasterSource(store, forecasterId),
		by: store.forecasters.list(here.space.id).find(({ id }) => id === forecasterId)?.name ?? null
	};
	const { title, tlp, audience, author, summary } = plan;
	return {
		...{ title, tlp, audience, author, summary },
		at: here.now,
		zone: here.space.settings.zone,
		forecaster: making.by,
		scale: SCALE_NAME,
		replaces: replacedBy(store, replaces),
		items: plan.items
			.filter(({ questionId }) => sightOf(store, here, questionId) !== 'nothing')
			.map((item) => itemOf(making, item))
	};
}

function replacedBy(store: Store, id: BriefId | null): BriefContent['replaces'] {
	const row = id === null ? undefined : store.briefs.find(id);
	return row === undefined ? null : { id: row.id, number: row.number, at: row.at };
}

function itemOf(making: Making, item: ItemPlan): BriefItem {
	const { store, here } = making;
	const { questionId: id, heading } = item;
	const question = store.questions.get(id);
	const outcome = outcomeOf(making, id);
	return {
		...{ questionId: id, heading, title: question.title, kind: question.kind },
		status: questionStatus({ ...question, outcomeKind: outcome?.outcomeKind ?? null }, here.now),
		deadlineDay: question.deadlineDay,
		zone: question.zone,
		closesAt: question.closesAt,
		...numbersOf(making, item, outcome),
		reasons: briefReasons(store, here, id, item.evidenceIds),
		outcome
	};
}

/** Of what is settled, the numbers before it was known. */
function numbersOf(making: Making, item: ItemPlan, outcome: Outcome | null) {
	const { store, here, source, by } = making;
	const { questionId: id } = item;
	if (sightOf(store, here, id) !== 'all') return NO_NUMBERS;
	const { title, opensAt } = store.questions.get(id);
	const at = outcome === null ? here.now : Math.min(here.now, outcome.knownAt - 1);
	const { n, values } = source.at(id, at);
	const earlier = earlierNumbers(making, id, at);
	const labels = new Map(store.questions.options(id).map((option) => [option.id, option.label]));
	const estimates = [...values]
		.map(([optionId, p]): Estimate => ({
			optionId,
			label: optionId === null ? null : (labels.get(optionId) ?? ''),
			...{ p, word: wordOf(p), before: earlier?.values.get(optionId) ?? null }
		}))
		.sort((a, b) => b.p - a.p);
	const [first] = estimates;
	const drafted = outcome === null ? judgementOf({ title, estimates, by }) : '';
	return {
		judgement: item.judgement ?? drafted,
		estimates,
		forecasters: n,
		confidence: item.confidence,
		since: earlier === null || first?.before == null ? null : earlier.since,
		line:
			first === undefined ? [] : source.line(id, first.optionId, { from: opensAt ?? at, to: at }),
		dissent: first === undefined ? [] : dissentFrom(making, id, first, at),
		changers: []
	};
}

const NO_NUMBERS = {
	...{ judgement: '', estimates: [], forecasters: 0, confidence: null, since: null },
	...{ line: [], dissent: [], changers: [] }
} satisfies Partial<BriefItem>;

/** What stood at the day that movement is told from: in the last brief, as that said it. */
function earlierNumbers({ store, here, plan, source, by }: Making, id: QuestionId, at: Instant) {
	if (plan.since !== null) {
		const from = startOfLocalDay(plan.since, here.space.settings.zone);
		return from < at
			? { since: { at: from, brief: null }, values: source.at(id, from).values }
			: null;
	}
	const last = store.briefs.lastWith(id, here.now, plan.replaces);
	if (last === undefined || last.at >= at) return null;
	const said = last.content.items.find(({ questionId }) => questionId === id)?.estimates ?? [];
	const isSame = last.content.forecaster === by && said.length > 0;
	return {
		since: { at: last.at, brief: last.number },
		values: isSame
			? new Map(said.map(({ optionId, p }) => [optionId, p]))
			: source.at(id, last.at).values
	};
}

/** More than this and the crowd is no crowd. */
const MOST_DISSENT = 4;
/** How much of a rationale is quoted, in characters. */
const QUOTED = 280;

function dissentFrom(
	{ store, plan }: Making,
	id: QuestionId,
	{ optionId, p: told }: Estimate,
	at: Instant
): Dissent[] {
	if (plan.dissent === 'left_out') return [];
	const rows = store.forecasts.list(id, at).filter(({ kind }) => isInCrowd(kind));
	return [...byForecaster(rows).values()]
		.flatMap((own) => standingAt(own, at) ?? [])
		.flatMap((row) => {
			const p = valuesOf(row).get(optionId);
			if (p === undefined || row.forecasterId === plan.forecasterId || !isDissent(p, told))
				return [];
			const name = plan.dissent === 'named' ? row.name : null;
			return [{ name, p, rationale: firstLines(row.rationale, QUOTED) ?? '' }];
		})
		.sort((a, b) => Math.abs(b.p - told) - Math.abs(a.p - told))
		.slice(0, MOST_DISSENT);
}

function outcomeOf({ store, here }: Making, id: QuestionId): Outcome | null {
	const row = store.resolutions.inForce(id, here.now);
	if (row === null) return null;
	const { outcomeKind, optionId, happenedAt, note } = row;
	const option = store.questions.options(id).find((one) => one.id === optionId);
	return {
		...{ outcomeKind, optionLabel: option?.label ?? null, happenedAt, note },
		knownAt: row.knownAt ?? row.at
	};
}
