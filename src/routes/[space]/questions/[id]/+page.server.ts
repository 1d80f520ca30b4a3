import { spaceKey } from '#lib/contract/keys.ts';
import type { QuestionId, SeriesId, SpaceId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { readQuestion } from './read.server.ts';
import { readTalk } from './talk.server.ts';
import type { PageServerLoad } from './$types';

/** How much of what happened stands beside the question; the activity page has the rest. */
const RECENT = 7;

export const load: PageServerLoad = async (event) => {
	const { locals, url, parent, depends } = event;
	const asOf = readInstant(url.searchParams.get('asof'));
	const everyone = url.searchParams.get('show') === 'everyone';
	const lines = readLines(url.searchParams.get('lines'));
	const { space } = await parent();
	depends(spaceKey(space.id));
	const detail = await readQuestion(event, { asOf, everyone });
	const { id, seriesId } = detail.question;
	const trail = await orKitError(locals.api.docket.trail({ questionId: id, asOf }));
	const ledger = await orKitError(locals.api.ledger.get({ questionId: id, asOf }));
	const activity = await orKitError(recent(locals.api, space.id, id, asOf));
	const hasOutcomes = detail.resolution !== null || detail.resolutionRows > 0;
	const evidenceIds = detail.evidence.map((item) => item.id);
	const isSeries = seriesId !== null && !detail.isPast;
	return {
		detail,
		/** What I want to be told of it. */
		watch: await orKitError(locals.api.watch.on({ questionId: id })),
		/** Those that ask the same by other days, this one among them. */
		series: isSeries ? await seriesOf(locals.api, space.id, seriesId) : [],
		/** What was proposed, and how it was resolved. */
		trail,
		activity: activity.rows,
		/** My reckoning of what the evidence adds up to. */
		ledger,
		...(await readTalk(locals.api, { questionId: id, spaceId: space.id, evidenceIds, asOf, url })),
		everyone,
		lines,
		outcome: hasOutcomes ? await outcomeOf(locals.api, id) : null
	};
};

type Api = App.Locals['api'];

const recent = (api: Api, spaceId: SpaceId, questionId: QuestionId, until: number | null) =>
	api.activity.list({ spaceId, questionId, until, limit: RECENT });

const seriesOf = async (api: Api, spaceId: SpaceId, series: SeriesId) =>
	(await orKitError(api.question.list({ spaceId, series, limit: 100 }))).rows;

async function outcomeOf(api: Api, questionId: QuestionId) {
	const [scores, history] = await Promise.all([
		orKitError(api.resolution.scores({ questionId })),
		orKitError(api.resolution.history({ questionId }))
	]);
	return { scores, history };
}

/** The year 3000: what lies beyond is no date. */
const LATEST = 32_503_680_000_000;

/** Milliseconds from an address; anything else means now. */
function readInstant(text: string | null): number | null {
	const value = Number(text ?? Number.NaN);
	return text !== '' && Number.isInteger(value) && value > 0 && value < LATEST ? value : null;
}

/** Whose lines were asked for; null leaves it to the page. */
const readLines = (text: string | null): 'mine' | 'crowd' | null =>
	text === 'mine' || text === 'crowd' ? text : null;
