import { hasRole } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import { assertMayConfirm, isDisputed, isWaiting } from '#lib/domain/proposal.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { mayAnswer } from '#lib/server/actions/dispute.ts';
import { notesFolded } from '#lib/server/actions/numbers.ts';
import { mayResolve, mayTheyResolve } from '#lib/server/actions/proposal.ts';
import { proposalsOn } from '#lib/server/actions/proposals.ts';
import type { Store } from '#lib/server/store/open.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';

type Proposed = ReturnType<typeof proposalsOn>[number];

/**
 * Every proposal on a question at `at`, oldest first, with what whoever is here may do about it now. What others wrote beside one
 * may hold a number: it opens with the comments.
 */
export function proposalsView(
	store: Store,
	here: Here,
	id: QuestionId,
	at: Instant,
	render: Render
) {
	const rows = proposalsOn(store, id, at);
	const options = store.questions.options(id);
	const links = store.proposals.evidence(id);
	const items = new Map(store.evidence.onQuestion(id, at).map((item) => [item.id, item]));
	const isNoteFolded = notesFolded(store, here, id);
	const isFolded = (forecasterId: ForecasterId, note: string) =>
		isNoteFolded(note, forecasterId === here.forecasterId);
	const texts = rows.map((row) => (isFolded(row.forecasterId, row.note) ? '' : row.note));
	const notes = renderEach(texts.toReversed(), render).toReversed();
	return rows.map((row, i) => ({
		...{ id: row.id, by: row.name, isYou: row.forecasterId === here.forecasterId },
		...{ outcomeKind: row.outcomeKind, optionId: row.optionId, state: row.state },
		...{ at: row.at, recordedAt: row.recordedAt },
		optionLabel: options.find((option) => option.id === row.optionId)?.label ?? null,
		...{ happenedAt: row.happenedAt, knownAt: row.knownAt, noteHtml: notes[i] ?? '' },
		evidence: links
			.filter(({ proposalId }) => proposalId === row.id)
			.flatMap(({ evidenceId }) => {
				const item = items.get(evidenceId);
				return item === undefined ? [] : [{ id: item.id, number: item.number, claim: item.claim }];
			}),
		steps: row.steps.map(({ id: stepId, forecasterId, name, act, reason, at: when }) => ({
			...{ id: stepId, by: name, act, at: when },
			reason: isFolded(forecasterId, reason) ? '' : reason
		})),
		/** There is more to read than this member has been shown. */
		isFolded:
			isFolded(row.forecasterId, row.note) ||
			row.steps.some(({ forecasterId, reason }) => isFolded(forecasterId, reason)),
		may: at < here.now ? NOTHING : rightsOn(store, here, id, row)
	}));
}

const NOTHING = { confirm: false, whyNot: null, dispute: false, withdraw: false };

function rightsOn(store: Store, here: Here, id: QuestionId, row: Proposed) {
	if (!isWaiting(row.state) || !hasRole(here.role, 'forecaster')) return NOTHING;
	const isProposer = row.forecasterId === here.forecasterId;
	const whyNot = whyNotConfirm(store, here, id, row);
	return {
		confirm: whyNot === null,
		/** Why they may not confirm it, in a sentence. */
		whyNot,
		dispute: !isProposer,
		withdraw: isProposer || hasRole(here.role, 'editor')
	};
}

function whyNotConfirm(store: Store, here: Here, id: QuestionId, row: Proposed): string | null {
	const question = store.questions.get(id);
	try {
		assertMayConfirm({
			...{ state: row.state, role: here.role, reason: 'to come' },
			mayResolve: mayResolve(here, question),
			isProposer: row.forecasterId === here.forecasterId,
			proposerMayResolve: mayTheyResolve(store, here, row.by, question)
		});
		return null;
	} catch (cause) {
		if (cause instanceof AppError) return cause.message;
		throw cause;
	}
}

/** Whether the outcome in force at `at` is disputed, and what can be done about it; null where there is none. */
export function disputeView(store: Store, here: Here, id: QuestionId, at: Instant) {
	const outcome = store.resolutions.inForce(id, at);
	if (outcome === null) return null;
	const steps = store.proposals
		.steps(id, at)
		.filter(({ resolutionId }) => resolutionId === outcome.id);
	const last = steps.findLast(({ act }) => act === 'dispute');
	const disputed = isDisputed(steps);
	const isNow = at >= here.now;
	const isNoteFolded = notesFolded(store, here, id);
	const isFolded = ({ reason, forecasterId }: (typeof steps)[number]) =>
		isNoteFolded(reason, forecasterId === here.forecasterId);
	return {
		resolutionId: outcome.id,
		/** Who disputes it, when and why; null where nobody does, or they were answered. */
		dispute:
			disputed && last !== undefined
				? { by: last.name, at: last.at, reason: isFolded(last) ? '' : last.reason }
				: null,
		may: {
			dispute: isNow && hasRole(here.role, 'forecaster'),
			answer: isNow && disputed && mayAnswer(store, here, id)
		}
	};
}
