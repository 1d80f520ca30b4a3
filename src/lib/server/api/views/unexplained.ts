import { unexplainedMove } from '#lib/domain/evidence/unexplained.ts';
import { unexplainedOptions } from '#lib/domain/evidence/unexplained-options.ts';
import type { Forecast } from '#lib/domain/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { isAfter, type Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { loggedOn, saidIn, withoutSlips } from './own-numbers.ts';
import { evidenceSince, restFromIn, vectorOf, type Asked, type Said } from './since.ts';

type Row = Pick<Forecast, 'id' | 'act' | 'probability' | 'distribution' | 'madeAt' | 'recordedAt'>;
type Move = { from: Said; row: Row };
type OnQuestion = Pick<Asked, 'id' | 'options'>;

/**
 * This member's moves on a question up to `at` that nothing explained when they were made, oldest first: as the form asked about them then, by the
 * evidence logged since the number before was last said, as it was judged and graded at the time. Slips are left out, and what follows a
 * withdrawal is no move.
 */
export function unexplainedMoves(store: Store, here: Here, question: OnQuestion, at: Instant) {
	const attached = loggedOn(store, question.id, at);
	const moves = movesIn(
		withoutSlips(store.forecasts.listOf(question.id, here.forecasterId, at), attached)
	);
	if (moves.length === 0) return [];
	const deadlineAt = deadlines(store, question.id);
	return moves.flatMap((move) => {
		const until = saidIn(move.row);
		const during = { after: move.from, at: until.at, until };
		// Most moves have nothing between them, and those cost nothing.
		const hasSome = attached.some(
			(logged) => isAfter(logged, during.after) && !isAfter(logged, until)
		);
		const items = hasSome ? evidenceSince(store, here, question, during) : [];
		const deadline = deadlineAt(move.row.madeAt);
		const restFrom = restFromIn(here);
		const left =
			ofYesOrNo(move, { items, deadlineAt: deadline, restFrom }) ??
			ofOptions(move, { items, options: question.options, restFrom });
		return left === null ? [] : [{ forecastId: move.row.id, ...left }];
	});
}

/** Each number with the one before it, and when that was last said. */
function movesIn(rows: readonly Row[]): Move[] {
	const moves: Move[] = [];
	let from: Said | null = null;
	for (const row of rows) {
		if (row.act === 'state' && from !== null) moves.push({ from, row });
		from = saidAfter(from, row);
	}
	return moves;
}

/** What stands after a row, and when it was last said. */
function saidAfter(before: Said | null, row: Row): Said | null {
	const { act, probability, distribution } = row;
	if (act === 'state') return { probability, distribution, ...saidIn(row) };
	return act === 'withdraw' || before === null ? null : { ...before, ...saidIn(row) };
}

type Items = ReturnType<typeof evidenceSince>;

function ofYesOrNo(
	{ from, row }: Move,
	{ items, deadlineAt, restFrom }: { items: Items; deadlineAt: Instant | null; restFrom: number }
) {
	if (from.probability === null || row.probability === null) return null;
	const move = {
		...{ from: from.probability, fromAt: from.at, to: row.probability, toAt: row.madeAt },
		items: items.map((item) => ({ ...item, ratio: item.ratios[0] ?? 1 }))
	};
	const left = unexplainedMove({ ...move, deadlineAt }, restFrom);
	if (left === null) return null;
	const { rest, expected } = left;
	const isDated = deadlineAt !== null;
	return { kind: 'binary' as const, db: sent(rest), isUp: rest > 0, expected, isDated };
}

function ofOptions(
	{ from, row }: Move,
	{ items, options, restFrom }: { items: Items; options: Asked['options']; restFrom: number }
) {
	if (from.distribution === null || row.distribution === null) return null;
	const to = vectorOf(options, row.distribution);
	const left = unexplainedOptions(
		{ from: vectorOf(options, from.distribution), to, items },
		restFrom
	);
	if (left === null) return null;
	const [up, down] = [options[left.up]?.label ?? '', options[left.down]?.label ?? ''];
	return { kind: 'options' as const, db: sent(left.rest), up, down };
}

/** A rest as it can be sent, at least 0: JSON has no infinity, so null where no evidence would do, from or to a certainty. */
const sent = (rest: number): number | null => (Number.isFinite(rest) ? Math.abs(rest) : null);

/** By when the event had to happen, as the question said at an instant. */
function deadlines(store: Store, id: QuestionId): (at: Instant) => Instant | null {
	const versions = store.questions.versions(id);
	return (at) => (versions.findLast((one) => one.at <= at) ?? versions[0])?.deadlineAt ?? null;
}
