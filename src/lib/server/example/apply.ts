import { AppError } from '#lib/domain/errors.ts';
import type { EvidenceId, OptionId } from '#lib/domain/ids.ts';
import { captureArticle } from '#lib/server/actions/article.ts';
import { writeComment } from '#lib/server/actions/comment.ts';
import { addEvidence, judgeEvidence } from '#lib/server/actions/evidence.ts';
import { reaffirmForecast, stateForecast, withdrawForecast } from '#lib/server/actions/forecast.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { appraiseEvidence, choosePrior } from '#lib/server/actions/ledger.ts';
import { stateMindChanger } from '#lib/server/actions/mind-changer.ts';
import { clarifyQuestion } from '#lib/server/actions/clarification.ts';
import { proposeOutcome } from '#lib/server/actions/proposal.ts';
import { askQuestion, reviseQuestion } from '#lib/server/actions/question.ts';
import { resolveQuestion } from '#lib/server/actions/resolution.ts';
import type { Store } from '#lib/server/store/open.ts';
import { extractArticle } from '#lib/server/work/extract.ts';
import type { Keys } from './keys.ts';
import type { ExampleStep, Judgement } from './script.ts';

type Doing<D extends ExampleStep['do']> = Extract<ExampleStep, { do: D }>;

/**
 * Applies one step of the script as its analyst would have done it: by the same actions as everybody's, so that what the
 * lifecycle refuses (somebody has resolved the question meanwhile) does not happen.
 */
export function applyStep(store: Store, here: Here, step: ExampleStep, keys: Keys): void {
	try {
		act(store, here, step, keys);
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
	}
}

function act(store: Store, here: Here, step: ExampleStep, keys: Keys): void {
	switch (step.do) {
		case 'ask':
			ask(store, here, step, keys);
			return;
		case 'forecast':
		case 'distribute':
			state(store, here, step, keys);
			return;
		case 'reaffirm':
			reaffirmForecast(store, here, {
				questionId: keys.get('q', 'question', step.question),
				standsSince: null
			});
			return;
		case 'withdraw':
			withdrawForecast(store, here, keys.get('q', 'question', step.question), '');
			return;
		case 'revise':
			revise(store, here, step, keys);
			return;
		case 'capture':
			capture(store, here, step, keys);
			return;
		case 'evidence':
			claim(store, here, step, keys);
			return;
		case 'judge':
			judge(store, here, keys.get('e', 'evidence', step.evidence), step.judged, keys);
			return;
		case 'group':
			group(store, here, step, keys);
			return;
		case 'start':
			choosePrior(store, here, keys.get('q', 'question', step.question), step.prior);
			return;
		case 'clarify':
			clarifyQuestion(store, here, keys.get('q', 'question', step.question), step.text);
			return;
		case 'resolve':
		case 'propose':
			resolve(store, here, step, keys);
			return;
		case 'comment':
			comment(store, here, step, keys);
			return;
		case 'condition':
			stateMindChanger(store, here, keys.get('q', 'question', step.question), step.words);
	}
}

function ask(store: Store, here: Here, step: Doing<'ask'>, keys: Keys): void {
	const { question: key, kind, title, criteria, background, tags, deadlineDay, zone } = step;
	const options = step.options ?? [];
	const id = askQuestion(store, here, {
		kind,
		title,
		criteria,
		background,
		tags: [...tags],
		ordered: step.ordered ?? false,
		options: options.map(({ label }) => ({ label, isOther: label.startsWith('Other') })),
		schedule: {
			opensAt: here.now,
			deadlineDay,
			zone,
			closesAt: step.closesAt ?? null,
			resolvesBy: null
		}
	});
	keys.set('question', key, id);
	for (const [i, row] of store.questions.options(id).entries())
		keys.set('option', `${key}/${options[i]?.key ?? ''}`, row.id);
}

function state(
	store: Store,
	here: Here,
	step: Doing<'forecast'> | Doing<'distribute'>,
	keys: Keys
): void {
	const distribution: Record<OptionId, number> = {};
	if (step.do === 'distribute')
		for (const [key, p] of Object.entries(step.distribution))
			distribution[keys.get('o', 'option', `${step.question}/${key}`)] = p;
	const moved = step.do === 'forecast' ? (step.moved ?? []) : [];
	stateForecast(store, here, {
		questionId: keys.get('q', 'question', step.question),
		probability: step.do === 'forecast' ? step.probability : null,
		distribution: step.do === 'distribute' ? distribution : null,
		rationale: step.rationale ?? '',
		confidence: step.do === 'forecast' ? (step.confidence ?? null) : null,
		evidenceIds: moved.map((key) => keys.get('e', 'evidence', key)),
		origin: 'api'
	});
}

function revise(store: Store, here: Here, step: Doing<'revise'>, keys: Keys): void {
	const id = keys.get('q', 'question', step.question);
	const row = store.questions.get(id);
	reviseQuestion(store, here, id, {
		...row,
		schedule: row,
		options: store.questions.options(id),
		title: step.title ?? row.title,
		criteria: step.criteria ?? row.criteria,
		note: step.note,
		minor: step.minor
	});
}

function capture(store: Store, here: Here, step: Doing<'capture'>, keys: Keys): void {
	const { article: key, text: body, title, outlet, byline, publishedAt, url } = step;
	const { text, html } = extractArticle({ kind: 'text', body, url });
	const { id } = captureArticle(store, here, {
		way: 'text',
		body,
		title,
		outlet,
		byline,
		publishedAt,
		publishedDay: null,
		language: 'en',
		canonicalUrl: url,
		text,
		html
	});
	keys.set('article', key, id);
}

function claim(store: Store, here: Here, step: Doing<'evidence'>, keys: Keys): void {
	const articleId = step.article === null ? null : keys.get('a', 'article', step.article);
	const id = addEvidence(store, here, {
		claim: step.claim,
		articleId,
		range: articleId === null ? null : rangeOf(store.articles.get(articleId).text, step.excerpt),
		credibility: step.credibility,
		publishedAt: step.publishedAt
	});
	keys.set('evidence', step.evidence, id);
	judge(store, here, id, step.attach, keys);
}

function judge(
	store: Store,
	here: Here,
	evidenceId: EvidenceId,
	judged: readonly Judgement[],
	keys: Keys
): void {
	for (const { question, stance, strength, option } of judged)
		judgeEvidence(store, here, {
			evidenceId,
			questionId: keys.get('q', 'question', question),
			optionId: option === undefined ? null : keys.get('o', 'option', `${question}/${option}`),
			stance,
			strength
		});
}

function group(store: Store, here: Here, step: Doing<'group'>, keys: Keys): void {
	const questionId = keys.get('q', 'question', step.question);
	const evidenceId = keys.get('e', 'evidence', step.evidence);
	const item = store.evidence.onQuestion(questionId, here.now).find(({ id }) => id === evidenceId);
	appraiseEvidence(store, here, {
		...{ questionId, evidenceId, credibility: item?.credibility ?? null },
		sameAs: keys.get('e', 'evidence', step.sameAs)
	});
}

function rangeOf(text: string, excerpt: string | null) {
	if (excerpt === null) return null;
	const start = text.indexOf(excerpt);
	if (start < 0) throw new Error(`the example's article does not hold “${excerpt}”`);
	return { start, end: start + excerpt.length };
}

function resolve(
	store: Store,
	here: Here,
	step: Extract<ExampleStep, { outcome: unknown }>,
	keys: Keys
): void {
	const { outcome, question, happenedAt, knownAt, note } = step;
	const isOption = typeof outcome === 'object';
	const settle = step.do === 'propose' ? proposeOutcome : resolveQuestion;
	settle(store, here, {
		questionId: keys.get('q', 'question', question),
		outcomeKind: isOption ? 'option' : outcome,
		optionId: isOption ? keys.get('o', 'option', `${question}/${outcome.option}`) : null,
		happenedAt,
		knownAt,
		note,
		evidenceIds: (step.evidence ?? []).map((key) => keys.get('e', 'evidence', key)),
		corrects: null
	});
}

function comment(store: Store, here: Here, step: Doing<'comment'>, keys: Keys): void {
	const place = { questionId: keys.get('q', 'question', step.question), evidenceId: null };
	const answers = step.answers === null ? null : keys.get('c', 'comment', step.answers);
	const id = writeComment(store, here, place, { answers, words: step.words, named: [] });
	keys.set('comment', step.comment, id);
}
