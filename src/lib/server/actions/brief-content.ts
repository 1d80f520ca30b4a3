import type { BriefContent, BriefItem, Estimate, Outcome } from '#lib/domain/brief/content.ts';
import { judgementOf } from '#lib/domain/brief/judgement.ts';
import type { BriefPlan, ItemPlan } from '#lib/domain/brief/plan.ts';
import { wordOf } from '#lib/domain/brief/word.ts';
import type { BriefId, QuestionId } from '#lib/domain/ids.ts';
import { questionStatus } from '#lib/domain/question.ts';
import { startOfLocalDay, type Instant } from '#lib/domain/time.ts';
import { scaleOf, wordScaleOf } from '#lib/domain/words/scale.ts';
import type { Scale } from '#lib/domain/words/term.ts';
import type { Store } from '#lib/server/store/open.ts';
import { crowdSource, forecasterSource, type NumberSource } from './brief-numbers.ts';
import { briefChangers, briefConfidence, briefDissent } from './brief-people.ts';
import { briefReasons } from './brief-reasons.ts';
import { sightOf } from './brief-sight.ts';
import type { Here } from './here.ts';

type Making = {
	store: Store;
	here: Here;
	plan: BriefPlan;
	source: NumberSource;
	by: string | null;
	scale: Scale;
};

/** What a brief says now, as far as whoever makes it may see its numbers. */
export function briefContent(store: Store, here: Here, plan: BriefPlan): BriefContent {
	const { forecasterId, replaces } = plan;
	const making: Making = {
		...{ store, here, plan, scale: scaleOf(wordScaleOf(here.space.settings)) },
		source: forecasterId === null ? crowdSource(store) : forecasterSource(store, forecasterId),
		by: store.forecasters.list(here.space.id).find(({ id }) => id === forecasterId)?.name ?? null
	};
	const { title, tlp, audience, author, summary } = plan;
	return {
		...{ title, tlp, audience, author, summary },
		at: here.now,
		zone: here.space.settings.zone,
		forecaster: making.by,
		scale: making.scale.name,
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
	const { store, here, source, by, scale } = making;
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
			...{ p, word: wordOf(scale, p), before: earlier?.values.get(optionId) ?? null }
		}))
		.sort((a, b) => b.p - a.p);
	const [first] = estimates;
	const drafted = outcome === null ? judgementOf({ title, estimates, by }) : '';
	return {
		judgement: item.judgement ?? drafted,
		estimates,
		forecasters: n,
		confidence: item.confidence ?? briefConfidence(making, id, at),
		since: first === undefined ? null : (earlier?.since ?? null),
		line:
			first === undefined ? [] : source.line(id, first.optionId, { from: opensAt ?? at, to: at }),
		dissent: first === undefined ? [] : briefDissent(making, id, first, at),
		changers: outcome === null ? briefChangers(making, id, at) : []
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
