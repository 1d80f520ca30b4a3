import { AppError } from '#lib/domain/errors.ts';
import type {
	ArticleId,
	EvidenceId,
	OptionId,
	ProposalId,
	QuestionId,
	ResolutionId
} from '#lib/domain/ids.ts';
import { proposeKnownAt } from '#lib/domain/resolution.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { addEvidence } from './evidence.ts';
import { writingOf, type Here } from './here.ts';
import { mayResolve, proposeOutcome, withdrawProposal } from './proposal.ts';
import { reopenQuestion, resolveQuestion, type Resolving } from './resolution.ts';

/** What shows the outcomes: an item, an article, or an address that goes into the note. */
export type OneSource = { evidenceId: EvidenceId } | { articleId: ArticleId } | { url: string };
export type Several = {
	outcomes: readonly (Pick<Resolving, 'questionId' | 'outcomeKind'> & {
		optionId: OptionId | null;
	})[];
	source: OneSource | null;
	/** Null for each question's own, as it is proposed. */
	knownAt: Instant | null;
	note: string;
};
/** What became of one of several questions. */
export type Done = { questionId: QuestionId } & (
	{ kind: 'resolved'; id: ResolutionId } | { kind: 'proposed'; id: ProposalId }
);

/** Why some of several questions cannot be resolved, a sentence each: then none is. */
export class NotAll extends Error {
	override name = 'NotAll';
	readonly problems: readonly { questionId: QuestionId; message: string }[];

	constructor(problems: NotAll['problems']) {
		super('some of several questions cannot be resolved');
		this.problems = problems;
	}
}

/**
 * Resolves several questions with one source; where one asks for a second person, or belongs to somebody else, it proposes the
 * outcome. Call it in a transaction, which what it throws takes back.
 *
 * @throws {NotAll} with a sentence for each that cannot be; {AppError} not_found for a source of another space
 */
export function resolveSeveral(store: Store, here: Here, several: Several): Done[] {
	const evidenceId = evidenceOf(store, here, several.source);
	const problems: { questionId: QuestionId; message: string }[] = [];
	const done = several.outcomes.flatMap((outcome): Done[] => {
		try {
			return [resolveOne(store, here, outcome, { ...several, evidenceId })];
		} catch (cause) {
			if (!(cause instanceof AppError)) throw cause;
			problems.push({ questionId: outcome.questionId, message: cause.message });
			return [];
		}
	});
	if (problems.length > 0) throw new NotAll(problems);
	return done;
}

/** Takes back what was done to several questions, as far as it still stands: rows more, none is taken away. */
export function takeSeveralBack(store: Store, here: Here, done: readonly Done[]): number {
	const note =
		done.length === 1
			? 'Taken back by whoever had just said so.'
			: 'Taken back: it was resolved together with others.';
	return done.filter((one) => {
		const { questionId } = one;
		if (one.kind === 'resolved') {
			if (store.resolutions.inForce(questionId, here.now)?.id !== one.id) return false;
			reopenQuestion(store, here, questionId, note);
			return true;
		}
		try {
			withdrawProposal(store, here, { questionId, proposalId: one.id, reason: note });
			return true;
		} catch (cause) {
			if (cause instanceof AppError && cause.code === 'conflict') return false;
			throw cause;
		}
	}).length;
}

type Shared = Pick<Several, 'source' | 'knownAt' | 'note'> & { evidenceId: EvidenceId | null };

function resolveOne(
	store: Store,
	here: Here,
	outcome: Several['outcomes'][number],
	{ source, knownAt, note, evidenceId }: Shared
): Done {
	const { questionId, outcomeKind } = outcome;
	const question = store.questions.get(questionId);
	if (evidenceId !== null)
		store.evidence.attach(writingOf(here), here.space.id, evidenceId, questionId);
	const published = evidenceId === null ? [] : [store.evidence.get(evidenceId).publishedAt];
	const proposed = proposeKnownAt(outcomeKind, published, question, here.now);
	const known = knownAt ?? proposed.knownAt;
	if (known === null)
		throw new AppError('invalid', `Nothing says when it was known: ${proposed.why}.`);
	const said = {
		...{ ...outcome, happenedAt: null, knownAt: known, corrects: null },
		note: source !== null && 'url' in source ? `${note}\n\n<${source.url}>`.trim() : note,
		evidenceIds: evidenceId === null ? [] : [evidenceId]
	};
	const isDirect =
		mayResolve(here, question) &&
		!store.secondPerson.isNeededFor(here.userId, questionId, here.now);
	return isDirect
		? { questionId, kind: 'resolved', id: resolveQuestion(store, here, said) }
		: { questionId, kind: 'proposed', id: proposeOutcome(store, here, said) };
}

/** The item that the outcomes rest on; of an article one that says what it is called. */
function evidenceOf(store: Store, here: Here, source: OneSource | null): EvidenceId | null {
	if (source === null || 'url' in source) return null;
	const isItem = 'evidenceId' in source;
	const row = isItem ? store.evidence.get(source.evidenceId) : store.articles.get(source.articleId);
	if (row.spaceId !== here.space.id)
		throw new AppError('not_found', isItem ? 'No such evidence.' : 'No such article.');
	if (isItem) return source.evidenceId;
	const { title } = store.articles.get(source.articleId);
	const nothing = { range: null, credibility: null, publishedAt: null };
	return addEvidence(store, here, { claim: title, articleId: source.articleId, ...nothing });
}
