import { hasRole, type Numbers } from '#lib/domain/access.ts';
import { markSuperseded, standingAt } from '#lib/domain/forecast.ts';
import type { OptionId, QuestionId, UserId, VersionId } from '#lib/domain/ids.ts';
import { isDue, questionStatus } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { notesFolded, numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Wording } from '#lib/server/store/questions.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';
import { mayEdit } from '#lib/server/api/here.ts';
import { clarificationsView, clarifiedSince } from './clarifications.ts';
import { confidenceView } from './confidence.ts';
import { crowdView } from './crowd.ts';
import { evidenceView } from './evidence.ts';
import { sinceView } from './since.ts';
import { changesOf, optionsAt, wordsOf, type Worded } from './worded.ts';

type View = { questionId: QuestionId; asOf: Instant | null; everyone: boolean };

/** A question's page "as known on" an instant, as far as this member may see its numbers. */
export function questionView(
	store: Store,
	here: Here,
	{ questionId: id, asOf, everyone }: View,
	render: Render
) {
	const row = store.questions.get(id);
	const at = Math.min(asOf ?? here.now, here.now);
	const isPast = at < here.now;
	const versions = store.questions.versions(id);
	const version = versions.findLast((v) => v.at <= at) ?? versions[0];
	const options = optionsAt(store, id, version?.options ?? []);
	const resolutions = store.resolutions.list(id, at);
	const current = resolutions[0];
	const inForce = current === undefined || current.outcomeKind === 'reopened' ? null : current;
	const numbers = numbersFor(store, here, id);
	const dated = { ...row, ...version, outcomeKind: inForce?.outcomeKind ?? null };
	const evidence = evidenceView(store, here, id, at);
	const you = ownView(store, here, { id, at, versions }, render);
	return {
		question: aboutView(store, { row, dated, versions, version, options, at }, render),
		/** Notes on the criteria, oldest first. */
		clarifications: clarificationsView(store, id, at, render),
		now: here.now,
		asOf: at,
		isPast,
		numbers,
		you,
		/** What came since I last said my number; null where none stands. */
		since: sinceView(
			store,
			here,
			{ id, deadlineAt: dated.deadlineAt, options },
			{ said: you.standing && you.last && { ...you.standing, ...you.last }, at }
		),
		crowd: crowdView(store, here, id, { at, numbers }),
		others: everyone ? othersView(store, here, id, at, numbers) : null,
		evidence,
		resolution: inForce && {
			...outcomeView(inForce, options),
			...noteOf(store, here, inForce, render)
		},
		resolutionRows: resolutions.length,
		...timeline(store, id, at, here.now),
		may: rightsOn(here, row, isPast)
	};
}

type About = {
	row: ReturnType<Store['questions']['get']>;
	/** The question as it was worded and dated then. */
	dated: Wording & Parameters<typeof questionStatus>[0];
	versions: readonly Worded[];
	version: Worded | undefined;
	options: ReturnType<typeof optionsAt>;
	at: Instant;
};

/** The question itself as it was then. */
function aboutView(
	store: Store,
	{ row, dated, versions, version, options, at }: About,
	render: Render
) {
	const { id } = row;
	return {
		...wordsOf(dated, render),
		id,
		spaceId: row.spaceId,
		kind: row.kind,
		ordered: row.ordered,
		/** Shared with those that ask the same by other days; null where it stands alone. */
		seriesId: row.seriesId,
		createdAt: row.createdAt,
		options,
		versionId: row.versionId,
		version: version?.number ?? 1,
		/** When that version was written. */
		versionAt: version?.at ?? row.createdAt,
		versions: versions.length,
		/** What that version changed of the one before it. */
		changed: changesOf(version, versions),
		status: questionStatus(dated, at),
		isDue: isDue(dated, at),
		/** Whether an outcome counts only when somebody else confirms it. */
		needsSecond: store.secondPerson.isNeeded(id, at)
	};
}

/** What this member may do here; nothing on a page of the past. */
function rightsOn(here: Here, row: { authorId: UserId | null }, isPast: boolean) {
	const [forecasts, edits] = [hasRole(here.role, 'forecaster'), mayEdit(here, row)];
	return {
		forecast: forecasts && !isPast,
		edit: edits && !isPast,
		resolve: edits && !isPast,
		/** Proposes and disputes outcomes. */
		propose: forecasts && !isPast
	};
}

type Outcome = ReturnType<Store['resolutions']['list']>[number];

const outcomeView = (row: Outcome, options: readonly { id: OptionId; label: string }[]) => ({
	id: row.id,
	outcomeKind: row.outcomeKind,
	optionId: row.optionId,
	optionLabel: options.find((option) => option.id === row.optionId)?.label ?? null,
	happenedAt: row.happenedAt,
	knownAt: row.knownAt ?? row.at,
	at: row.at,
	recordedAt: row.recordedAt
});

/** The note of an outcome; folded where it was taken back since and this member has no number here. */
function noteOf(store: Store, here: Here, row: Outcome, render: Render) {
	const isFolded = notesFolded(store, here, row.questionId)(row.note, row.by === here.userId);
	const note = isFolded ? '' : row.note;
	return { note, noteHtml: render(note) };
}

type Version = { id: VersionId; number: number; minor: boolean; at: Instant; by: UserId | null };

function ownView(
	store: Store,
	here: Here,
	{ id, at, versions }: { id: QuestionId; at: Instant; versions: readonly Version[] },
	render: Render
) {
	const rows = markSuperseded(store.forecasts.listOf(id, here.forecasterId, at));
	const standing = standingAt(rows, at);
	const last = rows.at(-1) ?? null;
	const lastVersion =
		versions.find((version) => version.id === last?.questionVersionId)?.number ?? 0;
	const edited = versions
		.filter((v) => v.number > lastVersion && v.at <= at && !v.minor && v.by !== here.userId)
		.at(-1);
	const moved = store.forecasts.evidence(id);
	const latestFirst = rows.map((row) => row.rationale).toReversed();
	const rationales = renderEach(latestFirst, render).toReversed();
	return {
		standing: standing && {
			id: standing.id,
			probability: standing.probability,
			distribution: standing.distribution,
			madeAt: standing.madeAt,
			...confidenceView(standing)
		},
		/** Their last row, whatever it said. */
		last: last && { at: last.madeAt, recordedAt: last.recordedAt },
		history: rows.map(
			({ id: forecastId, act, probability, distribution, madeAt, superseded, ...row }, i) => ({
				id: forecastId,
				act,
				probability,
				distribution,
				madeAt,
				superseded,
				rationale: row.rationale,
				rationaleHtml: rationales[i] ?? '',
				...confidenceView(row),
				crowdShown: row.crowdShown,
				/** Of one that waited in a browser: when by its clock it was made, and when by ours it came. */
				waited: row.saidAt === null ? null : { saidAt: row.saidAt, receivedAt: row.recordedAt },
				evidenceIds: moved
					.filter((link) => link.forecastId === forecastId)
					.map((link) => link.evidenceId)
			})
		),
		/** The version that changed the question since my last row, unless it only mended a typo. */
		editedSince: last === null ? null : (edited?.number ?? null),
		editedAt: last === null ? null : (edited?.at ?? null),
		/** The latest clarification by somebody else since my last row. */
		clarifiedAt: last === null ? null : clarifiedSince(store, here, id, { from: last.madeAt, at })
	};
}

/** How many moments a time slider gets: more than it has pixels would be lost on it. */
const MOMENTS = 500;

/** When something happened to the question up to now, and how much of it up to `at`. */
function timeline(store: Store, id: QuestionId, at: Instant, now: Instant) {
	const imported = store.forecasts.importedInstants(id, now);
	const instants = [...store.log.instants(id, now), ...imported].sort((a, b) => a - b);
	const moments = [...new Set(instants)];
	const every = Math.ceil(moments.length / MOMENTS);
	return {
		moments: moments.filter((_, i) => i % every === 0),
		events: instants.filter((instant) => instant <= at).length
	};
}

function othersView(store: Store, here: Here, id: QuestionId, at: Instant, numbers: Numbers) {
	if (!numbers.others) return [];
	const lines = new Map<
		string,
		{ id: string; name: string; steps: { at: Instant; probability: number | null }[] }
	>();
	for (const row of store.forecasts.list(id, at)) {
		if (row.forecasterId === here.forecasterId || row.act === 'reaffirm') continue;
		const line = lines.get(row.forecasterId) ?? { id: row.forecasterId, name: row.name, steps: [] };
		line.steps.push({ at: row.madeAt, probability: row.probability });
		lines.set(row.forecasterId, line);
	}
	return [...lines.values()];
}
