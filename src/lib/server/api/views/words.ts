import type { z } from 'zod';
import type { zWordMeanings } from '#lib/contract/words.ts';
import { meaningsOf } from '#lib/domain/words/meaning.ts';
import { termsSaid } from '#lib/domain/words/said.ts';
import { scaleOf, wordScaleOf } from '#lib/domain/words/scale.ts';
import type { Scale } from '#lib/domain/words/term.ts';
import { viewerOf, type Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { knownForecasters } from './record-query.ts';

/** How many uses are looked at, the latest of them: more would tell no more. */
const MOST = 2_000;
/** How many forecasts are listed behind a word. */
const LISTED = 50;

/** Which probabilities stood beside each word, and the forecasts behind one of them. */
export function wordMeaningsView(
	store: Store,
	here: Here,
	{ forecaster, word }: z.output<typeof zWordMeanings>
) {
	const scale = scaleOf(wordScaleOf(here.space.settings));
	const forecasters = knownForecasters(store, here, forecaster);
	const rows = store.words.list({
		spaceId: here.space.id,
		scale: scale.id,
		forecasterId: forecaster === 'everyone' ? null : (forecaster ?? here.forecasterId),
		viewer: viewerOf(here),
		now: here.now,
		limit: MOST
	});
	const meanings = meaningsOf(
		scale,
		rows.map((row) => ({ ...row, isYours: row.forecasterId === here.forecasterId }))
	);
	const asked = rows.filter((row) => row.word === word);
	return {
		scale: scale.id,
		forecasters,
		meanings,
		total: rows.length,
		isCut: rows.length === MOST,
		behind: scale.terms.some((term) => term.word === word)
			? {
					total: asked.length,
					rows: asked.slice(0, LISTED).map((row) => behindView(store, here, scale, row))
				}
			: null
	};
}

type Row = ReturnType<Store['words']['list']>[number];

function behindView(store: Store, here: Here, scale: Scale, row: Row) {
	const { rationale } = store.forecasts.find(row.forecastId) ?? { rationale: '' };
	return {
		forecastId: row.forecastId,
		questionId: row.questionId,
		title: store.questions.get(row.questionId).title,
		who: row.name,
		isYours: row.forecasterId === here.forecasterId,
		probability: row.probability,
		madeAt: row.madeAt,
		outcome: row.outcome,
		...around(rationale, termsSaid(scale, rationale)[0]?.text ?? '')
	};
}

/** How much of a text stands on either side of its word, in characters. */
const BESIDE = 90;

/** A word with what stands around it, on one line. */
function around(text: string, word: string) {
	const plain = text.replace(/\s+/gu, ' ').trim();
	const at = Math.max(0, plain.indexOf(word));
	const end = at + word.length;
	const [from, to] = [Math.max(0, at - BESIDE), Math.min(plain.length, end + BESIDE)];
	return {
		before: `${from > 0 ? '…' : ''}${plain.slice(from, at)}`,
		word: plain.slice(at, end),
		after: `${plain.slice(end, to)}${to < plain.length ? '…' : ''}`
	};
}
